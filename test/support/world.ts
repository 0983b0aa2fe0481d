import {type Screen, type World, WorldError} from '../../src/base/world.js'
import {codec} from './codec.js'
import {supply, typesetter} from './installed.js'

/** A world in memory. What was printed and said is kept in lists. */
export interface MemoryWorld extends World {
  readonly files: Map<string, string | Uint8Array>
  readonly printed: string[]
  readonly said: string[]
}

export const memoryWorld = (
  files: ReadonlyMap<string, string | Uint8Array> = new Map(),
  screen: Partial<Screen> = {},
): MemoryWorld => {
  const held = new Map(files)
  const printed: string[] = []
  const said: string[] = []
  const find = (path: string): string | Uint8Array => {
    const content = held.get(path)
    if (content === undefined) throw new WorldError(`There is no file ${path}`, path, true)
    return content
  }
  return {
    ...codec,
    files: held,
    printed,
    said,
    read: async (path) => {
      const content = find(path)
      return typeof content === 'string' ? content : new TextDecoder().decode(content)
    },
    readBytes: async (path) => {
      const content = find(path)
      return typeof content === 'string' ? new TextEncoder().encode(content) : content
    },
    list: async (folder, levels = Number.POSITIVE_INFINITY) => {
      const start = folder === '' ? '' : `${folder}/`
      const within = (path: string) => path.startsWith(start) && path.slice(start.length).split('/').length <= levels
      return [...held.keys()].filter(within).sort()
    },
    write: async (path, content) => {
      held.set(path, content)
    },
    remove: async (path) => void held.delete(path),
    dictionary: async () => undefined,
    supply,
    ...(typesetter && {typesetter}),
    print: (text) => void printed.push(text),
    say: (text) => void said.push(text),
    screen: {columns: 100, colour: false, interactive: false, ...screen},
  }
}
