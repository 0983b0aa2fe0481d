import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {openPackage} from '../../src/ooxml/open.js'
import {sideOf} from '../../src/ooxml/sides.js'
import {readWord} from '../../src/ooxml/word.js'
import {codec} from '../support/codec.js'
import {packed, reviseFile} from '../support/returned.js'
import {runs} from '../support/runs.js'
import {rider} from '../support/sample.js'
import {docx} from '../support/shells.js'
import {root} from '../support/shipped.js'

/** Milliseconds in which any file of an ordinary size has to be read. */
const patience = 2_000

const folder = join(root, 'test/data/returned')
const files: ReadonlyMap<string, Uint8Array> = new Map([
  ...readdirSync(folder)
    .filter((name) => name.endsWith('.docx'))
    .map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))] as const),
  ['rider.docx', await docx(rider)],
])
const packages = new Map([...files].map(([name, bytes]) => [name, openPackage(bytes, codec).value ?? new Map()]))

/** A value or one finding, in time, never an exception; whatever is said of a place is inside the text. */
const holds = (bytes: Uint8Array, tries = 3): void => {
  const start = performance.now()
  const {value, diagnostics} = reviseFile(bytes)
  const word = readWord(bytes, codec, 'returned.docx')
  const sides = value ? (['rejected', 'accepted'] as const).map((side) => sideOf(value, side)) : []
  const took = performance.now() - start
  if (took >= patience && tries > 1) {
    holds(bytes, tries - 1)
    return
  }
  expect(took, 'milliseconds').toBeLessThan(patience)
  expect(diagnostics).toHaveLength(value ? 0 : 1)
  expect(word.diagnostics).toHaveLength(word.value ? 0 : 1)
  for (const {place} of [...diagnostics, ...word.diagnostics]) expect(place).toEqual({file: 'returned.docx'})
  if (!value) return
  const {xml, paragraphs, comments} = value
  let last = -1
  for (const {from, to, runs: own} of paragraphs) {
    if (!(last < from && from < to && to <= xml.length && xml[from] === '<' && xml[to - 1] === '>'))
      expect.fail(`a paragraph at ${from} to ${to}`)
    last = from
    for (const run of own)
      if (!(from < run.from && run.from < run.to && run.to < to && xml[run.from] === '<' && xml[run.to - 1] === '>'))
        expect.fail(`a run at ${run.from} to ${run.to}`)
  }
  for (const index of comments.flatMap((comment) => comment.paragraphs)) expect(paragraphs[index]).toBeDefined()
  for (const side of sides) {
    const used = side.flatMap(({from}) => from)
    expect(new Set(used).size).toBe(used.length)
    expect(used.every((index) => index in paragraphs)).toBe(true)
  }
}

const part = fc.double({min: 0, max: 1, noNaN: true, maxExcluded: true})
type Edit<T> = (content: T) => T

const cut = fc.tuple(part, fc.oneof(fc.integer({min: 1, max: 30}), fc.integer({min: 30, max: 5_000})))
const bytesEdit: fc.Arbitrary<Edit<Uint8Array>> = fc.oneof(
  fc.tuple(part, fc.integer({min: 1, max: 255})).map(([where, flip]) => (bytes: Uint8Array) => {
    const copy = bytes.slice()
    const at = Math.floor(where * copy.length)
    copy[at] = (copy[at] ?? 0) ^ flip
    return copy
  }),
  cut.map(([where, length]) => (bytes: Uint8Array) => {
    const at = Math.floor(where * bytes.length)
    return Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + length)])
  }),
  part.map((where) => (bytes: Uint8Array) => bytes.slice(0, Math.floor(where * bytes.length))),
  fc.tuple(cut, part).map(([[where, length], to]) => (bytes: Uint8Array) => {
    const at = Math.floor(where * bytes.length)
    const put = Math.floor(to * bytes.length)
    return Uint8Array.from([...bytes.subarray(0, put), ...bytes.subarray(at, at + length), ...bytes.subarray(put)])
  }),
)

