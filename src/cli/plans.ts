import type {World} from '../base/world.js'
import {plansIn} from '../workshop/workspace/plans.js'
import {filesMeant} from './meant.js'

/** The plan files that are meant by words of a command line: files as they are, of a folder those in it. */
export const planFiles = (world: World, words: readonly string[], shipped: string): Promise<readonly string[]> =>
  filesMeant(world, words, shipped, {
    plural: 'plans',
    within: (folder) => plansIn(world, folder),
    at: async (path) => [path],
  })
