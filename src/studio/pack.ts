import type {World} from '../base/world.js'
import {below} from '../workshop/workspace/paths.js'
import {shipped as at} from './desk/world.js'

/** Folders of what a page needs of the program. */
const folders = ['clauses', 'templates', 'teaching', 'examples', 'docs/rules'] as const
/** Folders of a workspace that are library: what a house wrote, and no deal of its own. */
const own = ['clauses', 'templates', 'teaching'] as const

/**
 * The library as a page takes it along: what is shipped, below `shipped/`, and what a house wrote itself. No plan, no engagement, no
 * position and no negotiation of a workspace is in it.
 *
 * @param shipped folder of what is shipped with the program
 */
export const packOf = async (
  world: World,
  shipped: string,
  hasWorkspace: boolean,
): Promise<ReadonlyMap<string, string>> => {
  const pack = new Map<string, string>()
  const take = async (folder: string, name: (path: string) => string): Promise<void> => {
    for (const path of await world.list(folder))
      if (/\.(?:ya?ml|hbs|md)$/.test(path)) pack.set(name(path), await world.read(path))
  }
  const start = shipped === '' ? '' : below(shipped, '')
  for (const folder of folders) await take(below(shipped, folder), (path) => `${at}/${path.slice(start.length)}`)
  if (hasWorkspace) for (const folder of own) await take(folder, (path) => path)
  return pack
}
