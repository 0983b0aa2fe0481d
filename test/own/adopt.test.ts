import {spawnSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Diagnostic} from '../../src/base/diagnostic.js'
import {pack} from '../../src/ooxml/pack.js'
import {readLenient} from '../../src/text/lenient.js'
import {printMarkdown} from '../../src/text/print.js'
import {tidyBlocks} from '../../src/workshop/adopt/tidy.js'
import {specimen} from '../render/specimen.js'
import {proviso, small} from '../support/cli.js'
import {codec} from '../support/codec.js'
import {paragraphsOf} from '../support/docx.js'
import {guideline, handout, rider} from '../support/sample.js'
import {docx} from '../support/shells.js'
import {hasOffice, saveAgain} from '../support/validator.js'
import {files, head, item, para, part, readLiteral, saidIn, sayBlocks, t, wordFile, words} from './precedents.js'

interface Made {
  readonly code: number
  readonly clauses: readonly {readonly id: string; readonly title: string; readonly file: string}[]
  readonly rest: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

const adopted = async (name: string, content: string | Uint8Array, ...more: readonly string[]) => {
  const world = small({'proviso.yaml': 'out: out\n'})
  world.files.set(name, content)
  const {code, out, err} = await proviso(world, 'adopt', name, '--family', 'CON', '--yes', '--json', ...more)
  if (!out.startsWith('{')) throw new Error(out + err)
  return {world, code, made: JSON.parse(out) as Made}
}
const textOf = (world: ReturnType<typeof small>, id: string): string =>
  String(world.files.get(`clauses/CON/${id}.yaml`))
const remainder = (world: ReturnType<typeof small>): string =>
  files(world, 'adopted')
    .filter((path) => path.endsWith('.before.txt'))
    .map((path) => String(world.files.get(path)))
    .join('\n')
const rulesOf = ({diagnostics}: Made): string[] => [...new Set(diagnostics.map(({rule}) => rule))]

/** What Handlebars, Markdown, YAML and a reader of numbers would love to take for more than words. */
const hostile = [
  '{{',
  '}}',
  '{',
  '{{{x}}}',
  '\\',
  '\\{{',
  '{{!--',
  '{{/if}}',
  '{{#if x}}',
  '*',
  '_',
  '__',
  '[',
  ']',
  '](x)',
  '<b>',
  '<!--',
  '-->',
  '&amp;',
  '`',
  '```',
  '#',
  '- ',
  '+ ',
  '1. ',
  '1) ',
  '> ',
  '|',
  '---',
  '===',
  '~~~',
  '![x](y)',
  'https://a.b',
  '[x]: y',
  '\t',
  ': ',
  ' #',
  '“',
  '”',
  "'",
  '"',
  '$',
  '(a) ',
  '%',
  '@',
  '!',
  'é',
  '😀',
  '\u00A0',
  '\u0007',
  '\uE000',
  '\u202E',
  '\uFEFF',
]
const anyWords = fc
  .array(fc.oneof(fc.constantFrom(...hostile), fc.lorem({maxCount: 2}), fc.string({unit: 'binary', maxLength: 3})), {
    minLength: 1,
    maxLength: 8,
  })
  .map((all) => all.join('').replace(/[\n\r\u2028\u2029\u0085\v\f]/g, ' '))

/** A text without the signs that are left out. */
const clean = (text: string): string =>
  text.replace(/[\u202A-\u202E\u2066-\u2069\uFEFF\u200B\u2060]/gu, '').replace(/\p{Cc}|\p{Co}|\p{Cs}/gu, ' ')

describe('a printed text', () => {
  const inline = fc.oneof(
    anyWords.map((value) => ({type: 'text' as const, value})),
    anyWords.map((value) => ({type: 'strong' as const, children: [{type: 'text' as const, value}]})),
    anyWords.map((value) => ({type: 'emphasis' as const, children: [{type: 'text' as const, value}]})),
  )
  const paragraph = fc
    .array(inline, {minLength: 1, maxLength: 4})
    .map((children) => ({type: 'paragraph' as const, children}))
  const blocks = fc.array(
    fc.oneof(
      paragraph,
      fc.record({
        type: fc.constant('list' as const),
        ordered: fc.boolean(),
        children: fc.array(fc.array(paragraph, {minLength: 1, maxLength: 2}), {minLength: 1, maxLength: 3}),
      }),
      fc
        .array(fc.array(fc.array(inline, {maxLength: 2}), {minLength: 2, maxLength: 2}), {minLength: 1, maxLength: 3})
        .map((children) => ({type: 'table' as const, children})),
    ),
    {maxLength: 4},
  )
  test('is literal, and says the words of its blocks, whatever they are', () => {
    fc.assert(
      fc.property(blocks, (all) => {
        const tidy = tidyBlocks(all)
        const printed = printMarkdown(tidy)
        expect(readLiteral(printed).replace(/\s+/g, ' ').trim()).toBe(sayBlocks(tidy).replace(/\s+/g, ' ').trim())
        expect(words(sayBlocks(tidy))).toEqual(words(clean(sayBlocks(all))))
      }),
      {numRuns: 400},
    )
  })
})

describe('no word is lost', () => {
  const sentence = fc
    .tuple(fc.lorem({maxCount: 5}), anyWords)
    .map(([start, more]) => `then ${start} ${more.replace(/[.:;]/g, ',')} so.`)
  const clause = fc.record({
    title: fc.constantFrom('Opt-in Only', 'FEES', 'Silence', 'Use of {{Likeness}} & Voice'),
    lines: fc.array(sentence, {minLength: 1, maxLength: 3}),
    items: fc.array(sentence, {maxLength: 4}),
  })
  test('in plain text with numbers', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(sentence, {maxLength: 2}),
        fc.array(clause, {minLength: 2, maxLength: 4}),
        async (front, clauses) => {
          const text = [
            ...front,
            ...clauses.flatMap(({title, lines, items}, index) => [
              `${index + 1}. ${title}`,
              ...lines,
              ...items.map((one, at) => `(${'abcd'[at]}) ${one}`),
            ]),
          ].join('\n\n')
          const {world, made} = await adopted('p.txt', text)
          expect(made.clauses).toHaveLength(clauses.length)
          const expected = [
            ...front,
            ...clauses.flatMap(({title, lines, items}, index) => [`${index + 1}. ${title}`, ...lines, ...items]),
          ]
          expect([...words(remainder(world)), ...words(saidIn(world))]).toEqual(words(clean(expected.join('\n'))))
          expect(String(world.files.get('p.txt'))).toBe(text)
        },
      ),
      {numRuns: 60},
    )
  })

  test('in any soup of lines, as far as a word is no number', async () => {
    const line = fc.oneof(
      anyWords,
      sentence,
      fc.constantFrom(
        '',
        '1. One',
        '2. Two',
        '2.1 Two and one',
        'CAPITALS HERE',
        '(a) item',
        '(b) more',
        '(i) deep',
        '- dot',
        '======',
        'Section 4. Four',
      ),
    )
    const long = (text: string): string[] => words(text).filter((word) => word.length > 4)
    await fc.assert(
      fc.asyncProperty(fc.array(line, {maxLength: 20}), fc.constantFrom('p.txt', 'p.md'), async (lines, name) => {
        const text = lines.join('\n')
        const {world, code, made} = await adopted(name, text)
        if (code === 1) {
          expect(rulesOf(made)).toContain('adopt-shape')
          expect(files(world, 'clauses')).toEqual([])
        } else {
          const expected = name === 'p.md' ? sayBlocks(readLenient(text)) : text
          expect([...long(remainder(world)), ...long(saidIn(world))]).toEqual(long(clean(expected)))
        }
      }),
      {numRuns: 150},
    )
  })

  const samples = Object.entries({rider, guideline, handout, specimen})
  const wordsOfFile = (bytes: Uint8Array): string[] =>
    words(
      paragraphsOf(bytes)
        .map(({text}) => text)
        .join('\n'),
    )
  test.each(samples)('in the %s as Word', async (_, document) => {
    const bytes = await docx(document)
    const {world, made} = await adopted('p.docx', bytes)
    expect(made.clauses.length).toBeGreaterThan(1)
    expect([...words(remainder(world)), ...words(saidIn(world))]).toEqual(wordsOfFile(bytes))
  })
  test.skipIf(!hasOffice)('in the rider, saved again by LibreOffice', async () => {
    const bytes = await docx(rider)
    const saved = saveAgain(bytes, 'docx', (path) => new Uint8Array(readFileSync(path)))
    const [ours, theirs] = [await adopted('p.docx', bytes), await adopted('p.docx', saved)]
    expect([...words(remainder(theirs.world)), ...words(saidIn(theirs.world))]).toEqual(wordsOfFile(bytes))
    expect(theirs.made.clauses.map(({title}) => title)).toEqual(ours.made.clauses.map(({title}) => title))
  })

  const markdown =
    '# Rider\n\nBetween *them* and “**Performer**”.\n\n## Consent\n\nCompany asks for {{consent}} first:\n\n1. in writing;\n2. in time:\n   1. before the day; or\n   2. on it.\n\n- one\n- two\n\n| Scope | Answer |\n| --- | --- |\n| Voice | No \\| yes |\n\n## Fee\n\nIt is $12,500.00 within 30 days.\n'
  const hasPandoc = spawnSync('pandoc', ['--version']).status === 0
  test.skipIf(!hasPandoc)('in a Word file by pandoc', async () => {
    const {stdout} = spawnSync('pandoc', ['-f', 'markdown', '-t', 'docx', '-o', '-'], {input: markdown})
    const {world, made} = await adopted('p.docx', new Uint8Array(stdout))
    expect(made.clauses.map(({title}) => title)).toEqual(['Rider', 'Consent', 'Fee'])
    expect(words(saidIn(world))).toEqual(words(sayBlocks(readLenient(markdown))))
    expect(textOf(world, 'CON-21')).toContain('\n      2. in time:\n         1. before the day; or\n')
    expect(textOf(world, 'CON-21')).toContain('| Voice | No \\| yes |')
  })
  test('in Markdown', async () => {
    const {world} = await adopted('p.md', markdown)
    expect(words(saidIn(world))).toEqual(words(sayBlocks(readLenient(markdown))))
    expect(textOf(world, 'CON-20')).toContain('Between *them* and “**Performer**”.')
  })
})

