import type {World} from '../base/world.js'
import {readSource} from '../source/source.js'
import {costingsNaming} from '../workshop/workspace/costings.js'
import {kindOf} from '../workshop/workspace/kinds.js'
import {below, isYaml} from '../workshop/workspace/paths.js'
import {WrongUse} from './command.js'
import {filesMeant} from './meant.js'

/**
 * The costings that are meant by words of a command line: files as they are; of a folder what is in its `costings/`, or else
 * the files directly in it; of an engagement the costings that name it.
 */
export const costingFiles = (world: World, words: readonly string[], shipped: string): Promise<readonly string[]> =>
  filesMeant(world, words, shipped, {
    plural: 'costings',
    within: (folder) => costingsIn(world, folder),
    at: (path) => costingsOf(world, path),
  })

const costingsIn = async (world: World, folder: string): Promise<readonly string[]> => {
  const inside = (await world.list(below(folder, 'costings'), 1)).filter(isYaml)
  if (inside.length > 0) return inside
  const here: string[] = []
  for (const path of (await world.list(folder, 1)).filter(isYaml))
    if ((await kindAt(world, path)) === 'costing') here.push(path)
  return here
}

/** The file itself, unless it is an engagement: then the costings beside it that name it. */
const costingsOf = async (world: World, path: string): Promise<readonly string[]> => {
  if ((await kindAt(world, path)) !== 'engagement') return [path]
  const folder = path.split('/').slice(0, -2).join('/')
  const named = await costingsNaming(world, folder, path)
  if (named.length === 0)
    throw new WrongUse(
      `${path} is an engagement, and no costing in ${below(folder, 'costings')}/ names it; write one with “engagement: ../engagements/${path.split('/').at(-1)}”`,
    )
  return named
}

const kindAt = async (world: World, path: string) => {
  const {value: source} = readSource(path, await world.read(path))
  return source && kindOf(source)
}
