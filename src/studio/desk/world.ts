import {didYouMean} from '../../base/names.js'
import {bytesOf, type World, WorldError} from '../../base/world.js'
import type {Store} from '../store/store.js'
import {codec} from './codec.js'

/** What a page has in place of a disk. */
export interface Bench {
  readonly store: Store
  /** Files that came with the page: what is shipped below `shipped/`, and the house’s own library at its own paths. */
  readonly pack: ReadonlyMap<string, string>
  /** Typefaces and engines. @throws WorldError where one is not beside the page */
  supply(path: string): Promise<Uint8Array>
  /** Hears of files that another hand changed. */
  changed?(paths: readonly string[]): void
}

/** Where a page finds what is shipped. */
export const shipped = 'shipped'

/**
 * A world whose disk is a store, with what came with the page behind it. Nothing is printed.
 *
 * Whoever writes a file takes the place of what this world read of it last: where another hand was faster, nothing is written.
 */
export const benchWorld = ({store, pack, supply}: Bench): World => {
  const missing = async (path: string): Promise<WorldError> => {
    const names = [...pack.keys(), ...(await store.list()).map((one) => one.path)]
    return new WorldError(`There is no file ${path}${didYouMean(path, names)}`, path, true)
  }
  /** Versions of files as they were read last; nothing for one that was not there. */
  const seen = new Map<string, string | undefined>()
  const readBytes = async (path: string): Promise<Uint8Array> => {
    const kept = path.startsWith(`${shipped}/`) ? undefined : await store.read(path)
    seen.set(path, kept?.version)
    if (kept) return kept.bytes
    const text = pack.get(path)
    if (text === undefined) throw await missing(path)
    return new TextEncoder().encode(text)
  }
  return {
    ...codec,
    readBytes,
    read: async (path) => {
      const packed = path.startsWith(`${shipped}/`) ? pack.get(path) : undefined
      if (packed !== undefined) return packed
      try {
        return new TextDecoder('utf-8', {fatal: true}).decode(await readBytes(path))
      } catch (error) {
        if (error instanceof WorldError) throw error
        throw new WorldError(`${path} is not text in UTF-8; if it is a text, save it with that encoding`, path)
      }
    },
    list: async (folder, levels = Number.POSITIVE_INFINITY) => {
      const start = folder === '' ? '' : `${folder}/`
      const isWithin = (path: string): boolean =>
        path.startsWith(start) && path.slice(start.length).split('/').length <= levels
      const kept = start.startsWith(`${shipped}/`) ? [] : (await store.list()).map(({path}) => path)
      return [...new Set([...pack.keys(), ...kept])].filter(isWithin).sort()
    },
    write: async (path, content) => {
      const bytes = bytesOf(content)
      const over = seen.has(path) ? seen.get(path) : (await store.read(path))?.version
      const put = await store.write(path, bytes, over)
      if ('conflict' in put) {
        seen.delete(path)
        throw new WorldError(`${path} was changed by another hand just now; look at it, and try again`, path)
      }
      seen.set(path, put.version)
    },
    remove: async (path) => {
      const kept = await store.read(path)
      if (kept) await store.remove(path, kept.version)
      seen.delete(path)
    },
    dictionary: async () => undefined,
    supply,
    print: () => undefined,
    say: () => undefined,
    screen: {columns: 100, colour: false, interactive: false},
  }
}
