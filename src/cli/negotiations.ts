import {didYouMean} from '../base/names.js'
import {exists, type World} from '../base/world.js'
import {negotiationsFolder, negotiationsIn} from '../workshop/workspace/negotiations.js'
import {below, isYaml, tidy} from '../workshop/workspace/paths.js'
import {WrongUse} from './command.js'

/** The ledger that is meant: by its name, its folder or its file, or the only one. @throws WrongUse */
export const ledgerMeant = async (world: World, said: string | undefined, shipped: string): Promise<string> => {
  const here = await negotiationsIn(world)
  if (said === undefined) return only(here, 'here')
  const word = tidy(said)
  const named = here.get(word)
  if (named !== undefined) return named
  if (isYaml(word)) return word
  const inside = below(word, 'ledger.yaml')
  if (await exists(world, inside)) return inside
  const within = await negotiationsIn(world, word)
  if (within.size > 0) return only(within, `in ${word}`)
  if (word === 'examples') return only(await negotiationsIn(world, below(shipped, word)), 'in the examples')
  const names = [...here.keys()]
  throw new WrongUse(
    `There is no ${negotiationsFolder}/${word}/ledger.yaml${didYouMean(word, names) || (names.length > 0 ? `; there are ${names.join(', ')}` : '')}`,
  )
}

const only = (ledgers: ReadonlyMap<string, string>, where: string): string => {
  const [first, second] = ledgers.values()
  if (first === undefined)
    throw new WrongUse(
      `There is no ${negotiationsFolder}/<name>/ledger.yaml ${where}; see docs/negotiating.md for how one begins`,
    )
  if (second !== undefined)
    throw new WrongUse(`There are several negotiations ${where}; say which: ${[...ledgers.keys()].join(', ')}`)
  return first
}
