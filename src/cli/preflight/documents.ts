import {type Diagnostic, errorsIn} from '../../base/diagnostic.js'
import {didYouMean} from '../../base/names.js'
import type {World} from '../../base/world.js'
import type {Job} from '../../workshop/plan.js'
import {isYaml} from '../../workshop/workspace/paths.js'
import {WrongUse} from '../command.js'
import {planFiles} from '../plans.js'

/** Documents by name, and the plans among which they are looked for. */
export interface Meant {
  readonly names: readonly string[]
  readonly plans: readonly string[]
}

/** Words that are no paths are names of documents; where only names are said, they are looked for in plans/. @throws WrongUse */
export const documentsMeant = async (world: World, words: readonly string[], shipped: string): Promise<Meant> => {
  const names: string[] = []
  const paths: string[] = []
  for (const word of words) {
    const isPath = word === '' || word.includes('/') || isYaml(word) || word === 'examples'
    if (isPath || (await world.list(word, 1)).length > 0) paths.push(word)
    else names.push(word)
  }
  const plans = await planFiles(world, paths.length === 0 ? ['plans'] : paths, shipped)
  if (paths.length === 0 && plans[0] === 'plans')
    throw new WrongUse(
      'There is no folder plans/ here; name a plan too, or say “proviso preflight examples” for the shipped ones',
    )
  return {names, plans}
}

/** The documents of those names; all where no name is said. A plan that could not be read may be the one. @throws WrongUse */
export const chosen = (
  jobs: readonly Job[],
  {names, plans}: Meant,
  diagnostics: readonly Diagnostic[],
): readonly Job[] => {
  const known = jobs.map(({name}) => name)
  for (const name of names)
    if (!known.includes(name) && errorsIn(diagnostics).length === 0)
      throw new WrongUse(
        `No plan makes a document “${name}”${didYouMean(name, known) || `; ${plans.length === 1 ? plans[0] : 'the plans'} would make ${known.join(', ')}`}`,
      )
  return names.length === 0 ? jobs : jobs.filter(({name}) => names.includes(name))
}
