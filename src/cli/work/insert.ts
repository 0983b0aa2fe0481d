import {type Diagnostic, errorsIn} from '../../base/diagnostic.js'
import {didYouMean} from '../../base/names.js'
import type {World} from '../../base/world.js'
import {readRevised} from '../../ooxml/revised.js'
import {earlierTexts} from '../../workshop/guard/earlier.js'
import {documentsWith, insertedFile} from '../../workshop/into.js'
import {openWorkshop} from '../../workshop/workshop.js'
import {below, tidy} from '../../workshop/workspace/paths.js'
import {readPlans} from '../../workshop/workspace/plans.js'
import {openShelf} from '../../workshop/workspace/shelf.js'
import {writeOutgoing} from '../../workshop/written.js'
import {type Asked, WrongUse} from '../command.js'
import type {options as known} from '../commands/counter.js'
import {handOf, outputsFor} from '../counter/outputs.js'
import {planFiles} from '../plans.js'
import {releaseFrom} from '../release.js'
import {inOrder, report} from '../report.js'

/** Puts clauses of ours into a long form of theirs. */
export const insertIntoTheirs = async (
  {words, options, shipped}: Asked<typeof known>,
  world: World,
): Promise<number> => {
  const theirs = tidy(options.into ?? '')
  const {clauses = [], after, before} = options
  const strange = (['answer', 'accept', 'reject', 'counter', 'rest', 'sent'] as const).find(
    (name) => options[name] !== undefined,
  )
  if (strange !== undefined)
    throw new WrongUse(`--${strange} answers to a file of ours that came back; with --into clauses are only put in`)
  if (clauses.length === 0) throw new WrongUse('Say which clauses are to be put in, such as --clauses CON-01,CMP-01')
  if (after !== undefined && before !== undefined) throw new WrongUse('--after and --before were both said; keep one')
  if (words.length > 0) throw new WrongUse('With --into no other Word file is named')
  const hand = handOf(options.author, options.date)
  const failed = async (diagnostics: readonly Diagnostic[]): Promise<number> => {
    world.say(await report(world, inOrder(diagnostics)))
    return 1
  }

  const bytes = await world.readBytes(theirs)
  const {value: word, diagnostics} = readRevised(bytes, world, theirs)
  if (!word) return failed(diagnostics)
  const {value: shelf, diagnostics: form} = await openShelf(world, shipped)
  if (!shelf || errorsIn(form).length > 0) return failed(form)
  const known = shelf.library.clause
  for (const id of clauses)
    if (!known.has(id)) throw new WrongUse(`There is no clause “${id}”${didYouMean(id, known.keys())}`)
  const workshop = openWorkshop(world, shelf, shelf.positions, shelf.workspace.here ? await earlierTexts(world) : [])
  const plans = await planFiles(world, [tidy(options.plans ?? 'plans')], shipped)
  const jobs = (await readPlans(workshop, plans, {})).value ?? []
  const wanted = options.document === undefined ? jobs : jobs.filter(({name}) => name === options.document)
  if (options.document !== undefined && wanted.length === 0)
    throw new WrongUse(
      `No plan makes a document called “${options.document}”${didYouMean(
        options.document,
        jobs.map(({name}) => name),
      )}`,
    )
  const [chosen, ...others] = documentsWith(workshop, wanted, clauses)
  if (!chosen)
    throw new WrongUse(
      `No planned document holds ${clauses.join(', ')} under a number; name plans that do, or other clauses`,
    )
  if (others.length > 0)
    throw new WrongUse(
      `Several planned documents hold ${clauses.join(', ')}; say which with --document: ${[chosen, ...others].map(({job}) => job.name).join(', ')}`,
    )
  const stem = (theirs.split('/').at(-1) ?? theirs).replace(/\.docx$/i, '')
  const paths = outputsFor(options, below(shelf.workspace.out, `${stem}-with-ours.docx`), theirs)
  const release = options.release === undefined ? undefined : releaseFrom(options.release)
  const where = {...(after !== undefined && {after}), ...(before !== undefined && {before})}
  const made = insertedFile(workshop, {file: theirs, bytes, word, ...chosen, clauses, where, hand, release})
  if (!made.value) return failed(made.diagnostics)
  const {tracked, clean, guard} = made.value
  const {files, diagnostics: wrong} = await writeOutgoing(world, paths.outgoing(tracked, clean), guard)
  const found = [...made.diagnostics, ...wrong].filter(({severity}) => severity !== 'info')
  if (found.length > 0) world.say(await report(world, inOrder(found)))
  if (errorsIn(wrong).length > 0) return 1
  world.print(`Put in: ${clauses.join(', ')}, from ${chosen.job.name}`)
  for (const path of files) world.print(paths.told(path, hand))
  return 0
}
