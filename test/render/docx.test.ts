import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Document} from '../../src/document/document.js'
import type {Block} from '../../src/document/nodes.js'
import {plain} from '../../src/document/plain.js'
import {legible} from '../../src/render/characters.js'
import {documentParts, renderDocx} from '../../src/render/docx/docx.js'
import {open, p, signature, strong, table} from '../support/build.js'
import {paragraphsOf, partOf, partsOf, structure} from '../support/docx.js'
import {numbersIn} from '../support/numbers.js'
import {folleto, guideline, handout, rider} from '../support/sample.js'
import {docx, newShell, shellFor, tokens} from '../support/shells.js'
import {hasOfficeScripts, hasValidator, refreshed, validate} from '../support/validator.js'
import {all, child, textIn, valOf} from '../support/xml.js'
import {golden, wordsOf} from './reading.js'
import {specimen} from './specimen.js'
import {around, documents, values} from './trees.js'

const samples: Readonly<Record<string, Document>> = {
  rider,
  guideline,
  handout,
  folleto,
  specimen,
  'rider on A4': {...rider, page: 'a4'},
}
const each = Object.entries(samples)
const shell = await shellFor({look: 'instrument', page: 'letter', language: 'en'})

/** A document of a few blocks. */
const of = (...children: readonly Block[]): Document => ({...around(''), look: 'instrument', page: 'letter', children})

describe.each(each)('the %s', (_, document) => {
  test('has nothing wrong with its parts', async () => {
    expect(structure(await docx(document))).toEqual([])
  })

  test.skipIf(!hasValidator)('has no errors for the Open XML SDK', async () => {
    expect(validate(await docx(document))).toEqual([])
  })

  test('gives the same bytes again, from a shell made again', async () => {
    const first = await docx(document)
    expect(Buffer.compare(await docx(document), first)).toBe(0)
    expect(Buffer.compare(renderDocx(document, await newShell(document)), first)).toBe(0)
  })

  test('says its words', async () => {
    const said = paragraphsOf(await docx(document)).map(({text}) => text)
    expect(wordsOf(said.join('\n')).toSorted()).toEqual(
      wordsOf(legible(document.children.map(plain).join('\n'))).toSorted(),
    )
  })

  test('carries nothing of the library but its mark', async () => {
    const parts = [...partsOf(await docx(document))]
      .flatMap(([name, text]) => (name.endsWith('.odttf') ? [] : [text]))
      .join('\n')
    expect(parts.match(/\b[A-Z]{2,4}-(?:\d\d|[A-Z])\b/g) ?? []).toEqual([])
    expect(parts.split(document.mark)).toHaveLength(2)
  })
})

test('a shell of one look says nothing of the clock', async () => {
  const {parts, section, numbering} = await newShell(rider)
  const again = await newShell(rider)
  expect(again.parts).toEqual(parts)
  expect([again.section, again.numbering]).toEqual([section, numbering])
})

describe('any tree', () => {
  test('is sound, and says its words', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const file = renderDocx(document, shell)
        expect(structure(file)).toEqual([])
        const said = paragraphsOf(file).map(({text}) => text)
        const words = wordsOf(legible(document.children.map(plain).join('\n')))
        expect(wordsOf(said.join('\n')).toSorted()).toEqual(words.toSorted())
      }),
      {numRuns: 60},
    )
  })

  test.skipIf(!hasValidator)('has no errors for the Open XML SDK', () => {
    const children = fc.sample(documents, {numRuns: 60, seed: 11}).flatMap((document) => document.children)
    expect(validate(renderDocx({...rider, children}, shell))).toEqual([])
  })

  test('a value comes back as it was, what no file can hold as U+FFFD', () => {
    fc.assert(
      fc.property(values, (value) => {
        const [paragraph] = paragraphsOf(renderDocx(around(value), shell))
        expect(paragraph?.text).toBe(`before ${legible(value)} after`)
      }),
    )
  })

  test('any title, stamp, label and mark leave the other parts whole', () => {
    fc.assert(
      fc.property(values, values, (one, other) => {
        const document = {
          ...around(''),
          title: one,
          stamp: other,
          label: one,
          initials: other,
          watermark: one,
          mark: other,
        }
        const file = renderDocx(document, shell)
        expect(structure(file)).toEqual([])
        expect(
          textIn(all(partOf(file, 'docProps/custom.xml'), 'vt:lpwstr')[0] ?? {name: '', attributes: {}, children: []}),
        ).toBe(other.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\ufffd'))
      }),
      {numRuns: 20},
    )
  })
})