/** What means something to XML or to Word. */
const snippets = [
  ...[
    '<',
    '>',
    '</w:p>',
    '<w:p>',
    '<w:r>',
    '</w:r>',
    '<w:t>',
    '&amp;',
    '&',
    '&#0;',
    '&#xD800;',
    '<!--',
    '-->',
    ']]>',
    '<![CDATA[',
  ],
  ...[
    '<w:ins>',
    '</w:ins>',
    '<w:del>',
    '</w:del>',
    '<w:p/>',
    '<w:tbl>',
    '</w:tbl>',
    '<w:tr>',
    '</w:tc>',
    '<w:txbxContent>',
  ],
  ...['<w:ins w:author="x"><w:r><w:t>in</w:t></w:r></w:ins>', '<w:del><w:r><w:delText>out</w:delText></w:r></w:del>'],
  ...[
    '<w:fldChar w:fldCharType="begin"/>',
    '<w:fldChar w:fldCharType="separate"/>',
    '<w:fldChar w:fldCharType="end"/>',
  ],
  ...[
    '<w:instrText>REF x</w:instrText>',
    '<w:rPr><w:ins/><w:del/></w:rPr>',
    '<w:trPr><w:del/></w:trPr>',
    '<w:altChunk/>',
  ],
  ...[
    '<w:commentRangeStart w:id="1"/>',
    '<w:commentRangeEnd w:id="1"/>',
    '<w:bookmarkStart w:name=""/>',
    '<mc:AlternateContent>',
  ],
  ...['xmlns:w="x"', 'xmlns=""', ' w:val="0"', '<?x?>', '<!DOCTYPE a>', '\0', '\r', '\ufeff', '\ufffe', '😀', '\u0301'],
]
/** Pieces of XML between two tags, so that some of what is made is well-formed. */
const tags = (xml: string): number[] => [...xml.matchAll(/<[^<>]*>/g)].map(({index}) => index)
const place = (xml: string, where: number): number => {
  const all = tags(xml)
  return all[Math.floor(where * all.length)] ?? 0
}
/** The whole element that begins at a place. */
const elementAt = (xml: string, from: number): string => {
  const name = /^<([\w:.-]+)/.exec(xml.slice(from, from + 60))?.[1]
  if (name === undefined) return ''
  let depth = 0
  for (const {0: tag, index} of xml.slice(from).matchAll(new RegExp(`</?${name}(?:\\s[^<>]*)?/?>`, 'g'))) {
    if (tag.endsWith('/>')) {
      if (depth === 0) return xml.slice(from, from + index + tag.length)
    } else depth += tag.startsWith('</') ? -1 : 1
    if (depth === 0) return xml.slice(from, from + index + tag.length)
  }
  return ''
}
const put = (xml: string, at: number, more: string, without = 0): string =>
  xml.slice(0, at) + more + xml.slice(at + without)

const textEdit: fc.Arbitrary<Edit<string>> = fc.oneof(
  fc.tuple(part, fc.constantFrom(...snippets)).map(
    ([where, one]) =>
      (xml: string) =>
        put(xml, place(xml, where), one),
  ),
  fc.tuple(part, fc.constantFrom(...snippets)).map(
    ([where, one]) =>
      (xml: string) =>
        put(xml, Math.floor(where * xml.length), one),
  ),
  fc.tuple(part, part).map(
    ([where, to]) =>
      (xml: string) =>
        put(xml, place(xml, to), elementAt(xml, place(xml, where))),
  ),
  part.map((where) => (xml: string) => put(xml, place(xml, where), '', elementAt(xml, place(xml, where)).length)),
  fc
    .tuple(
      part,
      fc.constantFrom('w:ins', 'w:del', 'w:moveTo', 'w:sdt', 'w:txbxContent', 'mc:AlternateContent', 'w:tbl', 'w:p'),
    )
    .map(([where, name]) => (xml: string) => {
      const at = place(xml, where)
      const whole = elementAt(xml, at)
      return put(xml, at, `<${name}>${whole}</${name}>`, whole.length)
    }),
  fc.tuple(part, fc.integer({min: 1, max: 0xffff})).map(([where, flip]) => (xml: string) => {
    const at = Math.floor(where * xml.length)
    return put(xml, at, String.fromCharCode(xml.charCodeAt(at) ^ flip), 1)
  }),
  fc.tuple(part, fc.integer({min: 1, max: 300})).map(
    ([where, length]) =>
      (xml: string) =>
        put(xml, Math.floor(where * xml.length), '', length),
  ),
)

test('any bytes are no Word file', () => {
  fc.assert(
    fc.property(fc.uint8Array({maxLength: 300}), (bytes) => holds(bytes)),
    {numRuns: runs(300)},
  )
})

test('any returned file with a few things done to its bytes', () => {
  fc.assert(
    fc.property(fc.constantFrom(...files.keys()), fc.array(bytesEdit, {minLength: 1, maxLength: 3}), (name, edits) =>
      holds(edits.reduce((bytes, edit) => edit(bytes), files.get(name) ?? new Uint8Array())),
    ),
    {numRuns: runs(300)},
  )
})

test('any returned file with a few things done to the XML of its parts', () => {
  const named = fc.constantFrom(...packages.keys()).chain((name) => {
    const parts = [...(packages.get(name)?.keys() ?? [])].filter((one) => /\.(?:xml|rels)$/.test(one))
    const changed = fc.oneof(fc.constant('word/document.xml'), fc.constantFrom(...parts))
    return fc
      .array(fc.tuple(changed, fc.array(textEdit, {minLength: 1, maxLength: 3})), {minLength: 1, maxLength: 2})
      .map((edits) => ({name, edits}))
  })
  let read = 0
  fc.assert(
    fc.property(named, ({name, edits}) => {
      const parts = new Map<string, Uint8Array>(packages.get(name))
      for (const [changed, all] of edits) {
        const text = new TextDecoder().decode(parts.get(changed))
        parts.set(changed, new TextEncoder().encode(all.reduce((xml, edit) => edit(xml), text)))
      }
      const bytes = packed(parts)
      if (reviseFile(bytes).value) read += 1
      holds(bytes)
    }),
    {numRuns: runs(300)},
  )
  expect(read).toBeGreaterThan(runs(300) / 10)
})
