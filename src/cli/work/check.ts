import {type Diagnostic, errorsIn, type Outcome} from '../../base/diagnostic.js'
import type {World} from '../../base/world.js'
import type {RatesFile} from '../../library/files.js'
import type {Checked} from '../../library/library.js'
import {readValue} from '../../library/question.js'
import type {About} from '../../lint/about.js'
import {findingsOf, lint} from '../../lint/lint.js'
import {staleFact} from '../../lint/rules/sources/stale-fact.js'
import {misspelledWord} from '../../lint/rules/spelling/misspelled-word.js'
import {rules} from '../../lint/rules.js'
import {readSettings, type Settings, usual} from '../../lint/settings.js'
import {staleIn} from '../../lint/shapes/stale.js'
import {readSource, type Source} from '../../source/source.js'
import {readChecked} from '../../workshop/open.js'
import {checkPositions} from '../../workshop/positions.js'
import type {Spellings} from '../../workshop/spelling.js'
import {type Asked, WrongUse} from '../command.js'
import type {options as known} from '../commands/check.js'
import {checkPath} from '../inspect.js'
import {below, isYaml, tidy} from '../paths.js'
import {print} from '../reports/print.js'
import {reportOf} from '../reports/report.js'
import type {ReportName} from '../reports/reports.js'
import {exists, openShelf, type Shelf} from '../shelf.js'
import {today} from '../today.js'

export const checkAll = async ({words, options, shipped}: Asked<typeof known>, outer: World): Promise<number> => {
  const {output, maxWarnings, all} = options
  const format = formatOf(options)
  const {world, files} = counting(outer)
  const day = dayOf(options.today)
  const {value: shelf, diagnostics: form} = await openShelf(world, shipped)
  const found = [...form]
  const sound = shelf !== undefined && errorsIn(form).length === 0
  const settings = shelf ? settingsOf(shelf) : {value: usual, diagnostics: []}
  found.push(...settings.diagnostics)
  const {value: level = usual} = settings
  const rates = shelf ? await openRates(world, shelf) : {diagnostics: []}
  found.push(...rates.diagnostics)
  const isSpelled = sound && options.spelling !== false && !level.isOff(misspelledWord)
  const spelling = isSpelled ? await spellingsOf(outer, shelf, shipped) : {diagnostics: []}
  found.push(...spelling.diagnostics)
  const about: About = {
    today: day,
    staleAfter: shelf?.workspace.file?.value.stale_after_months,
    rates: rates.value,
    spelling: spelling.value,
  }
  if (sound) found.push(...lint(shelf.library, rules, {...about, settings: level}).diagnostics)
  if (sound && shelf.positions) found.push(...checkPositions(shelf.library, shelf.positions))
  const paths = words.map(tidy).filter((path) => path !== '')
  const asked = paths.length > 0 ? await filesAt(world, paths) : undefined
  const library = new Set(files)
  const meant = asked ? found.filter(({place}) => asked.includes(place.file)) : found
  const others = (
    asked ?? (shelf?.workspace.here ? await filesAt(world, ['engagements', 'plans', 'negotiations'], true) : [])
  ).filter((path) => !library.has(path))
  if (shelf) meant.push(...(await checkOthers(world, shelf, others, errorsIn(found).length === 0)))
  if (shelf) meant.push(...findingsOf(staleFact, staleIn(await sourcesAt(outer, others), day, about.staleAfter), level))
  const diagnostics = unique(meant).filter(({severity}) => options.verbose || severity !== 'info')
  const report = reportOf({diagnostics, files: asked ?? files, notes: sound ? [] : [unasked], maxWarnings})
  await print(outer, report, {format, output, all: all === true, shipped})
  return report.code
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

/** What the workspace says of rules. */
export const settingsOf = ({workspace, library}: Shelf): Outcome<Settings> =>
  workspace.file ? readSettings(workspace.file, library, rules) : {value: usual, diagnostics: []}

/** Loads only for those who ask for it. */
export const spellingsOf = async (world: World, {workspace}: Shelf, shipped: string): Promise<Outcome<Spellings>> => {
  const {openSpellings} = await import('../../workshop/spelling.js')
  return openSpellings(world, [below(shipped, 'clauses'), ...workspace.folders.clauses, ''])
}

/** The rate tables that are there, the shipped one first. */
export const openRates = async (world: World, {workspace}: Shelf): Promise<Outcome<readonly Checked<RatesFile>[]>> => {
  const paths = [...workspace.folders.clauses.map((folder) => below(folder, 'rates.yaml')), 'rates.yaml']
  const tables: Checked<RatesFile>[] = []
  const diagnostics: Diagnostic[] = []
  for (const path of new Set(paths)) {
    if (!(await exists(world, path))) continue
    const read = await readChecked<RatesFile>(world, 'rates', path)
    diagnostics.push(...read.diagnostics)
    if (read.value) tables.push(read.value)
  }
  return {value: tables, diagnostics}
}

/** The files that are there and can be read; what is wrong with the others is said elsewhere. */
const sourcesAt = async (world: World, paths: readonly string[]): Promise<readonly Source[]> => {
  const sources: Source[] = []
  for (const path of paths) {
    if (!isYaml(path) || !(await exists(world, path))) continue
    const {value} = readSource(path, await world.read(path))
    if (value) sources.push(value)
  }
  return sources
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

/** The files that are meant: of a folder all that Proviso reads. A path that is no folder is taken for a file. */
const filesAt = async (world: World, paths: readonly string[], absent = false): Promise<readonly string[]> => {
  const files: string[] = []
  for (const path of paths) {
    const inside = await world.list(path)
    files.push(...inside.filter((file) => /\.(?:ya?ml|md\.hbs)$/.test(file)))
    if (inside.length === 0 && !absent) files.push(path)
  }
  return [...new Set(files)]
}

const checkOthers = async (
  world: World,
  shelf: Shelf,
  paths: readonly string[],
  sound: boolean,
): Promise<readonly Diagnostic[]> => {
  const found: Diagnostic[] = []
  for (const path of paths) found.push(...(await checkPath(world, shelf, path, sound)))
  return found
}

const unique = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => [
  ...new Map(diagnostics.map((one) => [JSON.stringify(one), one])).values(),
]
