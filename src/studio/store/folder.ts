import type {Store} from './store.js'
import {versionOf} from './version.js'

/** A folder that a person granted to the page. */
export const folderStore = (root: FileSystemDirectoryHandle): Store => {
  const read: Store['read'] = async (path) => {
    const file = await fileAt(root, path, false)
    if (!file) return undefined
    const bytes = new Uint8Array(await (await file.getFile()).arrayBuffer())
    return {bytes, version: versionOf(bytes)}
  }
  return {
    list: async () => {
      const found = []
      for await (const [path, file] of filesBelow(root, ''))
        found.push({path, version: versionOf(new Uint8Array(await (await file.getFile()).arrayBuffer()))})
      return found.sort((a, b) => (a.path < b.path ? -1 : 1))
    },
    read,
    write: async (path, bytes, over) => {
      const there = (await read(path))?.version
      if (there !== over) return {conflict: there}
      const file = await fileAt(root, path, true)
      const stream = await file?.createWritable()
      await stream?.write(new Uint8Array(bytes))
      await stream?.close()
      return {version: versionOf(bytes)}
    },
    remove: async (path, over) => {
      const there = (await read(path))?.version
      if (there !== over) return {conflict: there}
      const parts = path.split('/')
      const name = parts.pop() ?? ''
      const folder = await folderAt(root, parts, false)
      await folder?.removeEntry(name)
      return {version: ''}
    },
  }
}

async function* filesBelow(
  folder: FileSystemDirectoryHandle,
  before: string,
): AsyncGenerator<readonly [string, FileSystemFileHandle]> {
  for await (const [name, one] of folder.entries()) {
    if (name.startsWith('.') || name === 'node_modules') continue
    if (one.kind === 'directory') yield* filesBelow(one as FileSystemDirectoryHandle, `${before}${name}/`)
    else yield [`${before}${name}`, one as FileSystemFileHandle]
  }
}

const folderAt = async (
  root: FileSystemDirectoryHandle,
  parts: readonly string[],
  create: boolean,
): Promise<FileSystemDirectoryHandle | undefined> => {
  let folder = root
  for (const part of parts) {
    try {
      folder = await folder.getDirectoryHandle(part, {create})
    } catch (error) {
      if (isMissing(error)) return undefined
      throw error
    }
  }
  return folder
}

const fileAt = async (root: FileSystemDirectoryHandle, path: string, create: boolean) => {
  const parts = path.split('/')
  const name = parts.pop() ?? ''
  const folder = await folderAt(root, parts, create)
  try {
    return await folder?.getFileHandle(name, {create})
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

const isMissing = (error: unknown): boolean => error instanceof DOMException && error.name === 'NotFoundError'