describe('adopt', () => {
  test('keeps braces and markup as words, through check, show and make', async () => {
    const {world} = await adopted(
      'p.txt',
      '1. First\n\nPay {{fee}} and {{#if x}} *not* _this_ [one](two) <b>.\n\n2. Second\n\nNo more.',
    )
    const literal = 'Pay {{fee}} and {{#if x}} *not* _this_ [one](two) <b>.'
    expect((await proviso(world, 'show', 'CON-20', '--register', 'rider')).out).toContain(literal)
    world.files.set('plans/a.yaml', '- {template: rider, engagement: ../a.yaml, formats: [txt]}\n')
    world.files.set('a.yaml', 'id: A\ndate: 2026-11-23\nfacts: {performer: {name: Ada}}\nanswers: {fee: 3.00 USD}\n')
    expect((await proviso(world, 'make')).code).toBe(0)
    expect(String(world.files.get('out/a-rider.txt'))).toContain(literal)
  })

  test('makes lists of items that were typed, and keeps letters that do not follow', async () => {
    const {world} = await adopted(
      'p.txt',
      '1. One\n\nEither:\n\n(a) this;\n(b) that:\n  (i) small; or\n  (ii) large; or\n(c) none.\n\n(x) Odd.\n\n2. Two\n\nEnd.',
    )
    expect(textOf(world, 'CON-20')).toContain(
      '      1. this;\n      2. that:\n         1. small; or\n         2. large; or\n      3. none.\n\n      (x) Odd.\n',
    )
  })
  test('takes captions that run into the text', async () => {
    const {world, made} = await adopted(
      'p.txt',
      '1. Opt-in Only. Company asks.\n\n2. Company shall wait.\n\n3. FEES\n\nMany.',
    )
    expect(made.clauses.map(({title}) => title)).toEqual(['Opt-in Only', 'To be named', 'FEES'])
    expect(textOf(world, 'CON-20')).toContain('      Company asks.\n')
    expect(textOf(world, 'CON-20')).toContain('Its number there: 1.')
  })
  test('points at what could be fields and terms, and changes nothing of it', async () => {
    const {world, made} = await adopted(
      'p.md',
      '# Fee\n\n“**Training Fee**” is USD 12,500.00 or 5%, due in thirty (30) days or by March 3, 2025.\n\n"Model" means a machine.\n',
    )
    const found = made.diagnostics.map(
      ({rule, severity, message, place}) => `${severity} ${rule} ${place.line} ${/“([^”]*)”/.exec(message)?.[1]}`,
    )
    expect(found).toEqual([
      'info adopt-term 12 Training Fee',
      'info adopt-field 12 USD 12,500.00',
      'info adopt-field 12 5%',
      'info adopt-field 12 thirty (30) days',
      'info adopt-field 12 March 3, 2025',
      'info adopt-term 14 Model',
    ])
    expect(textOf(world, 'CON-20')).toContain(
      '“**Training Fee**” is USD 12,500.00 or 5%, due in thirty (30) days or by March 3, 2025.',
    )
  })
  test('puts the text where it is told to', async () => {
    const {world} = await adopted(
      'p.md',
      '# One\n\nText.\n',
      '--register',
      'handout',
      '--language',
      'es',
      '--from',
      '7',
    )
    expect(textOf(world, 'CON-07')).toContain('text:\n  handout:\n    es: |\n      Text.\n')
  })
  test('what it makes is sound', async () => {
    const {world} = await adopted('p.docx', await docx(specimen))
    const {out} = await proviso(world, 'check', 'clauses/CON', '--json')
    const {diagnostics} = JSON.parse(out) as Made
    expect(diagnostics.filter(({rule}) => /^(?:file|yaml|text|odd|override)/.test(rule))).toEqual([])
  })

  test('overwrites nothing', async () => {
    const {world} = await adopted('p.md', '# One\n\nText.\n')
    const held = new Map(world.files)
    const again = await proviso(world, 'adopt', 'p.md', '--family', 'CON', '--from', '20', '--yes')
    expect(again).toMatchObject({code: 2, err: expect.stringContaining('CON-20 is taken')})
    const shipped = await proviso(world, 'adopt', 'p.md', '--family', 'CON', '--from', '1', '--yes')
    expect(shipped).toMatchObject({code: 2, err: expect.stringContaining('CON-01 is taken')})
    world.files.set('clauses/CON/CON-30.yaml', 'broken: "')
    const broken = await proviso(world, 'adopt', 'p.md', '--family', 'CON', '--from', '30', '--yes')
    expect(broken.code).toBe(2)
    world.files.delete('clauses/CON/CON-30.yaml')
    expect(world.files).toEqual(held)
    expect((await proviso(world, 'adopt', 'p.md', '--family', 'CON', '--yes')).code).toBe(0)
    expect(world.files.has('clauses/CON/CON-21.yaml')).toBe(true)
  })
  test.each([
    [['adopt', 'p.md'], 'Say which family'],
    [['adopt', 'p.md', '--family', 'CONS'], 'did you mean “CON”?'],
    [['adopt', 'p.md', '--family', 'CON', '--from', '1000'], 'from 1 to 999'],
    [['adopt', 'p.md', '--family', 'CON', '--from', '999'], 'more than there are numbers left'],
    [['adopt', 'p.md', '--register', 'handout', '--rung', 'floor', '--yes'], 'A handout has no rungs'],
    [['adopt', 'p.md', '--language', 'es', '--yes'], 'say --rung'],
    [['adopt', 'p.md', 'q.md'], 'too many arguments'],
  ])('%j is wrong use', async (line, says) => {
    const world = small({'proviso.yaml': 'out: out\n', 'p.md': '# One\n\nText.\n\n# Two\n\nMore.\n'})
    const said = await proviso(world, ...line)
    expect(said.code).toBe(2)
    expect(said.err.replace(/\s+/g, ' ')).toContain(says)
    expect(files(world, 'clauses')).toEqual([])
  })
  test('wants a workspace', async () => {
    const {code, err} = await proviso(small({'p.md': '# One\n'}), 'adopt', 'p.md', '--yes')
    expect({code, err}).toEqual({code: 2, err: expect.stringContaining('proviso init')})
  })
})

