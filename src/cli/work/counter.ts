import {type Diagnostic, errorsIn} from '../../base/diagnostic.js'
import type {World} from '../../base/world.js'
import type {AnswerFile} from '../../library/files.js'
import {type Answered, type Answers, nameOf, readAnswers, type Spoken} from '../../negotiate/answer/verdicts.js'
import {readRevised} from '../../ooxml/revised.js'
import {answerFile} from '../../workshop/answer.js'
import {earlierTexts} from '../../workshop/guard/earlier.js'
import {readChecked} from '../../workshop/open.js'
import {findSent} from '../../workshop/sent/find.js'
import {openWorkshop} from '../../workshop/workshop.js'
import {below, tidy} from '../../workshop/workspace/paths.js'
import {readPlans} from '../../workshop/workspace/plans.js'
import {openShelf} from '../../workshop/workspace/shelf.js'
import {writeOutgoing} from '../../workshop/written.js'
import {rungs} from '../choices.js'
import {type Asked, WrongUse} from '../command.js'
import type {options as known} from '../commands/counter.js'
import {handOf, outputsFor} from '../counter/outputs.js'
import {planFiles} from '../plans.js'
import {releaseFrom} from '../release.js'
import {counted, inOrder, report} from '../report.js'
import {unknownReturn} from '../review/unknown.js'
import {insertIntoTheirs} from './insert.js'

type Wanted = Asked<typeof known>

export const answerReturned = async ({words, options, shipped}: Wanted, world: World): Promise<number> => {
  if (options.into !== undefined) return insertIntoTheirs({words, options, shipped}, world)
  const alone = (['clauses', 'after', 'before', 'document'] as const).find((name) => options[name] !== undefined)
  if (alone !== undefined) throw new WrongUse(`--${alone} goes with --into, which names their file`)
  const [returned = ''] = words.map(tidy)
  if (returned === '')
    throw new WrongUse('Name the file that came back, or say with --into into which file clauses are to be put')
  const spoken = verdictsTyped(options, returned)
  const failed = async (diagnostics: readonly Diagnostic[]): Promise<number> => {
    world.say(await report(world, inOrder(diagnostics)))
    return 1
  }

  const bytes = await world.readBytes(returned)
  const {value: word, diagnostics} = readRevised(bytes, world, returned)
  if (!word) return failed(diagnostics)
  const file =
    options.answer === undefined ? undefined : await readChecked<AnswerFile>(world, 'answer', tidy(options.answer))
  if (file && !file.value) return failed(file.diagnostics)
  const read = file?.value ? readAnswers(file.value) : undefined
  if (read && !read.value) return failed(read.diagnostics)
  const written: Partial<AnswerFile> = file?.value?.value ?? {}
  const answers: Answers = {
    verdicts: new Map([...(read?.value?.verdicts ?? []), ...spoken]),
    rest: options.rest ?? read?.value?.rest ?? 'leave',
  }
  if (answers.verdicts.size === 0 && answers.rest === 'leave')
    throw new WrongUse(
      'Nothing is answered yet; name clauses with --accept, --reject or --counter, or say --rest accept or --rest reject, or --answer <file>',
    )
  const hand = handOf(options.author ?? written.author, options.date ?? written.date)

  const {value: shelf, diagnostics: form} = await openShelf(world, shipped)
  if (!shelf || errorsIn(form).length > 0) return failed(form)
  const earlier = shelf.workspace.here ? await earlierTexts(world) : []
  const workshop = openWorkshop(world, shelf, shelf.positions, earlier)
  const jobs = await readPlans(workshop, await planFiles(world, [tidy(options.plans ?? 'plans')], shipped), {})
  const baseline = await findSent(workshop, word, jobs.value ?? [], options.sent)
  if (!baseline) return failed([unknownReturn(returned, word.mark, options.sent)])

  const paths = outputsFor(options, below(shelf.workspace.out, `${baseline.name}-counter.docx`), returned)
  const release = options.release === undefined ? written.release : releaseFrom(options.release)
  const made = answerFile(workshop, {file: returned, bytes, word, baseline, answers, hand, release})
  if (!made.value) return failed(made.diagnostics)
  const {tracked, clean, guard, told} = made.value
  const {files, diagnostics: wrong} = await writeOutgoing(world, paths.outgoing(tracked, clean), guard)
  const found = [...made.diagnostics, ...wrong].filter(({severity}) => severity !== 'info')
  if (found.length > 0) world.say(await report(world, inOrder(found)))
  if (errorsIn(wrong).length > 0) return 1
  for (const line of linesOf(told)) world.print(line)
  for (const path of files) world.print(paths.told(path, hand))
  return 0
}

/** What was answered on the command line. @throws WrongUse */
const verdictsTyped = (
  {accept = [], reject = [], counter = []}: Wanted['options'],
  file: string,
): ReadonlyMap<string, Spoken> => {
  const place = {file}
  const verdicts = new Map<string, Spoken>()
  const add = (id: string, verdict: Spoken): void => {
    if (verdicts.has(id)) throw new WrongUse(`${id} has two answers; keep one`)
    verdicts.set(id, verdict)
  }
  for (const id of accept) add(id, {kind: 'accept', place})
  for (const id of reject) add(id, {kind: 'reject', place})
  for (const typed of counter) {
    const [id = '', named = '', ...more] = typed.split('@')
    const rung = rungs.find((one) => one === named.toLowerCase())
    if (id === '' || rung === undefined || more.length > 0)
      throw new WrongUse(
        `“${typed}” is no counter; write the clause and its rung, such as CMP-01@acceptable (${rungs.join(', ')})`,
      )
    add(id, {kind: 'counter', rung, place})
  }
  return verdicts
}

const linesOf = (told: readonly Answered[]): readonly string[] => {
  const by = (kind: Answered['verdict']['kind']): readonly string[] =>
    told.flatMap(({part, verdict}) =>
      verdict.kind === kind ? [verdict.kind === 'counter' ? `${nameOf(part)} at ${verdict.rung}` : nameOf(part)] : [],
    )
  const line = (kind: Answered['verdict']['kind'], says: string): readonly string[] => {
    const names = by(kind)
    return names.length === 0 ? [] : [`${says}: ${names.join(', ')}`]
  }
  const left = by('leave')
  return [
    ...line('accept', 'Accepted'),
    ...line('reject', 'Back to what was sent'),
    ...line('counter', 'Countered'),
    ...line('text', 'Countered in own words'),
    ...(left.length === 0 ? [] : [`Left pending: ${left.length > 8 ? counted(left.length, 'part') : left.join(', ')}`]),
  ]
}
