import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Document} from '../../src/document/document.js'
import type {Block} from '../../src/document/nodes.js'
import {plain} from '../../src/document/plain.js'
import {side} from '../../src/document/side.js'
import {legible} from '../../src/render/characters.js'
import {enlarged} from '../../src/render/look.js'
import {above, below, initialsLabel} from '../../src/render/running.js'
import {unprintable} from '../../src/workshop/unprintable.js'
import {answer, list, p, quote, signature, table} from '../support/build.js'
import {aPortable, native, pdf, readPdf, roles} from '../support/pdf.js'
import {folleto, guideline, handout, rider} from '../support/sample.js'
import {tokens} from '../support/shells.js'
import {memoryWorld} from '../support/world.js'
import {redlines} from './marking.js'
import {byOne, byTwo} from './redlined.js'
import {specimen} from './specimen.js'
import {documents} from './trees.js'

const portable = await aPortable()
const engines = Object.entries({portable, ...(native && {native})})
const samples = {specimen, rider, guideline, handout, folleto}

/** Signs that every typeface of ours has. Numbers stand between braces, as `marked` writes them. */
const printable = (document: Document): Document =>
  JSON.parse(
    JSON.stringify(document, (_, value) =>
      typeof value === 'string'
        ? value
            .replaceAll('⟦', '{{')
            .replaceAll('⟧', '}}')
            .replace(/[^ -~“”’—é·…\n]/gu, 'x')
        : value,
    ),
  )

/** The document with its numbers between signs that say that they are none of its words. */
const marked = (document: Document): Document =>
  JSON.parse(JSON.stringify(document), function (this: {type?: string}, key, value) {
    const number = key === 'number' || (key === 'label' && this.type === 'listItem')
    return number ? `{{${String(value).replace(/\s/g, '')}}}` : value
  })

/** Without blanks, bullets and lines for the pen: lines break where they will. */
const letters = (text: string): string => text.replace(/\{\{.*?\}\}(?:\.| —)?/gs, '').replace(/[\s•_]|·/g, '')

/** What runs along the bottom of each page. */
const foot = (document: Document): string => letters([...below(document), initialsLabel(document) ?? ''].join(' '))

const expected = (document: Document): string =>
  letters(legible([...above(document).toReversed(), ...document.children.map(plain)].join('\n'))) + foot(document)

const contents = {en: 'Contents', es: 'Contenido'} as const
const counted = /(?:Page|Página) \d+ (?:of|de) \d+\s*$/

const inPdf = async (bytes: Uint8Array, document: Document): Promise<string> => {
  const {text, running} = await readPdf(bytes)
  expect(running).toMatch(counted)
  const along = letters(running.replace(counted, ''))
  const read = letters(text) + along.slice(along.length - foot(document).length)
  return document.look === 'booklet' ? withoutContents(read, document) : read
}

/** A booklet has a list of its headings behind its cover, which no other format has. */
const withoutContents = (read: string, document: Document): string => {
  const at = read.indexOf(contents[document.language])
  const rest = expected(document).slice(at)
  const between = read.slice(at, read.length - rest.length).slice(contents[document.language].length)
  expect(between.replace(/\d/g, '')).toBe(headingsIn(document.children).map(letters).join(''))
  return read.slice(0, at) + (read.endsWith(rest) ? rest : read.slice(at))
}
const headingsIn = (blocks: Document['children']): readonly string[] =>
  blocks.flatMap((block) => {
    if (block.type === 'heading' && block.depth > 1) return [plain(block)]
    return block.type === 'clause' && block.number !== undefined
      ? [block.title, ...headingsIn(block.children)]
      : block.type === 'clause'
        ? headingsIn(block.children)
        : []
  })

describe.each(engines)('a PDF by the %s typesetter', (_, typesetter) => {
  test.each(Object.entries(samples))('of the %s says its words in order', async (_, document) => {
    const sample = marked(document)
    expect(await inPdf(pdf(sample, typesetter).bytes, sample)).toBe(expected(sample))
  })
  test('says the words of the tree, whatever the tree', async () => {
    await fc.assert(
      fc.asyncProperty(documents.map(printable), async (document) => {
        expect(await inPdf(pdf(document, typesetter).bytes, document)).toBe(expected(document))
      }),
      {numRuns: 12},
    )
  }, 120_000)
  test('is the same for the same document', () => {
    expect(pdf(rider, typesetter).bytes).toEqual(pdf(rider, typesetter).bytes)
  })
})

test('what a document says is never read as the typesetter’s own signs', async () => {
  const hostile =
    '#panic("x") $a$ *b* _c_ @ref <label> = d // e #import "/etc/passwd": * \\u{41} `f` [g] https://h.example'
  const document: Document = {
    ...handout,
    title: hostile,
    children: [{type: 'paragraph', children: [{type: 'field', name: 'f', value: hostile, blank: ''}]}],
  }
  for (const [, typesetter] of engines) {
    const {text, title} = await readPdf(pdf(document, typesetter).bytes)
    expect([letters(text).includes(letters(hostile)), title]).toEqual([true, hostile])
  }
})