describe('numbers', () => {
  test.each(each)('of the %s are counted by Word as the tree says them', async (_, document) => {
    const file = await docx(document)
    const counted = numbersIn(file).filter((one) => one !== undefined && /[\p{L}\p{N}]/u.test(one))
    expect(counted.map((one) => one?.replace(/\.$/, ''))).toEqual(numbersOf(document.children))
    expect(paragraphsOf(file).filter(({text}) => text.includes('\t'))).toEqual([])
  })
})

/** Numbers and labels in the order of the text. */
const numbersOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block): string[] => {
    if (block.type === 'clause')
      return [...(block.number === undefined ? [] : [block.number]), ...numbersOf(block.children)]
    if (block.type === 'blockquote') return numbersOf(block.children)
    if (block.type !== 'list') return []
    return block.children.flatMap(({label, children}) => [
      ...(label === undefined ? [] : [label.replace(/\.$/, '')]),
      ...numbersOf(children),
    ])
  })

describe('cross-references', () => {
  test('are fields that follow the number of a heading, with the number of today', async () => {
    const file = await docx(rider)
    const numbers = numbersIn(file)
    const paragraphs = paragraphsOf(file)
    const fields = paragraphs.flatMap(({element}) =>
      [...JSON.stringify(element).matchAll(/ REF (\S+) .*?separate.*?"w:t".*?"children":\["(.*?)"\]/g)].map(
        ([, target, shown]) => ({target, shown}),
      ),
    )
    expect(fields.length).toBeGreaterThan(10)
    for (const {target, shown} of fields) {
      const at = paragraphs.findIndex(({bookmark}) => bookmark === target)
      expect(numbers[at]?.replace(/\.$/, '')).toBe(shown)
    }
  })

  test.skipIf(!hasOfficeScripts)('are worked out by LibreOffice to the same numbers', async () => {
    const unknown: Document = JSON.parse(JSON.stringify(rider), function (this: {type?: string}, key, value) {
      return key === 'label' && this.type === 'crossReference' ? '?' : value
    })
    const text = refreshed(await docx(unknown))
    expect(text).not.toContain('?')
    expect(text).toContain('needs a Training Consent under section 3.1 (Opt-in only).')
    expect(text).toContain('as strict as section 2 (Control), section 3 (Consent) and section 4 (Transparency).')
    expect(text).toContain('in the form of Schedule A that covers')
    expect(text).toMatch(/\n +3\.1 Opt-in only\n/)
    expect(text).toMatch(/\n +Schedule A *\nTraining Consent\n/)
  })

  test('to what Word does not count stay text', () => {
    const reference = {type: 'crossReference', clause: 'X-01', before: 'section ', label: '3.1', after: ''} as const
    const file = renderDocx(of(p('see ', reference)), shell)
    expect(paragraphsOf(file)[0]?.text).toBe('see section 3.1')
    expect(all(partOf(file, 'word/document.xml'), 'w:instrText')).toEqual([])
  })
})

