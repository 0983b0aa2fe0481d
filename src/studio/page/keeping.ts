import {browserStore} from '../store/browser.js'
import {folderStore} from '../store/folder.js'
import type {Memory} from './work.js'

/** What browsers that grant folders have besides what every browser has. */
type Picker = (options: {readonly mode: 'readwrite'}) => Promise<FileSystemDirectoryHandle>
type Granting = FileSystemDirectoryHandle & {
  queryPermission?(options: {readonly mode: 'readwrite'}): Promise<PermissionState>
  requestPermission?(options: {readonly mode: 'readwrite'}): Promise<PermissionState>
}
const readwrite = {mode: 'readwrite'} as const
const key = 'folder'

/** What a person may do about where work is kept. */
export interface Keeping {
  /** Asks for a folder, and keeps work in it from then on; what the browser kept goes along. */
  choose(): Promise<void>
}

/** The folder that a person granted before, and whether it is still open to this page. */
export const grantedFolder = async (
  memory: Memory,
): Promise<{readonly handle: FileSystemDirectoryHandle; readonly isOpen: boolean} | undefined> => {
  const handle = (await memory.recall(key)) as Granting | undefined
  if (!handle) return undefined
  return {handle, isOpen: (await handle.queryPermission?.(readwrite)) !== 'prompt'}
}

/** Where this browser grants folders: how one is chosen. @param name of what the browser keeps @param show goes on in the folder */
export const keepingIn = (
  memory: Memory,
  name: string,
  show: (handle: FileSystemDirectoryHandle) => void,
): Keeping | undefined => {
  const pick = (globalThis as {showDirectoryPicker?: Picker}).showDirectoryPicker
  if (!pick) return undefined
  return {
    choose: async () => {
      const before = (await grantedFolder(memory))?.handle as Granting | undefined
      const isGranted = before && (await before.requestPermission?.(readwrite)) === 'granted'
      const handle = isGranted ? before : await picked(pick)
      if (!handle) return
      await takeAlong(name, handle)
      await memory.keep(key, handle)
      show(handle)
    },
  }
}

/** Nothing where a person breaks off. */
const picked = async (pick: Picker): Promise<FileSystemDirectoryHandle | undefined> => {
  try {
    return await pick.call(globalThis, readwrite)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined
    throw error
  }
}

/** Brings what the browser kept into a folder; what stands there already stays. */
const takeAlong = async (name: string, handle: FileSystemDirectoryHandle): Promise<void> => {
  const [from, to] = [await browserStore(name), folderStore(handle)]
  for (const {path} of await from.list()) {
    const kept = await from.read(path)
    if (kept && !(await to.read(path))) await to.write(path, kept.bytes, undefined)
  }
}
