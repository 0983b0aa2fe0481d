import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Document} from '../../src/document/document.js'
import {redline} from '../../src/negotiate/redline/redline.js'
import {renderDocx} from '../../src/render/docx/docx.js'
import {wordsOf} from '../render/reading.js'
import {documents} from '../render/trees.js'
import {contentOf, structure, uncaptioned} from '../support/docx.js'
import {edited} from '../support/edits.js'
import {settled} from '../support/settled.js'
import {shellFor} from '../support/shells.js'
import {byPandoc, hasOfficeScripts, hasPandoc, hasValidator, settledByOffice, validate} from '../support/validator.js'

/** So many pairs; witnesses that take a second each are asked of a few, unless it is said how many. */
const long = process.env.PROVISO_LONG === undefined ? undefined : Number(process.env.PROVISO_LONG)
const shell = await shellFor({look: 'instrument', page: 'letter', language: 'en'})
const word = (document: Document): Uint8Array => renderDocx(document, shell)

interface Pair {
  readonly before: Document
  readonly after: Document
}
const pairs: fc.Arbitrary<Pair> = documents.chain((before) => edited(before).map((after) => ({before, after})))
const redlined = ({before, after}: Pair): Uint8Array =>
  word(redline(before, after, {author: 'A. Example', date: '2026-11-24'}))
const sample = (count: number): readonly Pair[] => fc.sample(pairs, {numRuns: count, seed: 11})

/** Twenty pairs a document, since witnesses are slow to begin: what was before, what came after, and the redline of each pair. */
const batches = (count: number): readonly (Pair & {readonly redline: Document})[] => {
  const all = sample(count)
  return Array.from({length: Math.ceil(count / 20)}, (_, batch) => all.slice(20 * batch, 20 * batch + 20)).flatMap(
    (some) => {
      const [first] = some
      const together = (of: (pair: Pair) => Document): Document => ({
        ...(first as Pair).after,
        children: some.flatMap((pair) => of(pair).children),
      })
      return [
        {
          before: together(({before}) => before),
          after: together(({after}) => after),
          redline: together(({before, after}) => redline(before, after, {author: 'A. Example', date: '2026-11-24'})),
        },
      ]
    },
  )
}

/**
 * Paragraphs that say something, without numbers: where a change begins an item, its number may stand alone. Blanks count as one,
 * since two neighbouring texts that hold nothing else become one text in a redline.
 */
const texts = (bytes: Uint8Array): readonly string[] =>
  contentOf(bytes)
    .map(({text}) => text.replace(/^⟦.*⟧\t/, '').replace(/ +/g, ' '))
    .filter((text) => text !== '')

const unnumbered = (words: readonly string[]): readonly string[] =>
  words.map((one) => one.replace(/⟦[^⟧]*⟧/g, '')).filter((one) => !/^(?:[◦•▪]|\(?\w{1,5}[.)]\)?|\d+)?$/.test(one))

/** Where two texts part, with what stands around; nothing where they do not. */
const apart = (one: string, other: string): string => {
  if (one === other) return ''
  let at = 0
  while (one[at] === other[at]) at++
  return [one, other].map((text) => text.slice(Math.max(0, at - 40), at + 60)).join(' / ')
}

describe('two documents as a redline in Word', () => {
  test('read as either once all is accepted, or rejected', () => {
    fc.assert(
      fc.property(pairs, (pair) => {
        const file = redlined(pair)
        expect(structure(file)).toEqual([])
        expect(texts(settled(file, 'after'))).toEqual(texts(word(pair.after)))
        expect(texts(settled(file, 'before'))).toEqual(texts(word(pair.before)))
      }),
      {numRuns: long ?? 100},
    )
  })

  test.skipIf(!hasPandoc)(
    'to pandoc too',
    () => {
      for (const {redline: made, before, after} of batches(long ?? 20)) {
        const said = (document: Document, changes: 'accept' | 'reject') =>
          unnumbered(wordsOf(byPandoc(uncaptioned(word(document)), changes)))
        expect(said(made, 'accept')).toEqual(said(after, 'accept'))
        expect(said(made, 'reject')).toEqual(said(before, 'accept'))
      }
    },
    long === undefined ? 60_000 : 0,
  )

  test.skipIf(!hasOfficeScripts)(
    'to LibreOffice too',
    () => {
      for (const {redline: made, before, after} of batches(long ?? 20)) {
        // It leaves a joiner of no width where a row was, and runs a paragraph on where words at its end and the next paragraphs go together.
        const said = (document: Document, how: 'Accept' | 'Reject') =>
          unnumbered(
            settledByOffice(word(document), how)
              .replace(/^ +(?:\(?[\w.]+\)?) |\u200d/gm, '')
              .split(/\s+/),
          ).join('')
        expect(apart(said(made, 'Accept'), said(after, 'Accept'))).toBe('')
        expect(apart(said(made, 'Reject'), said(before, 'Accept'))).toBe('')
      }
    },
    long === undefined ? 60_000 : 0,
  )

  test.skipIf(!hasValidator)(
    'without an error for the Open XML SDK',
    () => {
      const children = sample(long ?? 60).flatMap(({before, after}) => redline(before, after, {author: 'A'}).children)
      const [one] = sample(1)
      if (!one) throw new Error('no sample')
      expect(validate(word({...one.after, children}))).toEqual([])
    },
    long === undefined ? 60_000 : 0,
  )
})
