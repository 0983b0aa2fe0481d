import {exists, type World} from '../../base/world.js'
import {readSource, type Source} from '../../source/source.js'
import {isYaml} from '../../workshop/workspace/paths.js'

/** The files that are meant: of a folder all that Proviso reads. A path that is no folder is taken for a file. */
export const filesAt = async (world: World, paths: readonly string[], absent = false): Promise<readonly string[]> => {
  const files: string[] = []
  for (const path of paths) {
    const inside = await world.list(path)
    files.push(...inside.filter((file) => /\.(?:ya?ml|md\.hbs)$/.test(file)))
    if (inside.length === 0 && !absent) files.push(path)
  }
  return [...new Set(files)]
}

/** The files that are there and can be read; what is wrong with the others is said elsewhere. */
export const sourcesAt = async (world: World, paths: readonly string[]): Promise<readonly Source[]> => {
  const sources: Source[] = []
  for (const path of paths) {
    if (!isYaml(path) || !(await exists(world, path))) continue
    const {value} = readSource(path, await world.read(path))
    if (value) sources.push(value)
  }
  return sources
}
