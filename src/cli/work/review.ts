import {type Diagnostic, errorsIn} from '../../base/diagnostic.js'
import type {World} from '../../base/world.js'
import {labelIn} from '../../library/library.js'
import {remarksOf} from '../../negotiate/review/remarks.js'
import {reportOf} from '../../negotiate/review/report.js'
import {revisedFile} from '../../ooxml/repack.js'
import {unrevised} from '../../ooxml/revise.js'
import {unguarded} from '../../workshop/guard/guard.js'
import {readReturn} from '../../workshop/returned.js'
import {against} from '../../workshop/sent/find.js'
import {openWorkshop} from '../../workshop/workshop.js'
import {below, tidy} from '../../workshop/workspace/paths.js'
import {readPlans} from '../../workshop/workspace/plans.js'
import {openShelf} from '../../workshop/workspace/shelf.js'
import {lineEnded, writeOutgoing} from '../../workshop/written.js'
import {type Asked, WrongUse} from '../command.js'
import type {options as known} from '../commands/review.js'
import {planFiles} from '../plans.js'
import {inOrder, report} from '../report.js'
import {json} from '../review/json.js'
import {pageOf} from '../review/page.js'
import {tellPaper} from '../review/paper.js'
import {unknownReturned} from '../review/unknown.js'
import {today} from '../today.js'

/** A file has no width of its own. */
const paper = {columns: 90, colour: false} as const

export const reviewReturned = async ({words, options, shipped}: Asked<typeof known>, world: World): Promise<number> => {
  const [returned = ''] = words.map(tidy)
  const format = options.json ? 'json' : (options.format ?? 'pretty')
  if (options.json && options.format !== undefined && options.format !== 'json')
    throw new WrongUse(`--json means --format json, and --format ${options.format} was said too; leave one out`)
  if (options.output === undefined && (format === 'html' || format === 'docx'))
    throw new WrongUse(`A ${format} file is no text for a screen; say where to write it with --output <file>`)
  const failed = async (diagnostics: readonly Diagnostic[]): Promise<number> => {
    world.say(await report(world, inOrder(diagnostics)))
    return 1
  }

  if (options.output !== undefined && tidy(options.output) === returned)
    throw new WrongUse('What came back is never written over; give another name with --output')
  const bytes = await world.readBytes(returned)
  const {value: shelf, diagnostics: form} = await openShelf(world, shipped)
  if (!shelf || errorsIn(form).length > 0) return failed(form)
  const workshop = openWorkshop(world, shelf, shelf.positions)
  const read = await readPlans(workshop, await planFiles(world, [tidy(options.plans ?? 'plans')], shipped), {})
  const engagements = ['engagements', ...(shelf.workspace.here ? [] : [below(shipped, 'examples/engagements')])]
  const {value: came, diagnostics} = await readReturn(
    workshop,
    read.value ?? [],
    {file: returned, bytes, sent: options.sent},
    engagements,
  )
  if (!came) return failed(diagnostics)
  if (came.kind === 'unknown') return failed([unknownReturned(returned, came, options.sent)])
  const written = async (content: string | Uint8Array): Promise<number> => {
    if (options.output === undefined) world.print(String(content).replace(/\n$/, ''))
    else {
      const {files, diagnostics: wrong} = await writeOutgoing(
        world,
        [{path: options.output, content: lineEnded(content)}],
        unguarded,
      )
      if (wrong.length > 0) return failed(wrong)
      for (const file of files) world.print(`${file} written. Internal: it is not for the other side.`)
    }
    return 0
  }
  const screen = options.output === undefined ? world.screen : paper
  if (came.kind === 'paper') {
    if (diagnostics.length > 0 && format !== 'json') world.say(await report(world, inOrder(diagnostics)))
    return written(await tellPaper(came, {file: returned, format, screen, noticed: diagnostics}, workshop))
  }

  const {word, baseline, reviewed, told, meanings} = came
  const labelOf = (field: string): string => labelIn(shelf.library, field)
  const about = {file: returned, against: against(baseline), labelOf, meanings}
  if (format === 'pretty') return written(pageOf(reviewed, told, {...about, screen}))
  if (format === 'json')
    return written(
      json(reviewed, told, {file: returned, document: baseline.name, recognised: baseline.how, labelOf, meanings}),
    )
  if (format === 'docx') {
    const hand = {author: 'Review, internal', date: `${options.date ?? today()}T00:00:00Z`}
    const revision = {...unrevised, remarks: remarksOf(reviewed, meanings)}
    const made = revisedFile(bytes, world, {file: returned, word, revision, hand})
    return made.value ? written(made.value.bytes) : failed(made.diagnostics)
  }
  const page = reportOf(reviewed, told, {...about, look: 'booklet', page: baseline.document.page})
  return written((await workshop.renderer(format, page))(page))
}
