import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {deflateSync} from 'node:zlib'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {plain} from '../../src/document/plain.js'
import type {Draft, DraftPassage} from '../../src/negotiate/scan/draft.js'
import {flags} from '../../src/negotiate/scan/flags.js'
import {scanPage} from '../../src/negotiate/scan/page.js'
import {scan} from '../../src/negotiate/scan/scan.js'
import {summaryOf} from '../../src/negotiate/scan/telling.js'
import {readDraft} from '../../src/workshop/drafts/read-draft.js'
import {scanDraft} from '../../src/workshop/drafts/scan-draft.js'
import {item, para, part, t, wordFile} from '../own/precedents.js'
import {codec} from '../support/codec.js'
import {root, shipped} from '../support/shipped.js'

const at = (name: string): Uint8Array => new Uint8Array(readFileSync(join(root, 'test/cases/scan', name)))
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const read = async (name: string, content: string | Uint8Array): Promise<Draft> => {
  const {value, diagnostics} = await readDraft(name, typeof content === 'string' ? bytes(content) : content, codec)
  if (!value) throw new Error(JSON.stringify(diagnostics))
  return value
}
const refusal = async (name: string, content: string | Uint8Array): Promise<string> => {
  const {value, diagnostics} = await readDraft(name, typeof content === 'string' ? bytes(content) : content, codec)
  expect(value).toBeUndefined()
  expect(diagnostics.at(-1)?.severity).toBe('error')
  return diagnostics.at(-1)?.message ?? ''
}
const said = ({passages}: Draft): readonly string[] => passages.map(({sentences}) => sentences.join(' '))
const brief = ({kind, label = '', clause = '', heading = '', lead = '', sentences}: DraftPassage) =>
  [kind, label, clause, heading, lead, sentences.join(' ')].join(' | ')

describe('one rider in five formats', async () => {
  const {library} = await shipped()
  const whole = await read('their-rider.md', at('their-rider.md'))
  const found = (draft: Draft): readonly string[] => scan(draft, library).flags.map(({flag}) => flag.id)
  for (const name of ['their-rider.docx', 'their-rider.html', 'their-rider.txt', 'their-rider.pdf'])
    test(`${name} raises the flags that the Markdown raises`, async () => {
      const draft = await read(name, at(name))
      expect(found(draft)).toEqual(found(whole))
      expect(draft.passages.map(({number}) => number)).toEqual(draft.passages.map((_, index) => index + 1))
    })

  test('places have numbers, headings and the words that an item goes on from', () => {
    expect(whole.passages.slice(3, 7).map(brief)).toEqual([
      'paragraph | 1.1 | 1.1 | 1. Rights |  | 1.1 Artist grants Company all results and proceeds of the services as works made for hire, in all media and technologies now known or hereafter devised.',
      'paragraph | 1.2 | 1.2 | 1. Rights |  | 1.2 Company may:',
      'paragraph | (a) | 1.2 (a) | 1. Rights | Company may | (a) use the recordings to train, test and improve machine learning systems of any kind;',
      'paragraph | (b) | 1.2 (b) | 1. Rights | Company may | (b) simulate Artist’s voice and likeness by digital means; and',
    ])
  })

  test('bytes as Node reads them are not another thing', async () => {
    const {value} = await readDraft('a.pdf', readFileSync(join(root, 'test/cases/scan/their-rider.pdf')), codec)
    expect(value?.passages.length).toBeGreaterThan(15)
  })

  test('a PDF knows its pages', async () => {
    const {passages} = await read('their-rider.pdf', at('their-rider.pdf'))
    expect([passages[0]?.page, passages.at(-1)?.page]).toEqual([1, 2])
  })
})

test('items go on from the words before their list, and the next clause does not', async () => {
  const text =
    '1. Company shall not:\n\n(a) train; or\n\n(b) sell.\n\n2. Company may:\n\n1. cut; and\n\n2. edit.\n\n3. Company shall pay.'
  const {passages} = await read('a.txt', text)
  expect(passages.map(({clause = '', lead = ''}) => `${clause}: ${lead}`)).toEqual([
    '1: ',
    '1 (a): Company shall not',
    '1 (b): Company shall not',
    '2: ',
    '2 (1): Company may',
    '2 (2): Company may',
    '3: ',
  ])
})

