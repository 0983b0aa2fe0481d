import {relative, sep} from 'node:path'
import {setTimeout as pause} from 'node:timers/promises'
import {watch} from 'chokidar'
import {isPlain} from './paths.js'

/** A file that has another content than before; no version where it was removed. */
export interface Change {
  readonly path: string
  readonly version: string | null
}

/** What happens to the files of a workspace, whoever does it. */
export interface Changes {
  /** Done when no change goes unseen from now on. */
  readonly ready: Promise<void>
  /** Tells a listener of each batch of changes. @returns how to stop it */
  hear(listener: (batch: readonly Change[]) => void): () => void
  /** Looks at a file that was changed here, without waiting for the disk to say so. */
  note(path: string): void
  close(): Promise<void>
}

/** One save of an editor is several changes of the disk. In milliseconds. */
const settled = 30

/**
 * @param root the real path of the workspace
 * @param versionOf the version of the file at a path; nothing where there is none
 */
export const changesBelow = (root: string, versionOf: (path: string) => Promise<string | undefined>): Changes => {
  const listeners = new Set<(batch: readonly Change[]) => void>()
  const told = new Map<string, string | null>()
  let changed = new Set<string>()
  let telling = false

  /** Only what differs from what was told last; a file that cannot be looked at just now will change again, or be read. */
  const news = async (paths: readonly string[]): Promise<readonly Change[]> => {
    const batch: Change[] = []
    for (const path of paths) {
      const version = await versionOf(path).then(
        (found) => found ?? null,
        () => told.get(path),
      )
      if (version === undefined || told.get(path) === version) continue
      told.set(path, version)
      batch.push({path, version})
    }
    return batch
  }
  /** One batch after the other, so that what is told last is what is there. */
  const tell = async (): Promise<void> => {
    telling = true
    while (changed.size > 0) {
      await pause(settled)
      const paths = [...changed]
      changed = new Set()
      const batch = await news(paths)
      if (batch.length > 0) for (const listener of listeners) listener(batch)
    }
    telling = false
  }
  const note = (path: string): void => {
    changed.add(path)
    if (!telling) void tell()
  }

  const partsOf = (path: string): readonly string[] => relative(root, path).split(sep)
  const watcher = watch(root, {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path) => relative(root, path) !== '' && !partsOf(path).every(isPlain),
  })
  for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, (path) => note(partsOf(path).join('/')))
  // A folder that cannot be watched costs the news of it: what is written still asks for the version on the disk.
  watcher.on('error', () => {})

  return {
    ready: new Promise((resolve) => watcher.once('ready', resolve)),
    hear: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    note,
    close: async () => {
      listeners.clear()
      changed.clear()
      await watcher.close()
    },
  }
}