describe('a Word file', () => {
  test('gives clauses by headings; a list of its own stays a list', async () => {
    const {world, made} = await adopted(
      'p.docx',
      wordFile(
        head('Consent') + item('first;', 0) + item('within;', 1) + item('dot', 0, 2) + head('Fee') + para(t('Much.')),
      ),
    )
    expect(made.clauses.map(({title}) => title)).toEqual(['Consent', 'Fee'])
    expect(textOf(world, 'CON-20')).toContain('      1. first;\n         1. within;\n\n      - dot\n')
  })
  test('gives clauses by numbers of the first two levels where it has no headings', async () => {
    const {world, made} = await adopted(
      'p.docx',
      wordFile(
        para(t('Rider')) +
          item('Consent', 0) +
          item('Company shall ask.', 1) +
          item('in time;', 2) +
          item('well before.', 3) +
          item('Fee', 0),
      ),
    )
    expect(made.clauses.map(({title}) => title)).toEqual(['Consent', 'To be named', 'Fee'])
    expect(textOf(world, 'CON-21')).toContain(
      '      Company shall ask.\n\n      1. in time;\n         1. well before.\n',
    )
    expect(remainder(world)).toBe('Rider\n')
    expect(rulesOf(made)).toEqual(['adopt-bare'])
  })
  test('with tracked changes is taken as if all were accepted, and says so', async () => {
    const body =
      head('Consent') +
      para(
        `${t('Company ')}<w:ins w:id="1"><w:r><w:t>must</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>may</w:delText></w:r></w:del>${t(' ask ')}`,
        '<w:rPr><w:del w:id="3"/></w:rPr>',
      ) +
      para(`${t('first.')}<w:moveFrom w:id="4">${t('Gone.')}</w:moveFrom>`) +
      para(`<w:moveTo w:id="5">${t('Come.')}</w:moveTo>`) +
      `<w:tbl><w:tr><w:trPr><w:del w:id="6"/></w:trPr><w:tc>${para(t('old row'))}</w:tc></w:tr><w:tr><w:tc>${para(t('new'))}</w:tc><w:tc>${para(t('row'))}</w:tc></w:tr></w:tbl>`
    const {world, made} = await adopted('p.docx', wordFile(body))
    expect(words(saidIn(world)).join(' ')).toBe('Consent Company must ask first Come new row')
    expect(made.diagnostics).toMatchObject([
      {rule: 'adopt-tracked', severity: 'warning', message: expect.stringContaining('2 insertions, 4 deletions')},
    ])
  })
  test('loses no words beside the text, in boxes, in controls, and no text that is hidden', async () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${para(t('boxed'))}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${para(t('boxed'))}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    const body =
      `<w:sdt><w:sdtPr/><w:sdtContent>${head('Consent')}</w:sdtContent></w:sdt>` +
      para(
        `${t('one')}<w:hyperlink r:id="x">${t(' two')}</w:hyperlink><w:sdt><w:sdtContent>${t(' three')}</w:sdtContent></w:sdt><w:r><w:tab/><w:t>four</w:t><w:br/><w:t>five</w:t><w:noBreakHyphen/><w:t>six</w:t></w:r>${box}`,
      ) +
      para(
        `<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>REF x</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>${t(' shown')}<w:r><w:sym w:font="Wingdings" w:char="F0B7"/></w:r>`,
      )
    const {world, made} = await adopted(
      'p.docx',
      wordFile(body, {
        header1: part('hdr', para(t('Top'))),
        footnotes: part(
          'footnotes',
          `<w:footnote w:type="separator">${para(t('no'))}</w:footnote><w:footnote>${para(t('Note'))}</w:footnote>`,
        ),
      }),
    )
    expect(words(saidIn(world)).join(' ')).toBe('Consent one two three four five six boxed hidden shown')
    expect(world.files.get('adopted/p.beside.txt')).toBe('Top\n\nNote\n')
    expect(rulesOf(made)).toEqual(['adopt-left'])
    expect(made.diagnostics).toHaveLength(3)
  })

  const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
  const document = (xml: string): Uint8Array => pack([{name: 'word/document.xml', bytes: encode(xml)}], codec)
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const sound = wordFile(head('One') + para(t('Text.')))
  const files_: Readonly<Record<string, readonly [bytes: Uint8Array, says: string]>> = {
    'no zip at all': [encode('PK but no more'), 'is not a Word file'],
    'an old .doc': [
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(40).fill(0)]),
      'save it as .docx',
    ],
    'cut off': [sound.slice(0, sound.length - 30), 'is not a Word file'],
    'without a text': [pack([{name: 'word/styles.xml', bytes: encode('<a/>')}], codec), 'holds no text of Word'],
    'whose text is no XML': [document('<w:document'), 'is damaged'],
    'whose text is something else': [document('<a/>'), 'holds no text of Word'],
    'in no encoding': [
      pack([{name: 'word/document.xml', bytes: new Uint8Array([0x3c, 0xff, 0xc0, 0x80])}], codec),
      'is damaged',
    ],
    'with entities of its own': [
      document(
        `<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><w:document ${w}><w:body>&b;</w:body></w:document>`,
      ),
      'declares a document type',
    ],
    'with a file of this machine': [
      document(
        `<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document ${w}><w:body>&a;</w:body></w:document>`,
      ),
      'declares a document type',
    ],
    'with an unknown entity': [document(`<w:document ${w}><w:body>&a;</w:body></w:document>`), 'is damaged'],
    'nested without end': [document(`<w:document ${w}><w:body>${'<w:p>'.repeat(20_000)}`), 'nested'],
    'of a million parts': [
      document(`<w:document ${w}><w:body>${'<w:p/>'.repeat(1_000_001)}</w:body></w:document>`),
      'larger',
    ],
    'that swells': [
      pack([{name: 'word/document.xml', bytes: new Uint8Array(30 * 2 ** 20)}], codec),
      'larger than any contract',
    ],
    'with another file inside': [wordFile(`${head('One')}<w:altChunk/>`), 'a whole other file'],
    'without a heading or a number': [wordFile(para(t('Text.'))), 'Nothing in'],
  }
  test.each(Object.entries(files_))('%s is one finding', async (_, [bytes, says]) => {
    const {world, code, made} = await adopted('p.docx', bytes)
    expect(code).toBe(1)
    expect(made.diagnostics).toMatchObject([
      {severity: 'error', place: {file: 'p.docx'}, message: expect.stringContaining(says)},
    ])
    expect([...files(world, 'clauses'), ...files(world, 'adopted')]).toEqual([])
  })
  test('any bytes are a file or a finding', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(sound.length - 1), fc.uint8Array({minLength: 1, maxLength: 6}), async (at, some) => {
        const bytes = sound.slice()
        bytes.set(some.slice(0, bytes.length - at), at)
        const {code, made} = await adopted('p.docx', bytes)
        expect(code === 0 || made.diagnostics.length === 1).toBe(true)
      }),
      {numRuns: 150},
    )
  })
  test.each([
    ['p.pdf', '%PDF-1.7', 'is a PDF'],
    ['p.rtf', '{\\rtf1', 'is an RTF file'],
    ['p.txt', new Uint8Array([0x31, 0x2e, 0xff]), 'is not text in UTF-8'],
  ])('%s is refused with the way out', async (name, content, says) => {
    const {code, made} = await adopted(name, content)
    expect(code).toBe(1)
    expect(made.diagnostics).toMatchObject([{message: expect.stringContaining(says)}])
  })
})
