import type {Diagnostic, Outcome} from '../../base/diagnostic.js'
import type {Memory} from '../../base/memory.js'
import {exists, type World} from '../../base/world.js'
import type {RatesFile} from '../../library/files.js'
import type {Checked} from '../../library/library.js'
import type {About} from '../../lint/about.js'
import {misspelledWord} from '../../lint/rules/spelling/misspelled-word.js'
import type {Settings} from '../../lint/settings.js'
import {readChecked} from '../../workshop/open.js'
import type {Spellings} from '../../workshop/spelling.js'
import {below} from '../../workshop/workspace/paths.js'
import type {Shelf} from '../../workshop/workspace/shelf.js'
import type {Look} from './look.js'

/** What rules may ask beside the library: the day, the rate tables, and who knows words where they are wanted. */
export const openAbout = async (
  world: World,
  shelf: Shelf,
  {today, spelling, shipped}: Look,
  settings: Settings,
  memory: Memory,
): Promise<Outcome<About> & {readonly value: About}> => {
  const rates = await openRates(world, shelf, memory)
  const words = spelling && !settings.isOff(misspelledWord) ? await openWords(world, shelf, shipped, memory) : undefined
  return {
    value: {
      today,
      staleAfter: shelf.workspace.file?.value.stale_after_months,
      rates: rates.value,
      spelling: words?.value,
    },
    diagnostics: [...rates.diagnostics, ...(words?.diagnostics ?? [])],
  }
}

/** Loads only for those who ask for it. */
const openWords = async (
  world: World,
  {workspace}: Shelf,
  shipped: string,
  memory: Memory,
): Promise<Outcome<Spellings>> => {
  const {openSpellings} = await import('../../workshop/spelling.js')
  return openSpellings(world, [below(shipped, 'clauses'), ...workspace.folders.clauses, ''], memory)
}

/** The rate tables that are there, the shipped one first. */
const openRates = async (
  world: World,
  {workspace}: Shelf,
  memory: Memory,
): Promise<Outcome<readonly Checked<RatesFile>[]>> => {
  const paths = [...workspace.folders.clauses.map((folder) => below(folder, 'rates.yaml')), 'rates.yaml']
  const tables: Checked<RatesFile>[] = []
  const diagnostics: Diagnostic[] = []
  for (const path of new Set(paths)) {
    if (!(await exists(world, path))) continue
    const read = await readChecked<RatesFile>(world, 'rates', path, memory)
    diagnostics.push(...read.diagnostics)
    if (read.value) tables.push(read.value)
  }
  return {value: tables, diagnostics}
}