describe('what a page shows', () => {
  test('the rider, paragraph by paragraph', async () => {
    const file = await docx(rider)
    const numbers = numbersIn(file)
    const lines = paragraphsOf(file).map(({style, text}, index) =>
      `${style.padEnd(20)} ${numbers[index] ?? ''}`.padEnd(34).concat(text.replace(/\n/g, ' ⏎ ')).trimEnd(),
    )
    golden('rider.docx.txt', `${lines.join('\n')}\n`)
  })

  test('a blank is shaded, an answer is not', () => {
    const [paragraph] = paragraphsOf(renderDocx(of(p('a ', open('date'), strong(open('fee')))), shell))
    expect(paragraph?.text).toBe('a [date][fee]')
    expect(all(paragraph?.element ?? nothing, 'w:rStyle').map(({attributes}) => attributes['w:val'])).toEqual([
      'Blank',
      'Blank',
    ])
  })

  test('bold in what is bold already would be undone by Word', () => {
    const file = renderDocx(
      of({type: 'heading', depth: 2, children: [strong('a')]}, table([strong('b')], ['c'])),
      shell,
    )
    expect(all(partOf(file, 'word/document.xml'), 'w:rStyle')).toEqual([])
  })

  test('a table repeats its header, keeps its rows whole, and leaves room for a pen', async () => {
    const [grid] = all(
      partOf(
        renderDocx(of(table(['Use', 'Initials: no', 'Initials: yes'], ['Voice', '', ''])), shell),
        'word/document.xml',
      ),
      'w:tbl',
    )
    const [header, row] = all(grid ?? nothing, 'w:tr')
    expect(all(header ?? nothing, 'w:tblHeader')).toHaveLength(1)
    expect(all(row ?? nothing, 'w:cantSplit')).toHaveLength(1)
    expect(Number(all(row ?? nothing, 'w:trHeight')[0]?.attributes['w:val'])).toBeGreaterThanOrEqual(500)
    const [first = 0, second = 0, third = 0] = all(grid ?? nothing, 'w:gridCol').map(({attributes}) =>
      Number(attributes['w:w']),
    )
    expect(first).toBeGreaterThan(2 * second)
    expect(second + third).toBeGreaterThan(2 * 1200)
    expect(first + second + third).toBe(Math.round(shell.width * 20))
    expect(valOf(child(grid, 'w:tblPr'), 'w:tblDescription')).toBe('Columns: Use, Initials: no, Initials: yes')
  })

  test('a signature block stays on one page', () => {
    const file = renderDocx(of(signature('Company', open('name'), 'Signature', 'Name', 'Title')), shell)
    const styles = new Map(
      all(partOf(file, 'word/styles.xml'), 'w:style').map((one) => [one.attributes['w:styleId'], one]),
    )
    const used = paragraphsOf(file).map(({style}) => style)
    expect(used.at(-1)).toBe('TableEnd')
    for (const style of used.slice(0, -1)) expect(child(child(styles.get(style), 'w:pPr'), 'w:keepNext')).toBeDefined()
  })

  test('other links than https and mailto are text', () => {
    const link = (url: string): Block => p({type: 'link', url, children: [{type: 'text', value: 'x'}]})
    const file = renderDocx(
      of(link('javascript:alert(1)'), link('https://a.example/"\\ x'), link('mailto:a@b.example')),
      shell,
    )
    expect(all(partOf(file, 'word/document.xml'), 'w:instrText').map(textIn)).toEqual([
      ' HYPERLINK "https://a.example/%22%5C%20x" ',
      ' HYPERLINK "mailto:a@b.example" ',
    ])
  })

  test('headers and footers name the document, its draft and its page', () => {
    const parts = documentParts({...folleto, watermark: 'Solo una muestra'}, {...shell})
    const text = (name: string): string =>
      (parts.get(name)?.join('') ?? '').replace(/<w:instrText.*?<\/w:instrText>|<[^>]*>/g, '|').replace(/\|+/g, '|')
    expect(text('word/header1.xml')).toContain('|Solo una muestra|Antes de firmar|Información general')
    expect(text('word/header2.xml')).not.toContain('Antes de firmar')
    expect(text('word/header2.xml')).toContain('|Solo una muestra|Información general')
    expect(text('word/footer1.xml')).toContain('|Iniciales de la persona intérprete')
    for (const name of ['word/header1.xml', 'word/header2.xml'])
      expect(parts.get(name)?.join('')).toMatch(/<v:shape id="PowerPlusWaterMarkObject\d" .*alt="Solo una muestra"/)
  })

  test.each([
    ['letter', 'en', '12240', '15840', 'en-US'],
    ['a4', 'es', '11906', '16838', 'es-US'],
  ] as const)('%s paper in %s', async (page, language, width, height, tag) => {
    const file = await docx({...folleto, page, language})
    const size = all(partOf(file, 'word/document.xml'), 'w:pgSz')[0]?.attributes
    expect([size?.['w:w'], size?.['w:h']]).toEqual([width, height])
    expect(all(partOf(file, 'word/styles.xml'), 'w:lang')[0]?.attributes['w:val']).toBe(tag)
    expect(textIn(all(partOf(file, 'docProps/core.xml'), 'dc:language')[0] ?? nothing)).toBe(tag)
    expect(textIn(all(partOf(file, 'docProps/core.xml'), 'dcterms:created')[0] ?? nothing)).toBe('2026-11-23T00:00:00Z')
  })
})

test('every look has a shell', async () => {
  for (const look of Object.keys(tokens.looks)) expect(structure(await docx({...rider, look}))).toEqual([])
})

const nothing = {name: '', attributes: {}, children: []}
