import {crc32, deflateRawSync, inflateRawSync} from 'node:zlib'
import type {Codec} from '../../src/base/world.js'

/** The codec of Node. */
export const codec: Codec = {
  deflate: (bytes) => deflateRawSync(bytes, {level: 6}),
  inflate: (bytes, limit) => inflateRawSync(bytes, {maxOutputLength: Math.max(1, limit)}),
  checksum: (bytes) => crc32(bytes),
}
