import fc from 'fast-check'
import {expect, test} from 'vitest'
import {codec} from '../../src/studio/desk/codec.js'
import {codec as node} from '../support/codec.js'

const bytes = fc.oneof(
  fc.uint8Array({maxLength: 4000}),
  fc.tuple(fc.nat(255), fc.nat(200_000)).map(([byte, length]) => new Uint8Array(length).fill(byte)),
)

test('what one codec squeezes, the other unpacks; both count the same sum', () => {
  fc.assert(
    fc.property(bytes, (all) => {
      expect(Buffer.from(codec.inflate(node.deflate(all), all.length)).equals(all)).toBe(true)
      expect(Buffer.from(node.inflate(codec.deflate(all), all.length)).equals(all)).toBe(true)
      expect(codec.checksum(all)).toBe(node.checksum(all))
    }),
    {numRuns: 200},
  )
})

test('what unpacks to more than is allowed is refused, and so is what is broken or ends too soon', () => {
  const bomb = node.deflate(new Uint8Array(50_000_000))
  expect(() => codec.inflate(bomb, 1_000_000)).toThrow('more than is allowed')
  const whole = node.deflate(Uint8Array.from({length: 5000}, (_, index) => (index * index) % 251))
  expect(() => codec.inflate(whole.subarray(0, whole.length - 20), 5000)).toThrow()
  expect(() => codec.inflate(Uint8Array.from([0xff, 0xff, 0xff, 0x00]), 5000)).toThrow()
  expect(() => codec.inflate(whole, 4999)).toThrow()
})
