import type {Codec} from '../base/world.js'

/** A part of a package as it is. `name` is the path in the package, such as `word/document.xml`. */
export interface Part {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A part as it lies in the file, so that it is squeezed once and used often. `size` is its length before. */
export interface SqueezedPart {
  readonly name: string
  readonly packed: Uint8Array
  /** Whether `packed` is deflated; a small part is stored as it is, since to begin deflating costs more than it saves. */
  readonly deflated: boolean
  /** CRC-32 of the bytes before. */
  readonly checksum: number
  readonly size: number
}

const small = 2048

export const squeeze = ({name, bytes}: Part, codec: Codec): SqueezedPart => {
  const deflated = bytes.length > small
  return {
    name,
    packed: deflated ? codec.deflate(bytes) : bytes,
    deflated,
    checksum: codec.checksum(bytes),
    size: bytes.length,
  }
}

export const contentTypes = '[Content_Types].xml'

const rank = (name: string): string => (name === contentTypes ? '' : name)
const byName = (a: SqueezedPart, b: SqueezedPart): number => (rank(a.name) < rank(b.name) ? -1 : 1)

const localSize = 30
const centralSize = 46
const endSize = 22
/** Methods. */
const stored = 0
const deflate = 8
const version = 20
const utf8 = 0x0800
/** 1980-01-01, the first day a zip file knows. Midnight is 0. */
const day = 0x0021

/**
 * A zip file of parts: the content types first, then by name, all of 1980-01-01, so that the same parts give the same bytes.
 *
 * @throws RangeError when two parts have one name.
 */
export const pack = (parts: readonly (Part | SqueezedPart)[], codec: Codec): Uint8Array => {
  const squeezed = parts.map((part) => ('packed' in part ? part : squeeze(part, codec))).sort(byName)
  const names = squeezed.map(({name}) => new TextEncoder().encode(name))
  let length = endSize
  squeezed.forEach(({name, packed}, index) => {
    if (index > 0 && name === squeezed[index - 1]?.name) throw new RangeError(`two parts are called ${name}`)
    length += localSize + centralSize + 2 * (names[index]?.length ?? 0) + packed.length
  })

  const bytes = new Uint8Array(length)
  const view = new DataView(bytes.buffer)
  const offsets: number[] = []
  let at = 0
  /** The fields that both headers share, from `version needed` to `extra length`. */
  const describe = ({packed, deflated, checksum, size}: SqueezedPart, name: Uint8Array, from: number): void => {
    view.setUint16(from, version, true)
    view.setUint16(from + 2, name.some((byte) => byte > 0x7f) ? utf8 : 0, true)
    view.setUint16(from + 4, deflated ? deflate : stored, true)
    view.setUint16(from + 8, day, true)
    view.setUint32(from + 10, checksum, true)
    view.setUint32(from + 14, packed.length, true)
    view.setUint32(from + 18, size, true)
    view.setUint16(from + 22, name.length, true)
  }
  squeezed.forEach((part, index) => {
    const name = names[index] ?? new Uint8Array()
    offsets.push(at)
    view.setUint32(at, 0x04034b50, true)
    describe(part, name, at + 4)
    bytes.set(name, at + localSize)
    bytes.set(part.packed, at + localSize + name.length)
    at += localSize + name.length + part.packed.length
  })
  const directory = at
  squeezed.forEach((part, index) => {
    const name = names[index] ?? new Uint8Array()
    view.setUint32(at, 0x02014b50, true)
    view.setUint16(at + 4, version, true)
    describe(part, name, at + 6)
    view.setUint32(at + 42, offsets[index] ?? 0, true)
    bytes.set(name, at + centralSize)
    at += centralSize + name.length
  })
  view.setUint32(at, 0x06054b50, true)
  view.setUint16(at + 8, squeezed.length, true)
  view.setUint16(at + 10, squeezed.length, true)
  view.setUint32(at + 12, at - directory, true)
  view.setUint32(at + 16, directory, true)
  return bytes
}
