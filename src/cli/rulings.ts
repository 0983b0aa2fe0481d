import type {Diagnostic, Outcome} from '../base/diagnostic.js'
import type {World} from '../base/world.js'
import type {RatesFile} from '../library/files.js'
import type {Checked} from '../library/library.js'
import {readValue} from '../library/question.js'
import {rules} from '../lint/rules.js'
import {readSettings, type Settings, usual} from '../lint/settings.js'
import {readChecked} from '../workshop/open.js'
import type {Spellings} from '../workshop/spelling.js'
import {WrongUse} from './command.js'
import {below} from './paths.js'
import {exists, type Shelf} from './shelf.js'
import {today} from './today.js'

/** What rules are asked with, wherever they are asked. */

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
  const {openSpellings} = await import('../workshop/spelling.js')
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
