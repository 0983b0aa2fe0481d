import type {Typesetter} from './typesetter.js'

/** Squeezing and checking bytes. Node and a browser page bring different ones. */
export interface Codec {
  /** Raw deflate, level 6. */
  deflate(bytes: Uint8Array): Uint8Array
  /** Raw inflate. @throws when the result would be longer than `limit` bytes or the data is broken. */
  inflate(bytes: Uint8Array, limit: number): Uint8Array
  /** CRC-32 as an unsigned number. */
  checksum(bytes: Uint8Array): number
}

/** Something outside went wrong: no such file, no right to write, disk full. `message` is fit to show. */
export class WorldError extends Error {
  override name = 'WorldError'
  constructor(
    message: string,
    /** The path that it happened to. */
    readonly path: string,
    /** Whether nothing is there at all, as against something that refuses. */
    readonly absent = false,
  ) {
    super(message)
  }
}

/**
 * Everything outside: files, a screen, a person to ask. Only the doors make a real one; tests make one of a `Map`.
 *
 * Paths use `/`, relative ones start at the folder in which the command runs.
 */
export interface World extends Codec {
  /** @throws WorldError */
  read(path: string): Promise<string>
  /** @throws WorldError */
  readBytes(path: string): Promise<Uint8Array>
  /** Paths of all files below a folder, or of so many levels of it, sorted; empty when there is no such folder. @throws WorldError */
  list(folder: string, levels?: number): Promise<readonly string[]>
  /** Writes the whole file or nothing: to a temporary name first, then renamed. @throws WorldError */
  write(path: string, content: string | Uint8Array): Promise<void>
  /** Removes a file; nothing happens where there is none. @throws WorldError */
  remove(path: string): Promise<void>
  /** What this machine, its user and its home folder are called, so that no document carries it; absent where nobody knows. */
  readonly names?: readonly string[]
  /** The dictionary of a language such as `es`; nothing where none is installed. @throws WorldError */
  dictionary(language: string): Promise<Dictionary | undefined>
  /** A file that is installed with the program, by package and path: an engine, a typeface. @throws WorldError where it is missing */
  supply(path: string): Promise<Uint8Array>
  /** A typesetter of this machine, faster than the portable one and able to check what it sets; nothing where none is installed. */
  typesetter?(fonts: readonly Uint8Array[]): Promise<Typesetter | undefined>
  /** Watches a folder from when this is done: paths that change below it, batch by batch, until nobody waits for more. */
  changes?(folder: string): Promise<AsyncIterable<readonly string[]>>
  /** Lines for the reader (standard output). */
  print(text: string): void
  /** Lines about the work (standard error). */
  say(text: string): void
  /** What the screen can do. */
  readonly screen: Screen
}

/** A Hunspell dictionary, its two files as text. */
export interface Dictionary {
  /** How words change: what rules add in front and behind. */
  readonly aff: string
  /** The words, each with the letters of the rules that may be applied to it. */
  readonly dic: string
}

export interface Screen {
  readonly columns: number
  readonly colour: boolean
  /** Whether a person sits there: a progress bar makes sense and questions may be asked. */
  readonly interactive: boolean
}

/** The bytes of what is written, text in UTF-8. */
export const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content

/** The bytes of a file; nothing where there is none. @throws WorldError where something refuses */
export const bytesIfThere = async (world: World, path: string): Promise<Uint8Array | undefined> => {
  try {
    return await world.readBytes(path)
  } catch (error) {
    if (error instanceof WorldError && error.absent) return undefined
    throw error
  }
}
export const exists = async (world: World, path: string): Promise<boolean> =>
  (await bytesIfThere(world, path)) !== undefined
