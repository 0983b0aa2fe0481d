import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Document} from '../../src/document/document.js'
import {bookmarkName, bookmarkOf, shortIds} from '../../src/render/docx/bookmarks.js'
import {laidOut} from '../../src/render/docx/laid.js'
import {clause, p} from '../support/build.js'
import {contentOf, paragraphsOf, partOf} from '../support/docx.js'
import {folleto, guideline, handout, rider} from '../support/sample.js'
import {docx} from '../support/shells.js'
import {hasOffice, saveAgain} from '../support/validator.js'
import {all} from '../support/xml.js'
import {documents} from './trees.js'

describe.each(Object.entries({rider, guideline, handout, folleto}))('bookmarks of the %s', (_, document) => {
  test('stand one around each paragraph, counted in order', async () => {
    const file = await docx(document)
    const names = contentOf(file).map(({bookmark}) => bookmark)
    expect(names).not.toContain(undefined)
    expect(new Set(names).size).toBe(names.length)
    const ids = all(partOf(file, 'word/document.xml'), 'w:bookmarkStart').map(({attributes}) => attributes['w:id'])
    expect(ids).toEqual(names.map((_, index) => `${index + 1}`))
    for (const name of names) expect(name).toMatch(/^_pv_[0-9a-z]{6}_\d+$/)
  })
})

test('the bookmark of a clause’s paragraph is known from the document alone', async () => {
  const paragraphs = paragraphsOf(await docx(rider))
  const textAt = (clause: string | undefined, paragraph: number): string | undefined =>
    paragraphs.find(({bookmark}) => bookmark === bookmarkOf(rider, clause, paragraph))?.text
  expect(textAt('CON-01', 1)).toBe('Opt-in only')
  expect(textAt('CON-01', 3)).toBe('Silence is not consent. Employment, payment, and a voucher are not consent.')
  expect(textAt('TRN', 1)).toBe('Transparency')
  expect(textAt(undefined, 1)).toBe('AI Training Rider')
  expect(textAt('CON-01', 4)).toBeUndefined()
  expect(bookmarkOf(rider, 'XXX-01', 1)).toBeUndefined()
})

const printed = /^⟦[^⟧]*⟧\t/

test('where each paragraph lies is known from the document alone, whatever it holds', async () => {
  const holds = async (document: Document): Promise<void> => {
    expect(laidOut(document).map(({bookmark, text}) => [bookmark, text])).toEqual(
      contentOf(await docx(document)).map(({bookmark, text}) => [bookmark, text.replace(printed, '')]),
    )
  }
  for (const document of [rider, guideline, handout, folleto]) await holds(document)
  await fc.assert(fc.asyncProperty(documents, holds), {numRuns: 300})
})

test('a clause that stands twice counts on', async () => {
  const once = clause('CON-01', 'Opt-in', p('one'))
  const names = paragraphsOf(await docx({...handout, children: [once, once].map(({number, ...rest}) => rest)})).map(
    ({bookmark}) => bookmark,
  )
  expect(names.map((name) => name?.split('_').at(-1))).toEqual(['1', '2'])
})

test('short ids differ within a document and between documents', () => {
  fc.assert(
    fc.property(fc.string(), fc.uniqueArray(fc.string(), {maxLength: 200}), (mark, ids) => {
      const children = ids.map((id) => clause(id, ''))
      const {document, clauses} = shortIds({mark, children})
      const all = [document, ...clauses.values()]
      expect(new Set(all).size).toBe(ids.length + 1)
      for (const one of all) expect(one).toMatch(/^[0-9a-z]{6}$/)
      expect(shortIds({mark, children})).toEqual({document, clauses})
      expect(shortIds({mark: `${mark}!`, children}).document).not.toBe(document)
    }),
  )
  expect(bookmarkName('abc123', 99_999).length).toBeLessThanOrEqual(40)
})

test.skipIf(!hasOffice)('LibreOffice keeps them all when it saves the file again', async () => {
  const before = await docx(rider)
  const after = saveAgain(before, 'docx', (path) => new Uint8Array(readFileSync(path)))
  const text = new Map(paragraphsOf(after).map((one) => [one.bookmark, one.text]))
  const kept = contentOf(before).filter(({bookmark}) => text.has(bookmark))
  expect(kept.length).toBe(contentOf(before).length)
  for (const {bookmark, text: words} of kept) expect(text.get(bookmark)).toBe(words)
})
