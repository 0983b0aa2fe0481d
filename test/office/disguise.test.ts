import {expect, test} from 'vitest'
import {bookmarksIn, contentOf, paragraphsOf, partOf, partsOf} from '../support/docx.js'
import {foreignForm, pasteInto} from '../support/foreign.js'
import {googled} from '../support/googled.js'
import {scrub} from '../support/scrub.js'
import {sent} from '../support/sent.js'
import {hasValidator, validate} from '../support/validator.js'
import {worded} from '../support/worded.js'
import {all} from '../support/xml.js'

const texts = (bytes: Uint8Array): readonly string[] => paragraphsOf(bytes).map(({text}) => text)
const document = (bytes: Uint8Array): string => partsOf(bytes).get('word/document.xml') ?? ''

const rider = await sent('s1-short-rider')

test('a scrubbed file says the same, and neither who nor when nor which paragraph', () => {
  const scrubbed = scrub(rider.bytes)
  expect(texts(scrubbed)).toEqual(texts(rider.bytes))
  expect([...partsOf(scrubbed).keys()].filter((name) => name.startsWith('docProps/'))).toEqual([])
  expect(document(scrubbed)).not.toMatch(/bookmark(Start|End)|w:date|_pv_[a-z0-9]+_\d+"/)
})

test('a file through Google Docs says the same under names and in pieces of its own', () => {
  const back = googled(rider.bytes)
  expect(texts(back)).toEqual(texts(rider.bytes))
  const names = [...document(back).matchAll(/<w:bookmarkStart [^>]*w:name="([^"]*)"/g)].map(([, name]) => name)
  expect(names).toHaveLength(contentOf(rider.bytes).length)
  expect(new Set(names).size).toBe(names.length)
  for (const name of names) expect(name).toMatch(/^kix\.[a-z0-9]+$/)
  expect(document(back)).not.toMatch(/instrText|ClauseText|ClauseItem/)
  const runs = (bytes: Uint8Array): number => document(bytes).match(/<w:r>/g)?.length ?? 0
  expect(runs(back)).toBeGreaterThan(1.5 * runs(rider.bytes))
  expect(document(back)).toContain('goog_rdk_0')
})

test('a file that Word saved says the same in more runs, with one bookmark that is not ours', () => {
  const back = worded(rider.bytes)
  expect(texts(back)).toEqual(texts(rider.bytes))
  const body = partOf(back, 'word/document.xml')
  expect(bookmarksIn(body)).toEqual(expect.arrayContaining(rider.paragraphs.map(({bookmark}) => bookmark)))
  expect(bookmarksIn(body)).toHaveLength(rider.paragraphs.length + 1)
  expect(all(body, 'w:proofErr').length).toBeGreaterThan(100)
})

test('clauses in a foreign form have its styles and stand between its own words', () => {
  const clause = rider.paragraphs.filter((one) => one.clause === 'CON-03')
  const names = clause.map(({bookmark}) => bookmark)
  const foreign = foreignForm()
  for (const bookmarks of [true, false]) {
    const pasted = pasteInto(foreign, rider.bytes, names, {after: 'approved likeness', bookmarks})
    const paragraphs = paragraphsOf(pasted)
    const start = paragraphs.findIndex(({text}) => text === clause[0]?.text)
    expect(paragraphs[start - 1]?.text).toContain('approved likeness')
    expect(paragraphs.slice(start, start + clause.length).map(({text}) => text)).toEqual(clause.map(({text}) => text))
    expect(paragraphs.every((one) => one.style.startsWith('SS'))).toBe(true)
    expect(texts(pasted).toSpliced(start, clause.length)).toEqual(texts(foreign))
    expect(paragraphs.flatMap(({bookmark}) => bookmark ?? [])).toEqual(bookmarks ? names : [])
  }
})

test.skipIf(!hasValidator)('the Open XML SDK (skipped where it is not installed) finds no error in any of them', () => {
  const names = rider.paragraphs.filter((one) => one.clause === 'CON-03').map(({bookmark}) => bookmark)
  expect(validate(worded(rider.bytes))).toEqual([])
  expect(validate(scrub(rider.bytes))).toEqual([])
  expect(validate(googled(rider.bytes))).toEqual([])
  expect(validate(pasteInto(foreignForm(), rider.bytes, names, {after: 'approved likeness', bookmarks: true}))).toEqual(
    [],
  )
})
