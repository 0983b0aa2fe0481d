import fc from 'fast-check'
import {unzipSync, zipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {type OpenOptions, openPackage} from '../../src/ooxml/open.js'
import {pack, squeeze} from '../../src/ooxml/pack.js'
import {codec} from '../support/codec.js'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
/** Small parts, which are stored, and large ones, which are deflated. */
const content = fc
  .tuple(fc.uint8Array({maxLength: 300}), fc.constantFrom(1, 20))
  .map(([some, times]) => new Uint8Array(Array.from({length: times}, () => [...some]).flat()))
const anyParts = fc
  .uniqueArray(fc.tuple(fc.stringMatching(/^[a-zé]{1,8}(\/[a-z]{1,8})?\.xml$/), content), {
    selector: ([name]) => name,
    maxLength: 8,
  })
  .map((parts) => parts.map(([name, content]) => ({name, bytes: content})))

const open = (file: Uint8Array, options?: OpenOptions) => openPackage(file, codec, options)
const complaint = (file: Uint8Array, options?: OpenOptions): string =>
  open(file, options).diagnostics[0]?.message ?? 'no complaint'

const small = pack(
  [
    {name: 'word/document.xml', bytes: bytes('text '.repeat(600))},
    {name: '[Content_Types].xml', bytes: bytes('<Types/>')},
    {name: '_rels/.rels', bytes: bytes('<Relationships/>')},
  ],
  codec,
)

/** The file with some bytes written over. */
const patched = (file: Uint8Array, at: number, ...values: readonly number[]): Uint8Array => {
  const copy = file.slice()
  copy.set(values, at)
  return copy
}
const text = new TextDecoder('latin1').decode(small)
const local = text.indexOf('PK\u0003\u0004', 1)
const directory = text.indexOf('PK\u0001\u0002')
const end = text.indexOf('PK\u0005\u0006')

describe('pack', () => {
  test('what is packed is there when it is opened, and for another program as well', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const file = pack(parts, codec)
        const {value, diagnostics} = open(file)
        expect(diagnostics).toEqual([])
        expect(new Map([...(value ?? [])].map(([name, content]) => [name, [...content]]))).toEqual(
          new Map(parts.map((part) => [part.name, [...part.bytes]])),
        )
        expect(Object.keys(unzipSync(file)).sort()).toEqual(parts.map(({name}) => name).sort())
      }),
    )
  })

  test('the order of parts and whether they were squeezed before make no difference', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const squeezed = [...parts].reverse().map((part) => squeeze(part, codec))
        expect(pack(squeezed, codec)).toEqual(pack(parts, codec))
      }),
    )
  })

  test('content types come first', () => {
    expect([...(open(small).value ?? new Map()).keys()]).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'word/document.xml',
    ])
  })

  test('two parts of one name are our mistake', () => {
    const part = {name: 'a.xml', bytes: bytes('a')}
    expect(() => pack([part, part], codec)).toThrow('a.xml')
  })
})

describe('open', () => {
  test('reads what others pack, stored parts and a comment at the end included', () => {
    const file = zipSync({'a.xml': bytes('stored'), b: {'c.xml': bytes('deflated')}}, {level: 0})
    const commented = new Uint8Array([...patched(file, file.length - 2, 3, 0), 1, 2, 3])
    expect(
      [...(open(commented).value ?? [])].map(([name, content]) => [name, new TextDecoder().decode(content)]),
    ).toEqual([
      ['a.xml', 'stored'],
      ['b/c.xml', 'deflated'],
    ])
  })

  test('inflates only what is wanted', () => {
    const broken = patched(small, local + 30 + '_rels/.rels'.length, 0xff)
    expect(complaint(broken)).toContain('damaged')
    expect(open(broken, {wanted: (name) => name === 'word/document.xml'}).value?.size).toBe(1)
  })

  const tight = {entries: 2, part: 5000, whole: 5000}
  test.each([
    ['nothing', new Uint8Array(), {}, 'is not a Word file'],
    ['text', bytes('Dear counsel, '.repeat(10)), {}, 'is not a Word file'],
    [
      'an old .doc file',
      patched(new Uint8Array(600), 0, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      {},
      'without a password',
    ],
    ['a locked part', patched(small, directory + 8, 1), {}, 'locked with a password'],
    ['too many parts', small, {limits: tight}, 'is larger than any contract'],
    ['a part that is too large', small, {limits: {...tight, entries: 3, part: 2999}}, 'is larger than any contract'],
    [
      'parts that are too large together',
      small,
      {limits: {...tight, entries: 3, whole: 2999}},
      'is larger than any contract',
    ],
    ['a size that lies', patched(small, directory + 24, 2), {}, 'is damaged'],
    ['a checksum that lies', patched(small, directory + 16, 0, 0, 0, 1), {}, 'is damaged'],
    ['a part that begins behind the file', patched(small, directory + 42, 0xff, 0xff, 0xff, 0x7f), {}, 'is damaged'],
    ['a directory that begins behind the file', patched(small, end + 16, 0xff, 0xff, 0xff, 0xff), {}, 'is damaged'],
    ['an unknown way to squeeze', patched(small, directory + 10, 12), {}, 'is damaged'],
    ['a name that is another where the part stands', patched(small, 31, 0x58), {}, 'is damaged'],
    [
      'one name twice',
      pack(
        [
          {name: 'a.xml', bytes: bytes('1')},
          {name: 'A.xml', bytes: bytes('2')},
        ],
        codec,
      ),
      {},
      'twice',
    ],
  ] as const)('%s is refused', (_, file, options, message) => {
    expect(complaint(file, {file: 'returned.docx', ...options})).toContain(message)
    expect(open(file, {file: 'returned.docx', ...options})).toMatchObject({
      diagnostics: [{rule: 'unreadable-file', severity: 'error', place: {file: 'returned.docx'}}],
    })
  })

  test('a flood of zeros in a small file stops at the limit', () => {
    const flood = zipSync({'word/document.xml': new Uint8Array(20_000_000)}, {level: 9})
    const at = new TextDecoder('latin1').decode(flood).indexOf('PK\u0001\u0002')
    expect(flood.length).toBeLessThan(30_000)
    expect(complaint(flood, {limits: {entries: 9, part: 1_000_000, whole: 1_000_000}})).toContain('larger than any')
    expect(complaint(patched(flood, at + 24, 10, 0, 0, 0))).toContain('damaged')
  })

  test('no bytes make it throw', () => {
    const anyDamage = fc.array(fc.tuple(fc.nat(small.length - 1), fc.nat(255)), {minLength: 1, maxLength: 4})
    fc.assert(
      fc.property(anyDamage, fc.nat(small.length), (damage, length) => {
        let file: Uint8Array = small.slice(0, length > small.length / 2 ? small.length : length)
        for (const [at, value] of damage) if (at < file.length) file = patched(file, at, value)
        const {value, diagnostics} = open(file)
        expect(value === undefined).toBe(diagnostics.length > 0)
      }),
      {numRuns: 500},
    )
    fc.assert(
      fc.property(fc.uint8Array({maxLength: 200}), (file) => {
        expect(open(file).value).toBeUndefined()
      }),
    )
  })
})
