import type {World} from '../base/world.js'
import {below} from '../workshop/workspace/paths.js'
import {type Workspace, workspaceFile} from '../workshop/workspace/shelf.js'
import {shipped as at} from './desk/world.js'

/** Folders of what a page needs of the program. */
const folders = ['clauses', 'templates', 'teaching', 'examples', 'docs/rules'] as const

/**
 * The library as a page takes it along: what is shipped, below `shipped/`, and what a house wrote itself, with its
 * settings. No plan, no engagement, no position and no negotiation of a workspace is in it.
 *
 * @param shipped folder of what is shipped with the program
 */
export const packOf = async (
  world: World,
  shipped: string,
  {here, folders: seen}: Pick<Workspace, 'here' | 'folders'>,
): Promise<ReadonlyMap<string, string>> => {
  const pack = new Map<string, string>()
  const take = async (folder: string, name: (path: string) => string): Promise<void> => {
    for (const path of await world.list(folder))
      if (/\.(?:ya?ml|hbs|md)$/.test(path)) pack.set(name(path), await world.read(path))
  }
  const start = shipped === '' ? '' : below(shipped, '')
  for (const folder of folders) await take(below(shipped, folder), (path) => `${at}/${path.slice(start.length)}`)
  if (here) {
    const own = [...seen.clauses, ...seen.templates, ...(seen.teaching ?? [])]
    for (const folder of own)
      if (!folders.some((one) => folder === below(shipped, one))) await take(folder, (path) => path)
    pack.set(workspaceFile, await world.read(workspaceFile))
  }
  return pack
}
