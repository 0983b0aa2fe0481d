import {type Diagnostic, errorsIn} from '../../base/diagnostic.js'
import type {World} from '../../base/world.js'
import {abreast} from '../../document/abreast.js'
import type {Document} from '../../document/document.js'
import {redline} from '../../negotiate/redline/redline.js'
import {type FormatName, formats} from '../../render/formats.js'
import {unguarded} from '../../workshop/guard/guard.js'
import {openWorkshop} from '../../workshop/workshop.js'
import {tidy} from '../../workshop/workspace/paths.js'
import {readPlans} from '../../workshop/workspace/plans.js'
import {openShelf} from '../../workshop/workspace/shelf.js'
import {writeOutgoing} from '../../workshop/written.js'
import {type Asked, WrongUse} from '../command.js'
import type {options as known} from '../commands/redline.js'
import {planFiles} from '../plans.js'
import {versionOf} from '../redline/versions.js'
import {inOrder, report} from '../report.js'

export const showRedline = async ({words, options, shipped}: Asked<typeof known>, world: World): Promise<number> => {
  const [first = '', second] = words
  const failed = async (diagnostics: readonly Diagnostic[]): Promise<number> => {
    world.say(await report(world, inOrder(diagnostics)))
    return 1
  }
  const format = formatFor(options.format, options.output)
  const {value: shelf, diagnostics: form} = await openShelf(world, shipped)
  if (!shelf || errorsIn(form).length > 0) return failed(form)
  const workshop = openWorkshop(world, shelf, shelf.positions)
  const read = await readPlans(workshop, await planFiles(world, [tidy(options.plans ?? 'plans')], shipped), {})
  const jobs = read.value ?? []
  const before = await versionOf(workshop, jobs, second === undefined ? `${first.replace(/@sent$/, '')}@sent` : first)
  const after = await versionOf(workshop, jobs, second ?? first.replace(/@sent$/, ''))
  if (!before.value || !after.value) return failed([...before.diagnostics, ...after.diagnostics])

  const {document, order, engagement} = after.value
  const author = options.author ?? engagement?.file.draft?.maker
  const made = redline(before.value.document, document, {
    ...(author !== undefined && {author}),
    date: document.date,
  })
  const shown: Document = {
    ...(options.table ? abreast(made) : made),
    draft: `${made.draft}, ${options.internal ? 'redline, internal' : 'redline'}`,
    ...(options.paper && {changes: 'paper'}),
  }
  const content = (await workshop.renderer(format, shown))(shown)
  const guard = options.internal
    ? unguarded
    : workshop.guard({...(order && {order}), ...(engagement && {engagement}), document: shown})
  const leaks = await guard(options.output ?? '', content)
  if (leaks.length > 0) return failed([...leaks.slice(0, few), inAll(leaks, options.output ?? '')])
  if (options.output === undefined) world.print(String(content).replace(/\n$/, ''))
  else {
    const {files, diagnostics} = await writeOutgoing(world, [{path: tidy(options.output), content}], guard)
    if (diagnostics.length > 0) return failed(diagnostics)
    for (const file of files)
      world.print(`${file} written.${options.internal ? ' Internal: it is not for the other side.' : ''}`)
  }
  return 0
}

/** More leaks than these tell nobody more. */
const few = 3

const inAll = (leaks: readonly Diagnostic[], file: string): Diagnostic => ({
  rule: 'leak',
  severity: 'error',
  message: `Nothing was written: ${leaks.length === 1 ? 'this stays' : `these and others, ${leaks.length} in all, stay`} in the house. For a redline that stays there too, say --internal`,
  place: {file},
})

/** @throws WrongUse */
const formatFor = (said: string | undefined, output: string | undefined): FormatName => {
  const names = Object.keys(formats) as FormatName[]
  const ending = names.find((name) => output?.toLowerCase().endsWith(`.${formats[name].ending}`))
  const format = names.find((name) => name === said) ?? ending ?? (output === undefined ? 'txt' : undefined)
  if (format === undefined)
    throw new WrongUse(`“${output}” tells no format; let it end in ${names.join(', ')}, or say --format`)
  if (format === 'docx' && output === undefined)
    throw new WrongUse('A Word file is no text for a screen; say where to write it with --output <file>')
  return format
}