describe('Word', () => {
  test('reads as if each change were accepted, and says so', async () => {
    const file = wordFile(
      para(
        `${t('Company ')}<w:del w:id="1" w:author="A"><w:r><w:delText>shall not </w:delText></w:r></w:del><w:ins w:id="2" w:author="A">${t('may ')}</w:ins>${t('use the recordings to train AI models.')}`,
      ),
    )
    expect(said(await read('a.docx', file))).toEqual(['Company may use the recordings to train AI models.'])
    const {diagnostics} = await readDraft('a.docx', file, codec)
    expect(diagnostics.map(({message}) => message).join()).toMatch(/tracked changes.*as if all of them were accepted/)
  })
  test('numbers that Word counts are counted, and what stands beside the text comes last', async () => {
    const level = (at: number, format: string, prints: string): string =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${prints}"/></w:lvl>`
    const levels = level(0, 'upperRoman', 'Article %1') + level(1, 'decimal', '%1.%2') + level(2, 'lowerLetter', '(%3)')
    const numbering = `<w:abstractNum w:abstractNumId="7">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>`
    const body = [
      item('One', 0),
      item('Two', 0),
      item('Below', 1),
      item('a', 2),
      item('b', 2),
      item('Again', 1),
      item('c', 2),
    ]
    const file = wordFile(body.join(''), {
      numbering: part('numbering', numbering),
      comments: part('comments', `<w:comment w:id="1">${para(t('A remark.'))}</w:comment>`),
    })
    const {passages} = await read('a.docx', file)
    expect(passages.map(({kind, clause = ''}) => `${kind} ${clause}`)).toEqual([
      'item Article I',
      'item Article II',
      'item II.1',
      'item II.1 (a)',
      'item II.1 (b)',
      'item II.2',
      'item II.2 (a)',
      'aside ',
    ])
  })
})

describe('HTML', () => {
  const html = (body: string): Promise<Draft> => read('a.html', `<!doctype html><html><body>${body}</body></html>`)
  test('scripts, styles and what was struck are no text; what a browser hides is', async () => {
    const body =
      '<script>var a = "secret"</script><style>p{}</style><p>One <b>bold</b> word<del>s</del>.</p><p style="display:none" hidden>Hidden.</p><noscript>Plain.</noscript>'
    expect(said(await html(body))).toEqual(['One bold word.', 'Hidden.', 'Plain.'])
  })
  test('a box that is ticked from the start is said', async () => {
    expect(said(await html('<label><input type=checkbox checked> I agree</label>'))).toEqual([
      '(box already ticked) I agree',
    ])
    expect(said(await html('<label><input type=checkbox> I agree</label>'))).toEqual(['I agree'])
  })
  test('items, cells and headings are told, and entities and missing end tags are read', async () => {
    const body = '<h2>Rights &amp; Grants</h2><ul><li>first<li>second</ul><table><tr><td>a&nbsp;b<td>c</table><p>x<p>y'
    expect((await html(body)).passages.map(({kind, sentences}) => [kind, ...sentences])).toEqual([
      ['heading', 'Rights & Grants'],
      ['item', 'first'],
      ['item', 'second'],
      ['cell', 'a b'],
      ['cell', 'c'],
      ['paragraph', 'x'],
      ['paragraph', 'y'],
    ])
  })
  test('nesting without end is refused in time', async () => {
    const started = performance.now()
    expect(await refusal('a.html', '<div>'.repeat(600_000))).toMatch(/nests more than/)
    expect(performance.now() - started).toBeLessThan(3_000)
  })
})

