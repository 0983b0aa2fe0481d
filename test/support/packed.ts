import {crc32, deflateRawSync} from 'node:zlib'
import {pack} from '../../src/ooxml/pack.js'
import {codec} from './codec.js'

/** A Word file of parts, as small as can be: kept files are many. The same parts give the same bytes. */
export const packed = (parts: Iterable<readonly [string, string]>): Uint8Array =>
  pack(
    [...parts].map(([name, xml]) => {
      const bytes = new TextEncoder().encode(xml)
      const deflated = deflateRawSync(bytes, {level: 9})
      return {name, packed: deflated, deflated: true, checksum: crc32(bytes), size: bytes.length}
    }),
    codec,
  )
