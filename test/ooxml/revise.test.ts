import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readingOf} from '../../src/negotiate/answer/texts.js'
import {type Element, parseXml} from '../../src/ooxml/parse.js'
import {piecesOf, printed} from '../../src/ooxml/pieces.js'
import {cleanFile, revisedFile} from '../../src/ooxml/repack.js'
import type {Revision} from '../../src/ooxml/revise.js'
import {type RevisedWord, readRevised} from '../../src/ooxml/revised.js'
import {settle} from '../../src/ooxml/settle.js'
import {sideOf} from '../../src/ooxml/sides.js'
import {elementsIn, spliced} from '../../src/ooxml/splice.js'
import {codec} from '../support/codec.js'
import {revised, wordFile} from '../support/returned.js'
import {samples} from './samples.js'

const all = (element: Element, name: string): readonly Element[] => [
  ...(element.name === name ? [element] : []),
  ...elementsIn(element).flatMap((child) => all(child, name)),
]
const around = (root: Element): Element => ({name: '', attributes: {}, children: [root], from: 0, to: root.to})
const readAgain = (xml: string): RevisedWord => revised({body: '', parts: {'word/document.xml': xml}})
const textsOf = (word: RevisedWord, side: 'accepted' | 'rejected'): readonly string[] =>
  sideOf(word, side).map(({text}) => text)

const hand = {author: 'The Union', date: '2026-11-26T00:00:00Z'}
const descendants = (one: Element): readonly Element[] => [one, ...elementsIn(one).flatMap(descendants)]

describe.each(samples())('%s', (_, word) => {
  test('a paragraph taken apart and put together is what it was', () => {
    for (const one of all(parseXml(word.xml), 'w:p')) {
      const {head, pieces} = piecesOf(word.xml, one)
      const text = word.xml.slice(one.from, one.to)
      expect(`${head}${printed(pieces, (open) => open)}${/<\/w:p>$/.exec(text)?.[0] ?? ''}`).toBe(text)
    }
  })
  test.each(['accept', 'reject'] as const)('all changes settled: %s', (verdict) => {
    const xml = spliced(
      word.xml,
      settle(word.xml, around(parseXml(word.xml)), () => verdict),
    )
    const after = readAgain(xml)
    const wanted = textsOf(word, `${verdict}ed`)
    expect(textsOf(after, 'accepted').filter((one) => one !== '')).toEqual(wanted.filter((one) => one !== ''))
    expect(textsOf(after, 'rejected')).toEqual(textsOf(after, 'accepted'))
    expect(
      after.paragraphs
        .flatMap(({runs, end, row}) => [...runs.flatMap(({tracked}) => tracked), end, row])
        .filter((one) => one),
    ).toEqual([])
  })
})

describe('files that are broken on purpose', () => {
  const bodies = samples().map(([, word]) => word.xml)
  /** Pieces of XML, each moved, doubled or dropped where it is whole, so that much of it still reads. */
  const broken = fc
    .tuple(
      fc.constantFrom(...bodies.slice(0, 20)),
      fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('drop', 'double', 'move')), {maxLength: 4}),
    )
    .map(([xml, changes]) =>
      changes.reduce((text, [at, to, how]) => {
        const all = elementsIn(parseXml(text)).flatMap(descendants).slice(1)
        const one = all[at % Math.max(1, all.length)]
        const other = all[to % Math.max(1, all.length)]
        if (!one || !other) return text
        const piece = text.slice(one.from, one.to)
        if (how === 'drop') return text.slice(0, one.from) + text.slice(one.to)
        if (how === 'double') return text.slice(0, other.from) + piece + text.slice(other.from)
        const rest = text.slice(0, one.from) + text.slice(one.to)
        const place = other.from <= one.from ? other.from : other.from >= one.to ? other.from - piece.length : one.from
        return rest.slice(0, place) + piece + rest.slice(place)
      }, xml),
    )
  test('are answered to or refused, and what comes of them reads', () => {
    fc.assert(
      fc.property(broken, fc.constantFrom('accept', 'reject'), fc.boolean(), (xml, verdict, strikes) => {
        const bytes = wordFile({body: '', parts: {'word/document.xml': xml}})
        const {value: word} = readRevised(bytes, codec, 'x.docx')
        if (!word) return
        const places = word.paragraphs.map((_, index) => index)
        const texts = places.flatMap((index) => {
          const text = readingOf(word, [index], 'after')
          return strikes && text.text !== ''
            ? [
                {
                  paragraphs: [index],
                  view: 'after' as const,
                  text: text.text,
                  changes: [{from: 0, to: text.text.length, put: [['new']]}],
                },
              ]
            : []
        })
        const revision: Revision = {
          settled: new Map(strikes ? [] : places.map((place) => [place, verdict as 'accept' | 'reject'])),
          rewritten: texts,
          inserted: places.slice(0, 2).map((at) => ({at, lines: [{line: ['put in'], like: at}]})),
          rows: [],
          struckRows: places.slice(-1),
          remarks: places.slice(0, 1).map((paragraph) => ({paragraph, text: 'why'})),
        }
        const {value} = revisedFile(bytes, codec, {file: 'x.docx', word, revision, hand})
        if (!value) return
        expect(readRevised(value.bytes, codec, 'x.docx').diagnostics).toEqual([])
        const clean = cleanFile(value.bytes, codec, 'x.docx', hand.author)
        if (clean.value) expect(readRevised(clean.value, codec, 'x.docx').diagnostics).toEqual([])
        else expect(clean.diagnostics).toHaveLength(1)
      }),
      {numRuns: 1500, seed: 3},
    )
  }, 120_000)
})
