import type {Store} from './store.js'
import {versionOf} from './version.js'

/** Keeps a workspace in the browser itself: it stays on this machine, in this browser, until it is removed. */
export const browserStore = async (name: string): Promise<Store> => {
  const database = await opened(name)
  const files = (mode: IDBTransactionMode): IDBObjectStore =>
    database.transaction('files', mode, {durability: 'strict'}).objectStore('files')
  /** Pages of one browser tell each other. */
  const others = new BroadcastChannel(name)
  const read: Store['read'] = async (path) => {
    const bytes = await asked<Uint8Array | undefined>(files('readonly').get(path))
    return bytes && {bytes, version: versionOf(bytes)}
  }
  /** Reads and writes in one transaction, so that of two pages only one wins. */
  const change = async (path: string, over: string | undefined, bytes: Uint8Array | undefined) => {
    const store = files('readwrite')
    const before = await asked<Uint8Array | undefined>(store.get(path))
    const there = before && versionOf(before)
    if (there !== over) return {conflict: there}
    await (bytes ? asked(store.put(bytes, path)) : asked(store.delete(path)))
    const version = bytes && versionOf(bytes)
    others.postMessage([{path, version}])
    return {version: version ?? ''}
  }
  return {
    list: async () => {
      const store = files('readonly')
      const [paths, all] = await Promise.all([asked(store.getAllKeys()), asked<Uint8Array[]>(store.getAll())])
      return paths.map((path, index) => ({path: String(path), version: versionOf(all[index] ?? new Uint8Array())}))
    },
    read,
    write: (path, bytes, over) => change(path, over, bytes),
    remove: (path, over) => change(path, over, undefined),
    watch: (told) => {
      others.onmessage = ({data}: MessageEvent<Parameters<typeof told>[0]>) => told(data)
    },
  }
}

const stores = ['files', 'work'] as const

const opened = (name: string): Promise<IDBDatabase> => {
  const request = indexedDB.open(name, 1)
  request.onupgradeneeded = () => {
    for (const store of stores) request.result.createObjectStore(store)
  }
  return asked(request)
}

/** What is remembered of the page itself: its work and how it came about. */
export const browserMemory = async (name: string) => {
  const database = await opened(name)
  const work = (mode: IDBTransactionMode) => database.transaction('work', mode).objectStore('work')
  return {
    recall: (key: string): Promise<unknown> => asked(work('readonly').get(key)),
    keep: async (key: string, value: unknown): Promise<void> => {
      await asked(work('readwrite').put(value, key))
    },
    /** Forgets everything that this browser keeps of the studio, files too. */
    forget: async (): Promise<void> => {
      for (const store of stores) await asked(database.transaction(store, 'readwrite').objectStore(store).clear())
    },
  }
}

const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
