import type {World} from '../base/world.js'
import {below} from '../workshop/workspace/paths.js'

/** What the package says of itself. */
export interface Program {
  readonly version: string
  /** Where it is at home on the web. */
  readonly homepage?: string
}

export const aboutProgram = async (world: World, shipped: string): Promise<Program> =>
  JSON.parse(await world.read(below(shipped, 'package.json'))) as Program
