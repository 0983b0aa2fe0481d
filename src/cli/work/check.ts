import {remembering} from '../../base/memory.js'
import type {World} from '../../base/world.js'
import {readValue} from '../../library/question.js'
import {tidy} from '../../workshop/workspace/paths.js'
import {type Look, look, type Seen} from '../checking/look.js'
import {mendAll} from '../checking/mending.js'
import {type Asked, WrongUse} from '../command.js'
import type {options as known} from '../commands/check.js'
import {print} from '../reports/print.js'
import {reportOf} from '../reports/report.js'
import type {ReportName} from '../reports/reports.js'
import {today} from '../today.js'

export const checkAll = async (asked: Asked<typeof known>, world: World): Promise<number> => {
  const {words, options, shipped} = asked
  const tell = telling(asked, world)
  const wanted: Look = {
    paths: words.map(tidy).filter((path) => path !== ''),
    today: dayOf(options.today),
    spelling: options.spelling !== false,
    shipped,
  }
  if (options.fix && options.watch)
    throw new WrongUse('--fix writes files and --watch waits for whoever else does; say one of them')
  if (options.watch) return watch(world, wanted, tell)
  return tell(options.fix ? await mendFiles(world, wanted) : await look(world, wanted))
}

/** Tells what was seen in the way that was asked for, and gives the exit code. @throws WrongUse */
const telling = ({options, shipped}: Asked<typeof known>, world: World): ((seen: Seen) => Promise<number>) => {
  const {output, all = false, verbose, maxWarnings} = options
  const format = formatOf(options)
  return async ({diagnostics, silenced, files, sound, proofs}) => {
    const report = reportOf({
      diagnostics: diagnostics.filter(({severity}) => verbose || severity !== 'info'),
      suppressed: silenced,
      files,
      notes: sound ? [] : [unasked],
      proved: proofs.map(({document, combinations, demands, breaches}) => ({
        document,
        combinations,
        demands,
        broken: breaches.length,
      })),
      maxWarnings,
    })
    await print(world, report, {format, output, all, shipped})
    return report.code
  }
}

/** Mends, writes what was mended, and says so. */
const mendFiles = async (world: World, wanted: Look): Promise<Seen> => {
  const {seen, mended, texts} = await mendAll(world, wanted)
  for (const [file, text] of texts) await world.write(file, text)
  for (const {rule, place, fix} of mended) world.say(`mended ${place.file}:${place.line} (${rule}): ${fix?.does}`)
  return seen
}

/** So often all is looked at again while nobody waits: what has run a few times runs faster, and the first change is answered as soon as later ones. */
const rehearsals = 3

/** Looks again after every change, for as long as anything can change. */
const watch = async (world: World, wanted: Look, tell: (seen: Seen) => Promise<number>): Promise<number> => {
  const memory = remembering()
  const changes = await world.changes?.('.')
  let code = await tell(await look(world, wanted, memory))
  for (let times = 0; times < rehearsals; times++) await look(world, wanted, memory)
  for await (const changed of changes ?? []) {
    world.say(`\n${changed.join(', ')} changed`)
    code = await tell(await look(world, wanted, memory))
  }
  return code
}

const unasked = 'The rules of the library were not asked: mend these errors first.'

/** @throws WrongUse */
const formatOf = ({format, json}: Asked<typeof known>['options']): ReportName => {
  if (json && format !== undefined && format !== 'json')
    throw new WrongUse(`--json means --format json, and --format ${format} was said too; leave one out`)
  return json ? 'json' : (format ?? 'pretty')
}

/** The day from which the age of facts is told. @throws WrongUse */
export const dayOf = (typed: string | undefined): string => {
  if (typed === undefined) return today()
  const {problem} = readValue({type: 'date', label: {}}, typed)
  if (problem !== undefined) throw new WrongUse(`--today ${problem}`)
  return typed
}
