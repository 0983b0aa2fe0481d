import type {World} from '../../base/world.js'
import {below} from './paths.js'

export const negotiationsFolder = 'negotiations'

/** The ledgers of a workspace, by the names of their negotiations. */
export const negotiationsIn = async (world: World, from = ''): Promise<ReadonlyMap<string, string>> => {
  const files = (await world.list(below(from, negotiationsFolder), 2)).filter((path) => path.endsWith('/ledger.yaml'))
  return new Map(files.map((path) => [path.split('/').at(-2) ?? path, path]))
}
