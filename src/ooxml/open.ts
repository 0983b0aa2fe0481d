import type {Outcome} from '../base/diagnostic.js'
import type {Codec} from '../base/world.js'

/** Parts by name, such as `word/document.xml`. */
export type Package = ReadonlyMap<string, Uint8Array>

/** How much of a file is believed. Sizes in bytes, after inflating. */
interface Limits {
  readonly entries: number
  readonly part: number
  readonly whole: number
}

/** A hundred times what a long contract needs. */
const limits: Limits = {entries: 2_000, part: 64 * 2 ** 20, whole: 256 * 2 ** 20}

export interface OpenOptions {
  /** Name of the file in messages. */
  readonly file?: string
  /** Which parts to inflate; all when absent. */
  readonly wanted?: (name: string) => boolean
  readonly limits?: Limits
}

/** Why a file cannot be read, fit to show. It never leaves `withPackage` as an exception. */
class Unreadable extends Error {}

const refuse = (message: string): never => {
  throw new Unreadable(message)
}

const damaged = 'is damaged; ask for it to be sent again'
const tooLarge = 'is larger than any contract; ask for it without pictures and attachments'

interface Entry {
  readonly name: string
  readonly method: number
  readonly checksum: number
  readonly packed: number
  readonly size: number
  readonly offset: number
}

/** The record at the end that says where the directory is. A comment may stand behind it. */
const findEnd = (view: DataView): number => {
  const least = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= least; at--)
    if (view.getUint32(at, true) === 0x06054b50 && at + 22 + view.getUint16(at + 20, true) === view.byteLength)
      return at
  return view.byteLength >= 4 && view.getUint32(0) === 0xd0cf11e0
    ? refuse('is an old .doc file or is locked with a password; save it as .docx without a password')
    : refuse('is not a Word file (.docx), or is damaged')
}

const readDirectory = (bytes: Uint8Array, view: DataView, allowed: Limits): readonly Entry[] => {
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  const length = view.getUint32(end + 12, true)
  let at = view.getUint32(end + 16, true)
  if (count > allowed.entries || count === 0xffff) refuse(tooLarge)
  if (view.getUint16(end + 8, true) !== count || at + length > end) refuse(damaged)
  const entries: Entry[] = []
  const names = new Set<string>()
  const decoder = new TextDecoder()
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) refuse(damaged)
    const flags = view.getUint16(at + 8, true)
    const nameLength = view.getUint16(at + 28, true)
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > end) refuse(damaged)
    if (flags & 1) refuse('is locked with a password; save it without one')
    const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength))
    // Names of parts are the same in any case, so two that differ in case only are two answers to one question.
    if (names.has(name.toLowerCase())) refuse(`holds “${name}” twice; ask for it to be saved afresh from Word`)
    names.add(name.toLowerCase())
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at = next
  }
  return entries
}

const readEntry = (bytes: Uint8Array, view: DataView, entry: Entry, codec: Codec): Uint8Array => {
  const {offset, packed, size, name} = entry
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) refuse(damaged)
  const nameEnd = offset + 30 + view.getUint16(offset + 26, true)
  const start = nameEnd + view.getUint16(offset + 28, true)
  if (start + packed > bytes.length) refuse(damaged)
  if (new TextDecoder().decode(bytes.subarray(offset + 30, nameEnd)) !== name) refuse(damaged)
  const raw = bytes.subarray(start, start + packed)
  const content = entry.method === 0 ? raw : entry.method === 8 ? inflate(raw, size, codec) : refuse(damaged)
  if (content.length !== size || codec.checksum(content) !== entry.checksum) refuse(damaged)
  return content
}

const inflate = (raw: Uint8Array, size: number, codec: Codec): Uint8Array => {
  try {
    return codec.inflate(raw, Math.max(1, size))
  } catch {
    return refuse(damaged)
  }
}

/** The parts of a file, inflated one by one. */
export interface Parts {
  readonly names: readonly string[]
  /** A part by its name as the file has it; absent where there is none. May only be asked within `withPackage`. */
  bytesOf(name: string): Uint8Array | undefined
}

/**
 * Opens a file that anyone may have made and makes something of its parts. Hostile bytes give a diagnostic, never an exception,
 * a hang or a flood: sizes are believed only up to the limits and checked against what comes out, and so is the checksum of
 * each part.
 */
export const withPackage = <T>(
  bytes: Uint8Array,
  codec: Codec,
  {file = 'document.docx', limits: allowed = limits}: Pick<OpenOptions, 'file' | 'limits'>,
  make: (parts: Parts) => Outcome<T>,
): Outcome<T> => {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const entries = readDirectory(bytes, view, allowed).filter(({name}) => !name.endsWith('/'))
    const byName = new Map(entries.map((entry) => [entry.name, entry]))
    let whole = 0
    const bytesOf = (name: string): Uint8Array | undefined => {
      const entry = byName.get(name)
      if (!entry) return undefined
      whole += entry.size
      if (entry.size > allowed.part || whole > allowed.whole) refuse(tooLarge)
      return readEntry(bytes, view, entry, codec)
    }
    return make({names: [...byName.keys()], bytesOf})
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    const message = `“${file}” ${error.message}`
    return {diagnostics: [{rule: 'unreadable-file', severity: 'error', message, place: {file}}]}
  }
}

/** All parts of a file that are wanted, as `withPackage` opens them. */
export const openPackage = (bytes: Uint8Array, codec: Codec, options: OpenOptions = {}): Outcome<Package> =>
  withPackage(bytes, codec, options, ({names, bytesOf}) => {
    const wanted = options.wanted ?? (() => true)
    const value = new Map(names.filter(wanted).map((name) => [name, bytesOf(name) ?? new Uint8Array()]))
    return {value, diagnostics: []}
  })
