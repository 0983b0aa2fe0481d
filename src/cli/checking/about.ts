import type {Outcome} from '../../base/diagnostic.js'
import type {Memory} from '../../base/memory.js'
import type {World} from '../../base/world.js'
import type {About} from '../../lint/about.js'
import {misspelledWord} from '../../lint/rules/spelling/misspelled-word.js'
import type {Settings} from '../../lint/settings.js'
import {rateTables} from '../../workshop/rate-tables.js'
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
  const rates = await rateTables(world, shelf.workspace, memory)
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
