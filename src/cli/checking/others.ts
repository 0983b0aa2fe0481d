import type {Diagnostic} from '../../base/diagnostic.js'
import type {World} from '../../base/world.js'
import type {Shelf} from '../../workshop/workspace/shelf.js'
import {checkPath} from '../inspect.js'

/** What is wrong with files that are not part of the library. */
export const checkOthers = async (
  world: World,
  shelf: Shelf,
  paths: readonly string[],
  sound: boolean,
): Promise<readonly Diagnostic[]> => {
  const found: Diagnostic[] = []
  for (const path of paths) found.push(...(await checkPath(world, shelf, path, sound)))
  return found
}
