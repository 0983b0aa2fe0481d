import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Document} from '../../src/document/document.js'
import {side} from '../../src/document/side.js'
import {pack} from '../../src/ooxml/pack.js'
import {renderDocx} from '../../src/render/docx/docx.js'
import {codec} from '../support/codec.js'
import {contentOf, partsOf, structure} from '../support/docx.js'
import {settled} from '../support/settled.js'
import {shellFor} from '../support/shells.js'
import {byPandoc, hasPandoc, hasValidator, validate} from '../support/validator.js'
import {redlines} from './marking.js'
import {wordsOf} from './reading.js'
import {around} from './trees.js'

const shell = await shellFor({look: 'instrument', page: 'letter', language: 'en'})
const word = (document: Document): Uint8Array => renderDocx(document, shell)
/** What paragraphs say beside their numbers. Where a change begins an item, its number may stand alone once that is rejected. */
const texts = (bytes: Uint8Array): string[] =>
  contentOf(bytes)
    .map(({text}) => text.replace(/^⟦.*⟧\t/, ''))
    .filter((text) => text !== '')
const marks = (bytes: Uint8Array): unknown[] => contentOf(bytes).map(({text, bookmark}) => [text, bookmark])

/** Without descriptions of tables, which pandoc prints where it leaves an empty table. */
const uncaptioned = (bytes: Uint8Array): Uint8Array =>
  pack(
    [...partsOf(bytes)].map(([name, text]) => ({
      name,
      bytes: new TextEncoder().encode(text.replace(/<w:tbl(?:Caption|Description)[^>]*>/g, '')),
    })),
    codec,
  )

describe('any redline', () => {
  test('reads as its sides once all is accepted, or rejected', () => {
    fc.assert(
      fc.property(redlines, (document) => {
        const file = word(document)
        expect(structure(file)).toEqual([])
        expect(marks(settled(file, 'after'))).toEqual(marks(word(side(document, 'after'))))
        expect(texts(settled(file, 'before'))).toEqual(texts(word(side(document, 'before'))))
      }),
      {numRuns: 100},
    )
  })

  test.skipIf(!hasValidator)('has no errors for the Open XML SDK', () => {
    const children = fc.sample(redlines, {numRuns: 80, seed: 7}).flatMap((document) => document.children)
    for (const changes of ['tracked', 'paper'] as const)
      expect(validate(word({...around(''), changes, children}))).toEqual([])
  })

  test.skipIf(!hasPandoc)(
    'reads as its sides to pandoc',
    () => {
      for (const document of fc.sample(redlines, {numRuns: 20, seed: 3})) {
        const file = word(document)
        const said = (bytes: Uint8Array, changes: 'accept' | 'reject'): string[] =>
          wordsOf(byPandoc(uncaptioned(bytes), changes))
        expect(said(file, 'accept')).toEqual(said(word(side(document, 'after')), 'accept'))
        expect(said(file, 'reject')).toEqual(said(word(side(document, 'before')), 'accept'))
      }
    },
    60_000,
  )
})
