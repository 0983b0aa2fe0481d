/** A file of a workspace and which state of it. */
export interface Kept {
  readonly path: string
  /** Short digest of its content: equal versions, equal bytes. */
  readonly version: string
}
/** What became of a file that was to be written: its new version, or, where another hand was faster, the one that stands there. */
export type Put = {readonly version: string} | {readonly conflict: string | undefined}

/**
 * Where the files of a workspace are kept: in a browser, in a folder that a person granted, or on a disk behind the server.
 * Paths use `/` and begin at the workspace.
 */
export interface Store {
  /** All files, sorted by path. */
  list(): Promise<readonly Kept[]>
  /** Nothing where there is none. */
  read(path: string): Promise<{readonly bytes: Uint8Array; readonly version: string} | undefined>
  /** Writes the whole file or nothing. @param over the version that it takes the place of; nothing for a new file */
  write(path: string, bytes: Uint8Array, over: string | undefined): Promise<Put>
  /** @param over the version that is removed */
  remove(path: string, over: string): Promise<Put>
  /** Tells of files that another hand changed, from now on. */
  watch?(told: (changed: readonly {readonly path: string; readonly version: string | undefined}[]) => void): void
}
