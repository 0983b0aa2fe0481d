import {type Diagnostic, errorsIn} from '../../base/diagnostic.js'
import type {World} from '../../base/world.js'
import {inLanguage} from '../../library/question.js'
import {meaningsOf} from '../../negotiate/meaning/meaning.js'
import {reportOf} from '../../negotiate/review/report.js'
import {review} from '../../negotiate/review/review.js'
import {sentOf} from '../../negotiate/review/sent.js'
import {tell} from '../../negotiate/review/told.js'
import {readRevised} from '../../ooxml/revised.js'
import {frameOf} from '../../workshop/frame.js'
import {type Baseline, findSent} from '../../workshop/sent/find.js'
import {openWorkshop} from '../../workshop/workshop.js'
import {writeOutgoing} from '../../workshop/written.js'
import {type Asked, WrongUse} from '../command.js'
import type {options as known} from '../commands/review.js'
import {below, tidy} from '../paths.js'
import {planFiles, readPlans} from '../plans.js'
import {inOrder, report} from '../report.js'
import {json} from '../review/json.js'
import {nameOf, pageOf} from '../review/page.js'
import {unknownReturn} from '../review/unknown.js'
import {openShelf} from '../shelf.js'

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

  const {value: word, diagnostics} = readRevised(await world.readBytes(returned), world, returned)
  if (!word) return failed(diagnostics)
  const {value: shelf, diagnostics: form} = await openShelf(world, shipped)
  if (!shelf || errorsIn(form).length > 0) return failed(form)
  const workshop = openWorkshop(world, shelf, shelf.positions)
  const read = await readPlans(workshop, await planFiles(world, [tidy(options.plans ?? 'plans')], shipped), {})
  const baseline = await findSent(workshop, word, read.value ?? [], options.sent)
  if (!baseline) return failed([unknownReturn(returned, word.mark, options.sent)])

  const sent = sentOf(baseline.document)
  const reviewed = review(sent, word)
  const told = tell(reviewed)
  const labelOf = (field: string): string => {
    const question = shelf.library.fields.get(field) ?? shelf.library.questions.get(field)
    return (question && inLanguage(question.label, 'en')) ?? field
  }
  const engagements = ['engagements', ...(shelf.workspace.here ? [] : [below(shipped, 'examples/engagements')])]
  const frame = await frameOf(workshop, baseline, engagements)
  const meanings = frame ? meaningsOf(reviewed, frame) : new Map()
  const about = {file: returned, against: againstOf(baseline), labelOf, meanings}
  const written = async (content: string | Uint8Array): Promise<number> => {
    if (options.output === undefined) world.print(String(content).replace(/\n$/, ''))
    else {
      const text = typeof content === 'string' && !content.endsWith('\n') ? `${content}\n` : content
      const {files, diagnostics: wrong} = await writeOutgoing(world, [{path: options.output, content: text}], () => [])
      if (wrong.length > 0) return failed(wrong)
      for (const file of files) world.print(`${file} written. Internal: it is not for the other side.`)
    }
    return 0
  }
  if (format === 'pretty')
    return written(pageOf(reviewed, told, {...about, screen: options.output === undefined ? world.screen : paper}))
  if (format === 'json')
    return written(
      json(reviewed, told, {file: returned, document: baseline.name, recognised: baseline.how, labelOf, meanings}),
    )
  const page = reportOf(reviewed, told, {...about, look: 'booklet', page: baseline.document.page, nameOf})
  return written((await workshop.renderer(format, page))(page))
}

const againstOf = ({name, document, by, how, share}: Baseline): string => {
  const found = {
    mark: 'known by its mark',
    name: 'as you said',
    words: `which it reads like most (${Math.round((share ?? 0) * 100)} %); it carries no mark of ours`,
  }[how]
  const kept = by === 'record' ? '' : ', as the plans make it today'
  return `read against ${name} of ${document.dated}, ${found}${kept}`
}
