/** The eight bytes with which a PNG begins. */
const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** Chunks that hold nothing but points of the picture, which no search for words can read. */
const points: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS'])

/**
 * What a PNG holds beside its points: remarks, data of cameras and programs, whatever stands behind its end.
 *
 * @returns nothing where it is no sound PNG, so that all of it has to be searched
 */
export const besidePoints = (bytes: Uint8Array): Uint8Array | undefined => {
  if (signature.some((byte, at) => bytes[at] !== byte)) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept: number[] = []
  let at = signature.length
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at)
    const end = at + 12 + length
    if (end > bytes.length) return undefined
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (!points.has(type)) kept.push(...bytes.subarray(at + 4, end - 4))
    at = end
    if (type === 'IEND') return Uint8Array.from([...kept, ...bytes.subarray(at)])
  }
  return undefined
}
