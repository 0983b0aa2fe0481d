import type {World} from '../base/world.js'
import {below, tidy} from '../workshop/workspace/paths.js'
import {WrongUse} from './command.js'

/** Word for what is shipped, where no folder of that name is nearer. */
const examples = 'examples'

/** How files of one kind are found. */
export interface Kind {
  /** Such as “plans”: the name of the folder that they lie in. */
  readonly plural: string
  /** Those in a folder. */
  within(folder: string): Promise<readonly string[]>
  /** Those that a path means which is no folder. */
  at(path: string): Promise<readonly string[]>
}

/** The files that are meant by words of a command line: folders, files, or what is shipped. @throws WrongUse */
export const filesMeant = async (
  world: World,
  words: readonly string[],
  shipped: string,
  {plural, within, at}: Kind,
): Promise<readonly string[]> => {
  const files: string[] = []
  for (const word of words.map(tidy)) {
    const found = await within(word)
    if (found.length > 0) files.push(...found)
    else if (word === examples) files.push(...(await within(below(shipped, examples))))
    else if ((await world.list(word, 1)).length === 0) files.push(...(await at(word)))
    else
      throw new WrongUse(`There are no ${plural} in ${word === '' ? 'this folder' : word}, and none in its ${plural}/`)
  }
  return [...new Set(files)]
}
