/** A range of code points, both ends in it. */
type Range = readonly [first: number, last: number]

/** Which signs a TrueType or OpenType font has a letter for; none for bytes that are no such font. */
export const coverageOf = (font: Uint8Array): ((sign: string) => boolean) => {
  const ranges = rangesIn(font)
  return (sign) => {
    const code = sign.codePointAt(0) ?? 0
    return ranges.some(([first, last]) => code >= first && code <= last)
  }
}

/** Reads the table `cmap`, in the two formats in which fonts of today have it: 12, and 4 where that is absent. */
const rangesIn = (font: Uint8Array): readonly Range[] => {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const tables = Array.from({length: view.getUint16(4)}, (_, index) => 12 + 16 * index)
  const entry = tables.find((at) => view.getUint32(at) === 0x636d6170)
  if (entry === undefined) return []
  const cmap = view.getUint32(entry + 8)
  const subtables = Array.from(
    {length: view.getUint16(cmap + 2)},
    (_, index) => cmap + view.getUint32(cmap + 8 + 8 * index),
  )
  const full = subtables.find((at) => view.getUint16(at) === 12)
  if (full !== undefined)
    return Array.from({length: view.getUint32(full + 12)}, (_, index) => {
      const at = full + 16 + 12 * index
      return [view.getUint32(at), view.getUint32(at + 4)]
    })
  const short = subtables.find((at) => view.getUint16(at) === 4)
  if (short === undefined) return []
  const segments = view.getUint16(short + 6) / 2
  return Array.from({length: segments}, (_, index): Range => {
    const last = view.getUint16(short + 14 + 2 * index)
    return [view.getUint16(short + 16 + 2 * segments + 2 * index), last === 0xffff ? -1 : last]
  })
}
