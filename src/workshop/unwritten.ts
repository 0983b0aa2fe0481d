import {bytesOf, type World} from '../base/world.js'

/** The same world, in which what is written can be read, and never reaches the disk; and what was written there. */
export const unwritten = (world: World): {readonly world: World; readonly written: ReadonlyMap<string, Uint8Array>} => {
  const written = new Map<string, Uint8Array>()
  return {
    written,
    world: {
      ...world,
      write: async (path, content) => {
        written.set(path, bytesOf(content))
      },
      readBytes: async (path) => written.get(path) ?? world.readBytes(path),
      remove: async (path) => {
        written.delete(path)
      },
    },
  }
}