/** A page as a PDF of one’s own. @param content what is drawn */
const pdf = (content: Uint8Array | string, more = ''): Uint8Array => {
  const stream = typeof content === 'string' ? bytes(content) : content
  const filter = typeof content === 'string' ? '' : ' /Filter /FlateDecode'
  const head = bytes(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R${more}>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n4 0 obj<</Length ${stream.length}${filter}>>stream\n`,
  )
  const tail = bytes('\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
  const all = new Uint8Array(head.length + stream.length + tail.length)
  all.set(head)
  all.set(stream, head.length)
  all.set(tail, head.length + stream.length)
  return all
}
/** Several pages. */
const pages = (...contents: readonly string[]): string => {
  const [kids, objects] = [
    contents.map((_, at) => `${10 + 2 * at} 0 R`).join(' '),
    contents
      .map(
        (content, at) =>
          `${10 + 2 * at} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents ${11 + 2 * at} 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n${11 + 2 * at} 0 obj<</Length ${content.length}>>stream\n${content}\nendstream endobj\n`,
      )
      .join(''),
  ]
  return `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[${kids}]/Count ${contents.length}>>endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n${objects}trailer<</Root 1 0 R>>\n%%EOF\n`
}
const shown = (...lines: readonly (readonly [x: number, y: number, text: string])[]): string =>
  lines.map(([x, y, text]) => `BT /F1 12 Tf ${x} ${y} Td (${text}) Tj ET`).join('\n')

describe('PDF', () => {
  test('lines become paragraphs, words are joined again, and a hyphen stays where the word has one', async () => {
    const lines = shown(
      [72, 700, '1.1 Company may use the recordings of each performer for the develop-'],
      [72, 686, 'ment of systems, by opt-in and never otherwise, and every such opt-'],
      [72, 672, 'in shall be signed, behind-'],
      [72, 658, 'the-scenes footage too.'],
      [72, 636, '1.2 The hotel is booked.'],
    )
    expect(said(await read('a.pdf', pdf(lines)))).toEqual([
      '1.1 Company may use the recordings of each performer for the development of systems, by opt-in and never otherwise, and every such opt-in shall be signed, behind-the-scenes footage too.',
      '1.2 The hotel is booked.',
    ])
  })
  test('what runs along the top and the bottom of pages is left out, and a sentence goes on over the page', async () => {
    const page = (number: number, ...lines: readonly string[]): string =>
      shown(
        [72, 760, 'Tin Kettle Pictures - Rider'],
        ...lines.map((line, at): [number, number, string] => [72, 700 - 14 * at, line]),
        [300, 30, `Page ${number} of 3`],
      )
    const draft = await read(
      'a.pdf',
      pages(
        page(1, '1.1 Company may use the recordings that were made of each performer to'),
        page(2, 'train models of any kind.', '1.2 The hotel is booked.'),
        page(3, '1.3 The driver waits.'),
      ),
    )
    expect(draft.passages.map(({page: on, sentences}) => `${on}: ${sentences.join(' ')}`)).toEqual([
      '1: 1.1 Company may use the recordings that were made of each performer to train models of any kind.',
      '2: 1.2 The hotel is booked.',
      '3: 1.3 The driver waits.',
    ])
  })
  test('pictures of pages are told as that', async () => {
    expect(await refusal('scan.pdf', pdf('0 0 m 100 100 l S'))).toMatch(/holds pictures of pages, no text/)
  })
  test('a password is told', async () => {
    expect(await refusal('locked.pdf', at('locked.pdf'))).toMatch(/locked with a password/)
  })
  test('what runs when it is opened does not run', async () => {
    const more =
      '/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(x)>>]>>>>'
    expect(said(await read('a.pdf', pdf(shown([72, 700, 'Words.']), more)))).toEqual(['Words.'])
  })
  test('a stream that unpacks without end is refused', async () => {
    const bomb = deflateSync(Buffer.alloc(200 * 2 ** 20))
    expect(await refusal('bomb.pdf', pdf(bomb))).toMatch(/unpacks to more than any contract holds/)
  })
  test('states kept without end, and forms that draw forms that draw forms, are refused in time', async () => {
    const started = performance.now()
    const form = (number: number, draws: string, names: string): string =>
      `${number} 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F1 5 0 R>>${names}>>/Length ${draws.length}>>stream\n${draws}\nendstream endobj\n`
    const last = 'BT /F1 12 Tf 10 10 Td (x) Tj ET'
    const forms = Array.from({length: 40}, (_, index) =>
      index === 39 ? form(45, last, '') : form(6 + index, '/A Do /A Do', `/XObject<</A ${7 + index} 0 R>>`),
    )
    const laughs = new TextDecoder()
      .decode(pdf('/A Do'))
      .replace('/F1 5 0 R>>', '/F1 5 0 R>>/XObject<</A 6 0 R>>')
      .replace('trailer', `${forms.join('')}trailer`)
    expect(await refusal('laughs.pdf', laughs)).toMatch(/unpacks to more/)
    expect(await refusal('deep.pdf', pdf(deflateSync(Buffer.from('q '.repeat(2 ** 21)))))).toMatch(/unpacks to more/)
    expect(performance.now() - started).toBeLessThan(3_000)
  }, 30_000)
  test('more words than a page has are cut', async () => {
    const many = deflateSync(Buffer.from('BT /F1 12 Tf 10 10 Td (word) Tj ET '.repeat(120_000)))
    const {passages} = await read('a.pdf', pdf(many))
    expect(passages.length).toBeGreaterThan(0)
  }, 30_000)
  test('a tree of pages that leads in a circle, and a count that lies, are borne', async () => {
    const circle =
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 99999999>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'
    expect(await refusal('circle.pdf', circle)).toMatch(/damaged|no text/)
  }, 20_000)
  test('a file that was cut off, or has other bytes here and there, is read or refused', async () => {
    const whole = at('their-rider.pdf')
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length),
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), {maxLength: 40}),
        async (end, changes) => {
          const made = whole.slice()
          for (const [where, value] of changes) made[where] = value
          const {value, diagnostics} = await readDraft('a.pdf', made.subarray(0, end), codec)
          expect(value !== undefined || diagnostics.some(({severity}) => severity === 'error')).toBe(true)
        },
      ),
      {numRuns: 30},
    )
  }, 60_000)
})

describe('what is no draft is refused with the reason', () => {
  const cases: Readonly<Record<string, readonly [name: string, content: string | Uint8Array, why: RegExp]>> = {
    'an RTF file': ['a.rtf', '{\\rtf1 a}', /RTF file/],
    'an old Word file': ['a.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), /old \.doc file|not a Word file/],
    'bytes that are no text': ['a.txt', new Uint8Array([0xff, 0xfe, 0x00, 0xd8, 0x00]), /not text in UTF-8/],
    nothing: ['a.txt', '', /holds no words/],
    'only signs': ['a.md', '---\n\n***\n', /holds no words/],
    'a PDF by name only': ['a.pdf', 'Hello.', /damaged, or is no PDF/],
    'a text of megabytes': ['a.txt', 'a '.repeat(2_100_000), /longer than any contract/],
  }
  for (const [what, [name, content, why]] of Object.entries(cases))
    test(what, async () => {
      expect(await refusal(name, content)).toMatch(why)
    })
})

test('Markdown that is all markup is read as text, in time', async () => {
  const started = performance.now()
  await read('a.md', `${'[*_'.repeat(40_000)} word`)
  await read('a.md', `${'> '.repeat(5_000)} word`)
  expect(performance.now() - started).toBeLessThan(4_000)
})

test('a draft of thirty pages is read and scanned in a second', async () => {
  const {library} = await shipped()
  const text = readFileSync(join(root, 'test/cases/scan/labelled.yaml'), 'utf8')
  const sentences = [...text.matchAll(/text: ("(?:[^"\\]|\\.)*")/g)].map(([, one = '""']) => JSON.parse(one) as string)
  const draft = sentences
    .concat(sentences)
    .map((one, index) => `${index + 1}. ${one}`)
    .join('\n\n')
  expect(draft.split(/\s+/).length).toBeGreaterThan(30 * 450)
  scan(await read('warm.txt', draft.slice(0, 20_000)), library)
  const started = performance.now()
  scan(await read('long.txt', draft), library)
  expect(performance.now() - started).toBeLessThan(1_000)
})

describe('what is written in another language', async () => {
  const {library} = await shipped()
  const documents = join(root, 'test/golden/documents')
  const told = async (name: string): Promise<readonly string[]> =>
    (await scanDraft(name, new Uint8Array(readFileSync(join(documents, name))), {codec, library})).diagnostics.map(
      ({rule}) => rule,
    )

  test('is told, since patterns know English only', async () => {
    for (const name of ['handout-es.txt', 'handout-background-es.txt', 'glossary-es.txt'])
      expect([name, await told(name)]).toEqual([name, ['scan-foreign']])
  })
  test('is not seen in English, whatever the paper', async () => {
    const english = readdirSync(documents).filter((name) => name.endsWith('.txt') && !/-es\b/.test(name))
    expect(english.length).toBeGreaterThan(20)
    for (const name of english) expect([name, await told(name)]).toEqual([name, []])
  })
})

test('in Spanish a scan finds the same and tells it in Spanish, down to the titles of clauses', async () => {
  const {library} = await shipped()
  const draft = await read('their-rider.md', at('their-rider.md'))
  const [en, es] = [scan(draft, library), scan(draft, library, 'es')]
  expect(es.flags.map(({flag, found}) => [flag.id, found])).toEqual(en.flags.map(({flag, found}) => [flag.id, found]))
  expect(es.asks.map(({ask, verdict}) => [ask, verdict])).toEqual(en.asks.map(({ask, verdict}) => [ask, verdict]))
  expect(es.asks.filter(({says}, index) => says === en.asks[index]?.says)).toEqual([])
  expect(summaryOf(es)).toBe(
    '17 alertas en 15 frases. De 26 peticiones: 13 contradichas, 2 debilitadas, 10 sin respuesta, 1 cumplida.',
  )
  const page = scanPage([es], {look: 'booklet', page: 'letter'}).children.map(plain).join('\n')
  for (const words of ['Revisión de their-rider.md', 'Un permiso para entrenar con el trabajo', 'Solo con tu permiso'])
    expect(page).toContain(words)
  for (const words of ['Internal', 'Why:', 'contradicted', 'Red flags']) expect(page).not.toContain(words)
})

test('each flag says in Spanish what it is, why it matters and what to ask, and says it anew', () => {
  for (const {id, es, is, why, ask} of flags) {
    expect([id, es.is === is, es.why === why, es.ask === ask]).toEqual([id, false, false, false])
    expect([id, /^Que /.test(es.ask), /[.]$/.test(es.why), /[.]$/.test(es.ask)]).toEqual([id, true, true, true])
    const own = `${es.is} ${es.why} ${es.ask}`.replace(/«[^»]+»/g, '')
    expect(own).not.toMatch(/\b(?:the|and|of|seguro)\b|["“”]/)
  }
})
