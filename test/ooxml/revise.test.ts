import {describe, expect, test} from 'vitest'
import {type Element, parseXml} from '../../src/ooxml/parse.js'
import {piecesOf, printed} from '../../src/ooxml/pieces.js'
import type {RevisedWord} from '../../src/ooxml/revised.js'
import {settle} from '../../src/ooxml/settle.js'
import {sideOf} from '../../src/ooxml/sides.js'
import {elementsIn, spliced} from '../../src/ooxml/splice.js'
import {revised} from '../support/returned.js'
import {samples} from './samples.js'

const all = (element: Element, name: string): readonly Element[] => [
  ...(element.name === name ? [element] : []),
  ...elementsIn(element).flatMap((child) => all(child, name)),
]
const around = (root: Element): Element => ({name: '', attributes: {}, children: [root], from: 0, to: root.to})
const readAgain = (xml: string): RevisedWord => revised({body: '', parts: {'word/document.xml': xml}})
const textsOf = (word: RevisedWord, side: 'accepted' | 'rejected'): readonly string[] =>
  sideOf(word, side).map(({text}) => text)

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