describe('those who hear a page', () => {
  test('are told title, language, headings, lists, headers of tables and where links lead', async () => {
    for (const [, typesetter] of engines) {
      const file = await readPdf(pdf(rider, typesetter).bytes)
      expect([file.title, file.language, file.marked]).toEqual([rider.title, 'en', true])
      const met = new Set(roles(file.tree))
      for (const role of ['H1', 'H2', 'H3', 'P', 'L', 'LI', 'Lbl', 'LBody', 'Table', 'THead', 'TH', 'TR', 'TD', 'Link'])
        expect(met, role).toContain(role)
      expect(file.outline.map(({title}) => title)).toEqual([
        '1. Definitions',
        '2. Control',
        '3. Consent',
        '4. Transparency',
        '5. Compensation',
        'Signatures',
        'Schedule A — Training Consent',
        'Schedule B — Performance Material',
        'Schedule C — Compensation',
      ])
      // A reference that goes on in the next line is two places to press.
      expect(file.links.length).toBeGreaterThanOrEqual(JSON.stringify(rider).split('"crossReference"').length - 1)
    }
  })
  test('hear Spanish as Spanish', async () => {
    for (const [, typesetter] of engines) expect((await readPdf(pdf(folleto, typesetter).bytes)).language).toBe('es')
  })
})

describe.runIf(native)('PDF/UA-1', () => {
  test.each(Object.entries(samples))('holds for the %s', (_, document) => {
    expect(native && pdf(document, native).standard).toBe('PDF/UA-1')
  })
  test('is not claimed where a sign has no letter in any typeface', () => {
    const document: Document = {
      ...handout,
      children: [{type: 'paragraph', children: [{type: 'text', value: '김민수'}]}],
    }
    expect(native && pdf(document, native).standard).toBe('tagged PDF')
  })
})

describe('signs that no typeface has', () => {
  const said = (value: string): Document => ({
    ...handout,
    children: [{type: 'paragraph', children: [{type: 'text', value}]}],
  })
  test('are told, and printed as boxes', async () => {
    const found = await unprintable(memoryWorld(), said('Kim 김민수, José 😀'), {file: 'plan.yaml'})
    expect(found.map(({message}) => message)).toEqual([
      'No typeface of a PDF has “김민수😀”, so the PDF shows boxes there; send the Word file, or the page',
    ])
  })
  test('are none of those that our own texts use', async () => {
    for (const document of Object.values(samples))
      expect(await unprintable(memoryWorld(), document, {file: 'x'})).toEqual([])
  })
})

test('large print has its text in 18 points', async () => {
  const small = Object.values(tokens.looks).filter(({size}) => size.body < 18)
  for (const look of small.map(enlarged)) {
    const {body, small: fine, title, heading1, heading2, table} = look.size
    expect([body, fine >= 13, table >= 16, title > heading1, heading1 > heading2]).toEqual([18, true, true, true, true])
  }
  const {pages} = await readPdf(pdf({...handout, large: true}, portable).bytes)
  expect(pages).toBeGreaterThanOrEqual((await readPdf(pdf(handout, portable).bytes)).pages)
})

/** What of some words does not stand in a text in their order, with others between them. */
const missingFrom = (text: string, words: string): string => {
  let at = 0
  for (const sign of text) if (words.slice(at).startsWith(sign)) at += sign.length
  return words.slice(at)
}

describe.each(engines)('a redline by the %s typesetter', (_, typesetter) => {
  test('says the words of both sides, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(redlines.map(printable), async (document) => {
        const {text} = await readPdf(pdf(document, typesetter).bytes)
        for (const which of ['before', 'after'] as const)
          expect(missingFrom(letters(text), letters(side(document, which).children.map(plain).join('')))).toBe('')
      }),
      {numRuns: 12},
    )
  }, 120_000)
})
test.runIf(native).each(Object.entries({byOne, byTwo}))('a redline %s keeps PDF/UA-1', (_, marking) => {
  const printed = native && pdf(marking, native)
  expect(printed?.standard).toBe('PDF/UA-1')
})

describe.each(engines)('what is longer than a page, by the %s typesetter, goes on in the next', (_, typesetter) => {
  const long = Array.from({length: 1500}, (_, index) => `word${index}`).join(' ')
  const paragraph = p(long)
  const blocks: Readonly<Record<string, Block>> = {
    'a notice': quote(paragraph),
    'a passage of a handout': {type: 'clause', kind: 'clause', id: 'CON-01', title: 'T', children: [paragraph]},
    'a cell of a table': table(['A', 'B'], ['x', long]),
    'a header of a table': table(['A', long], ['x', 'y']),
    'questions to cut out': list('plain', [`${long}?`, `${long}?`]),
    'a party that signs': signature(long, answer(long), ['Signature', answer(long)], 'Date'),
  }
  test.each(Object.entries(blocks))('%s', async (_, block) => {
    for (const look of ['instrument', 'leaflet', 'slides', 'cards']) {
      const document = marked({...handout, look, children: [p('Before.'), block, p('After.')]})
      expect([look, await inPdf(pdf(document, typesetter).bytes, document)]).toEqual([look, expected(document)])
    }
  })
})
