import {deflateSync, Inflate} from 'fflate'
import type {Codec} from '../../base/world.js'

/** Squeezing bytes without Node. */
export const codec: Codec = {
  deflate: (bytes) => deflateSync(bytes, {level: 6}),
  inflate: (bytes, limit) => {
    const chunks: Uint8Array[] = []
    let length = 0
    let isWhole = false
    const inflating = new Inflate((chunk, last) => {
      length += chunk.length
      if (length > limit) throw new RangeError('It unpacks to more than is allowed')
      chunks.push(chunk)
      isWhole ||= last
    })
    // In pieces, so that what unpacks without end is stopped early.
    for (let at = 0; at < bytes.length || at === 0; at += piece)
      inflating.push(bytes.subarray(at, at + piece), at + piece >= bytes.length)
    if (!isWhole) throw new RangeError('It ends before its end')
    const all = new Uint8Array(length)
    let at = 0
    for (const chunk of chunks) {
      all.set(chunk, at)
      at += chunk.length
    }
    return all
  },
  checksum: (bytes) => {
    let sum = -1
    for (const byte of bytes) sum = (sums[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8)
    return ~sum >>> 0
  },
}

const piece = 16_384

/** CRC-32 of each byte. */
const sums = Int32Array.from({length: 256}, (_, byte) => {
  let sum = byte
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  return sum
})
