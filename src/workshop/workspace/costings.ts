import type {World} from '../../base/world.js'
import {readSource} from '../../source/source.js'
import {beside} from '../plan.js'
import {below, isYaml} from './paths.js'
import type {Workspace} from './shelf.js'

/** The costings in `costings/` of a folder that name an engagement. */
export const costingsNaming = async (world: World, folder: string, engagement: string): Promise<readonly string[]> => {
  const named: string[] = []
  for (const file of (await world.list(below(folder, 'costings'), 1)).filter(isYaml)) {
    const {value: source} = readSource(file, await world.read(file))
    const {engagement: said} = (source?.value ?? {}) as {engagement?: unknown}
    if (typeof said === 'string' && beside(file, said) === engagement) named.push(file)
  }
  return named
}

/** Where rates stand: the shipped ones, those of the library, then those of the workspace. */
export const ratesOf = ({folders, here}: Workspace): readonly string[] => [
  ...folders.clauses.slice(0, 1).map((folder) => below(folder, 'rates.yaml')),
  ...(here ? ['rates.yaml'] : []),
]
