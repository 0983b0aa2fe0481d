import {type Diagnostic, errorsIn} from '../../base/diagnostic.js'
import {forgetful, type Memory} from '../../base/memory.js'
import type {World} from '../../base/world.js'
import {ask} from '../../lint/ask.js'
import {type Facts, factsOf} from '../../lint/facts/facts.js'
import {asked, findingsOf, judge, type Silenced} from '../../lint/lint.js'
import {staleFact} from '../../lint/rules/sources/stale-fact.js'
import {rules} from '../../lint/rules.js'
import {usual} from '../../lint/settings.js'
import {staleIn} from '../../lint/shapes/stale.js'
import type {Proof} from '../../lint/variants/proof.js'
import {checkPositions} from '../../workshop/positions.js'
import {settingsOf} from '../../workshop/workspace/settings.js'
import {openShelf} from '../../workshop/workspace/shelf.js'
import {openAbout} from './about.js'
import {filesAt, sourcesAt} from './files.js'

/** What is to be looked at, and from when and where. */
export interface Look {
  /** Files and folders; none means all that is seen from here. */
  readonly paths: readonly string[]
  /** ISO date from which the age of facts is told. */
  readonly today: string
  /** Whether words are looked up in dictionaries. */
  readonly spelling: boolean
  /** Where the program and its library stand. */
  readonly shipped: string
}

/** What was seen. */
export interface Seen {
  readonly diagnostics: readonly Diagnostic[]
  readonly silenced: readonly Silenced[]
  readonly files: readonly string[]
  /** Whether the files could be read well enough for rules to be asked. */
  readonly sound: boolean
  /** What was shown of each document in all its variants, where all is looked at. */
  readonly proofs: readonly Proof[]
}

/**
 * Looks at the library as it is seen from the working folder, and at what else is asked for.
 *
 * @param memory what was seen of files that did not change since
 */
export const look = async (outer: World, wanted: Look, memory: Memory = forgetful): Promise<Seen> => {
  const {world, files} = counting(outer)
  const {value: shelf, diagnostics: form} = await openShelf(world, wanted.shipped, memory)
  const found = [...form]
  const settings = shelf ? settingsOf(shelf) : {value: usual, diagnostics: []}
  found.push(...settings.diagnostics)
  const {value: level = usual} = settings
  const sound = shelf !== undefined && errorsIn(form).length === 0
  const silenced: Silenced[] = []
  let facts: Facts | undefined
  let about = {today: wanted.today} as Facts['about']
  if (sound) {
    const opened = await openAbout(world, shelf, wanted, level, memory)
    found.push(...opened.diagnostics)
    about = opened.value
    facts = factsOf(shelf.library, about, memory)
    const heard = judge(facts, rules, ask(facts, asked(rules, level), memory), {settings: level})
    found.push(...heard.diagnostics)
    silenced.push(...heard.silenced)
    if (shelf.positions) found.push(...checkPositions(shelf.library, shelf.positions))
  }
  const paths = wanted.paths.length > 0 ? await filesAt(world, wanted.paths) : undefined
  const library = new Set(files)
  const isMeant = ({place}: Diagnostic): boolean => paths?.includes(place.file) ?? true
  const meant = found.filter(isMeant)
  const own = shelf?.workspace.here ? await filesAt(world, ['engagements', 'plans', 'negotiations'], true) : []
  const others = (paths ?? own).filter((path) => !library.has(path))
  if (shelf && others.length > 0) {
    const {checkOthers} = await import('./others.js')
    meant.push(...(await checkOthers(world, shelf, others, errorsIn(found).length === 0)))
    meant.push(...findingsOf(staleFact, staleIn(await sourcesAt(outer, others), wanted.today, about.staleAfter), level))
  }
  return {
    diagnostics: unique(meant),
    silenced: silenced.filter(({diagnostic}) => isMeant(diagnostic)),
    files: paths ?? [...files],
    sound,
    proofs: paths ? [] : (facts?.variants?.proofs ?? []),
  }
}

/** A world that remembers which files were read. */
const counting = (world: World): {world: World; files: Set<string>} => {
  const files = new Set<string>()
  const read = async (path: string): Promise<string> => {
    files.add(path)
    return world.read(path)
  }
  return {world: {...world, read}, files}
}

const unique = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => [
  ...new Map(diagnostics.map((one) => [JSON.stringify(one), one])).values(),
]
