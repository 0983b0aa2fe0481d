import type {Desk} from './desk/desk.js'

/** What goes between a page and its desk. */

/** The first message: where the library comes from, and where work is kept. */
export interface Begin {
  readonly begin: true
  /** Files that came with the page, by path: JSON, gzipped. */
  readonly library: Uint8Array
  readonly kept:
    | {readonly in: 'browser'; readonly name: string}
    | {readonly in: 'server'; readonly at: string}
    | {readonly in: 'folder'; readonly handle: FileSystemDirectoryHandle}
  /** As 2026-11-23. */
  readonly today: string
}
export interface Ask {
  readonly id: number
  readonly ask: keyof Desk
  readonly given: readonly unknown[]
}
/** What was asked, or why the program itself failed. */
export type Answer = {readonly id: number; readonly answer: unknown} | {readonly id: number; readonly fault: string}
