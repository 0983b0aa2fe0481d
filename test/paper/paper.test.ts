import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Papers} from '../../src/cli/review/shape.js'
import {itemsOf} from '../../src/negotiate/paper/items.js'
import {numbersQuoted} from '../../src/negotiate/paper/quotes.js'
import {stanceOf} from '../../src/negotiate/paper/stance.js'
import {figuresIn} from '../../src/words/figures.js'
import {stemsIn} from '../../src/words/stems.js'
import {passagesOf} from '../../src/workshop/drafts/passages.js'
import {fromMarkdown, fromText} from '../../src/workshop/drafts/text.js'
import {para, t, wordFile} from '../own/precedents.js'
import {table} from '../preflight/table.js'
import {proviso, small} from '../support/cli.js'
import {expectGolden} from '../support/golden.js'
import {labelled} from '../support/labelled.js'
import {root} from '../support/shipped.js'
import {bytesOf, desk} from './papers.js'

describe('items', () => {
  const cut = (text: string, read = fromText): readonly string[] =>
    itemsOf(passagesOf(read(text))).items.map(
      ({number = '', caption = '', lead = '', sentences}) =>
        `${number} | ${caption} | ${lead} | ${sentences.join(' ')}`,
    )
  const cases: Readonly<Record<string, readonly [text: string, items: readonly string[]]>> = {
    'numbers with captions that run in': [
      '1. Term. The term is long.\n\n2. Fee. The fee is small.\n\nIt is paid late.',
      ['1 | Term |  | The term is long.', '2 | Fee |  | The fee is small. It is paid late.'],
    ],
    'a caption over numbers is a group, and numbers below it are items': [
      '3. Consent\n\n3.1 Form. Any form will do.\n\n3.2 Term. For ever.',
      ['3.1 | Form |  | Any form will do.', '3.2 | Term |  | For ever.'],
    ],
    'letters go on from a clause': [
      '1. Studio may:\n\n(a) train; and\n\n(b) sell.\n\n2. Fee. None is due.',
      ['1 |  |  | Studio may: (a) train; and (b) sell.', '2 | Fee |  | None is due.'],
    ],
    'the item of ours that each answers, and numbers within it': [
      'Company Counter to P-14\n\n1. No.\n\n2. Never.\n\nCompany Counter to P-15: Records\n\nKept for a year.',
      [' |  | Company Counter to P-14 | 1. No. 2. Never.', ' | Records | Company Counter to P-15 | Kept for a year.'],
    ],
    'an item that is only a no': [
      'Item 1. Response to P-3\n\nRejected.\n\nItem 2. P-4 is not agreed.',
      ['Item 1 |  | Response to P-3 | Rejected.', 'Item 2 |  |  | P-4 is not agreed.'],
    ],
    'sections of their agreement': [
      '§ 39.M.1 Use. Any use.\n\n§ 39.M.2 Pay. No pay.',
      ['39.M.1 | Use |  | Any use.', '39.M.2 | Pay |  | No pay.'],
    ],
    'capital letters': [
      'A. Term. It is long.\n\nB. Fee. It is low.',
      ['A | Term |  | It is long.', 'B | Fee |  | It is low.'],
    ],
    'a mail: each paragraph, without greeting, name and what it quotes': [
      'Hi Rosa,\n\nThe fee is too high, and we said so.\n\n> The fee is 100 dollars a day.\n\nMoney: half of that is what we have.\n\nBest,\nWhit',
      [' |  |  | The fee is too high, and we said so.', ' | Money |  | Money: half of that is what we have.'],
    ],
    nothing: ['Hello', []],
  }
  test.each(Object.keys(cases))('%s', (name) => {
    const [text = '', items = []] = cases[name] ?? []
    expect(cut(text)).toEqual(items)
  })

  test('headings without numbers, with a title above', () => {
    const text = '# Studio counterproposal\n\nA package.\n\n## A Day to Think\n\nOne day.\n\n## Pay\n\nNone.'
    expect(cut(text, fromMarkdown)).toEqual([' | A Day to Think |  | One day.', ' | Pay |  | None.'])
  })
})

describe('numbers of ours that they quote', () => {
  const ours = ['P-1', 'P-8', 'P-9', 'P-10', 'P-14', 'P-15', '3.1', '3.2', '3.3', '7.1', 'CON-01']
  const cases: readonly (readonly [text: string, numbers: string])[] = [
    ['Company Counter to P-14', 'P-14'],
    ['Response to Union Proposals 8 and 9', 'P-8 P-9'],
    ['In lieu of P-8 through P-10', 'P-8 P-9 P-10'],
    ['Items P-8, P-9 and P-15', 'P-8 P-9 P-15'],
    ['As to your section 3.1, no.', '3.1'],
    ['Your sections 3.1–3.3 and 7.1', '3.1 3.2 3.3 7.1'],
    ['Section 3.1 of the Rider is deleted.', '3.1'],
    ['Rider section 7.1', '7.1'],
    ['CON-01 is fine', 'CON-01'],
    ['Our section 3.1 governs.', ''],
    ['Section 3.1. Fees are due in 8 days.', ''],
    ['We respond to 14 days with 7.', ''],
    ['A counter to 8 percent', ''],
    ['P-99', ''],
  ]
  test.each(cases)('%s', (text, numbers) => {
    expect(
      numbersQuoted(text, ours)
        .map(({number}) => number)
        .join(' '),
    ).toBe(numbers)
  })
  test('what is only referred to', () => {
    const found = numbersQuoted('Subject to P-8, the fee of P-14 is halved.', ours)
    expect(found.map(({number, inPassing}) => [number, inPassing])).toEqual([
      ['P-8', true],
      ['P-14', false],
    ])
  })
})

describe('figures', () => {
  const cases: readonly (readonly [text: string, figures: string])[] = [
    ['USD 18,500.50, $9,000 and 1,500 dollars', '18500.5 USD; 9000 USD; 1500 USD'],
    ['one percent (1%) or 5.4 %', '1 %; 5.4 %'],
    ['within one hundred twenty (120) days', '120 days'],
    ['Twenty-four months, two (2) years', '24 months; 24 months'],
    ['a ten-day wait, three business days, two weeks', '10 days; 3 days; 14 days'],
    ['Section 3.1, P-14, in 2026, one of them', ''],
    ['someone days', ''],
  ]
  test.each(cases)('%s', (text, figures) => {
    expect(
      figuresIn(text)
        .map(({value, unit}) => `${value} ${unit}`)
        .join('; '),
    ).toBe(figures)
  })
  test('stand where they say', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('ten', ' ', '(10)', 'days', '%', '$', '1,000', 'one hundred', '-', 'x')),
        (parts) => {
          const text = parts.join('')
          for (const {said, from, to} of figuresIn(text)) expect(text.slice(from, to)).toBe(said)
        },
      ),
    )
  })
})

test('words are cut down to what they have in common', () => {
  expect(stemsIn('licenses licensed licensing')).toEqual(stemsIn('license license license'))
  expect(stemsIn('arbitration arbitrator')).toEqual(stemsIn('arbitrate arbitrate'))
  expect(stemsIn('the of 14 shall')).toEqual([])
})

describe('a plain yes or no', () => {
  const cases: readonly (readonly [text: string, stance: string | undefined])[] = [
    ['Rejected.', 'refused'],
    ['No counter.', 'refused'],
    ['The Producers respectfully decline this proposal.', 'refused'],
    ['We can’t agree to a veto.', 'refused'],
    ['P-18 is not agreed to.', 'refused'],
    ['Please delete the whole section.', 'refused'],
    ['Agreed.', 'agreed'],
    ['The Company accepts this item as proposed.', 'agreed'],
    ['Agreed damages are capped.', undefined],
    ['A performer may refuse.', undefined],
    ['The fee is half.', undefined],
  ]
  test.each(cases)('%s', (text, stance) => expect(stanceOf([text])?.stance).toBe(stance))
})

const page = async (columns: number, ...more: readonly string[]) => {
  const world = desk({'table-counter.txt': bytesOf('table-counter.txt')}, columns)
  return {world, ...(await proviso(world, 'review', 'table-counter.txt', '--plans', 'examples', ...more))}
}

describe('pages', () => {
  test.each([
    ['wide', 110],
    ['usual', 80],
    ['narrow', 44],
  ])('%s', async (name, columns) => {
    const {code, out, err} = await page(columns)
    expect({code, err}).toEqual({code: 0, err: ''})
    expect(Math.max(...out.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(columns)
    expectGolden(join(import.meta.dirname, 'golden', `${name}.txt`), `${out}\n`)
  })

  test('the report says the same in Markdown, and Word and pages are written', async () => {
    const {out} = await page(80, '--format', 'md')
    expectGolden(join(import.meta.dirname, 'golden', 'report.md'), `${out}\n`)
    for (const format of ['docx', 'html']) {
      const {code, world} = await page(80, '--format', format, '--output', `map.${format}`)
      expect([code, world.files.has(`map.${format}`)]).toEqual([0, true])
    }
  })

  test('JSON of either kind has the published shape', async () => {
    const schema = JSON.parse(readFileSync(join(root, 'schema/review.schema.json'), 'utf8')) as object
    const valid = new Ajv2020({strict: false}).compile(schema)
    const said = JSON.parse((await page(80, '--json')).out) as Papers
    expect(valid(said), JSON.stringify(valid.errors)).toBe(true)
    expect(said.kind).toBe('paper')
    expect(valid({...said, kind: 'returned'})).toBe(false)
  })
})

describe('which it is', () => {
  const foreign = (...paragraphs: readonly string[]): Uint8Array =>
    wordFile(paragraphs.map((one) => para(t(one))).join(''))

  test('a Word file that is not ours is a paper of theirs, named or not', async () => {
    const file = foreign(
      '1. Consent. The consent of Ada Lind is given by silence, and no answer is a yes.',
      '2. Training fee. The fee for training is USD 900, and it is paid when the picture is released.',
    )
    for (const named of [[], ['--sent', 'ada-rider']]) {
      const world = small(table)
      world.files.set('theirs.docx', file)
      const {code, out, err} = await proviso(world, 'review', 'theirs.docx', ...named)
      expect({code, err}).toEqual({code: 0, err: ''})
      expect(out).toContain('This is not our paper')
      expect(out.replace(/\s+/g, ' ')).toMatch(/answer to ada-rider/)
      expect(world.files.get('theirs.docx')).toBe(file)
    }
  })

  test('our own file is no paper of theirs', async () => {
    const world = small(table)
    await proviso(world, 'make', '--final', '--format', 'docx')
    const {out} = await proviso(world, 'review', 'made/ada-rider.docx', '--json')
    expect((JSON.parse(out) as {kind: string}).kind).toBe('returned')
  })

  test('tracked changes in a paper of theirs are read as accepted, and that is said', async () => {
    const body = para(
      `${t('1. Training fee. The training fee is ')}<w:ins w:id="1" w:author="A"><w:r><w:t>USD 900</w:t></w:r></w:ins>${t(' for all use.')}`,
    )
    const world = small(table)
    world.files.set('theirs.docx', wordFile(body + para(t('2. Consent. It is given by silence.'))))
    const {code, out, err} = await proviso(world, 'review', 'theirs.docx', '--sent', 'ada-rider')
    expect([code, err.replace(/\s+/g, ' ')]).toEqual([0, expect.stringContaining('as if all of them were accepted')])
    expect(out).toContain('USD 900')
  })

  test('where several may be meant, it asks', async () => {
    const world = desk({'a.txt': '1. Training. Training is free.\n\n2. Consent. Consent is given.\n'})
    const {code, err} = await proviso(world, 'review', 'a.txt', '--plans', 'examples')
    expect(code).toBe(1)
    expect(err).toContain('--sent')
  })
})

describe('what cannot be read is said in a sentence', () => {
  const hostile: Readonly<Record<string, readonly [name: string, content: Uint8Array | string, says: string]>> = {
    'a PDF that is none': ['a.pdf', 'hello', 'a.pdf'],
    'a PDF that ends early': ['a.pdf', bytesOf('package-counter.pdf').slice(0, 5_000), 'a.pdf'],
    'a PDF with a password': [
      'a.pdf',
      new Uint8Array(readFileSync(join(root, 'test/cases/scan/locked.pdf'))),
      'password',
    ],
    'bytes that are no text': ['a.txt', new Uint8Array([0xff, 0x00, 0xc3, 0x28]), 'a.txt'],
    'rich text': ['a.txt', '{\\rtf1 hello}', 'RTF'],
    'no words': ['a.txt', ' \n\n ', 'no words'],
    'a page that nests without end': ['a.html', `<html>${'<div>'.repeat(20_000)}x`, 'nests'],
    'a zip that is no Word file': ['a.docx', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'a.docx'],
    'words that answer nothing': ['a.txt', 'The weather in the harbor was fine all week.', '--sent'],
  }
  test.each(Object.keys(hostile))('%s', async (what) => {
    const [name = '', content = '', says = ''] = hostile[what] ?? []
    const world = small(table)
    world.files.set(name, content)
    const {code, out, err} = await proviso(world, 'review', name)
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain(says)
    expect(err).not.toMatch(/\bat .+:\d+:\d+/)
  })

  test('a name that nothing has', async () => {
    const world = small({...table, 'a.txt': '1. Consent. It is given.\n\n2. Fee. None.'})
    const {code, err} = await proviso(world, 'review', 'a.txt', '--sent', 'bob-rider')
    expect([code, err]).toEqual([1, expect.stringContaining('Nothing called “bob-rider”')])
  })
})

test('whatever the paper, every passage is in one item or in none, in order, and nothing is thrown', () => {
  const pieces = fc.constantFrom(
    ...labelled.slice(0, 40).map(({text}) => text),
    ...[
      '\n\n',
      'Item 4. ',
      '1. ',
      '3.1 ',
      'A. ',
      '(a) ',
      'Company Counter to P-8',
      '§ 39.M.2 ',
      'Rejected.',
      ': ',
      '> ',
      '\u0000',
      '“',
    ],
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string({unit: 'binary', maxLength: 20})), {maxLength: 14}), (parts) => {
      const passages = passagesOf(fromText(parts.join('')))
      const {items, outside} = itemsOf(passages)
      const numbers = [...items.flatMap((one) => one.passages), ...outside].map(({number}) => number)
      expect([...numbers].sort((a, b) => a - b)).toEqual(passages.map(({number}) => number))
      expect(items.map(({place}) => place)).toEqual(items.map((_, index) => index + 1))
      for (const {sentences} of items) for (const sentence of sentences) numbersQuoted(sentence, ['P-8', '3.1'])
    }),
    {numRuns: 200},
  )
})

test('one sentence of digits, signs and names takes no time without end', () => {
  const parts = [
    ' , ',
    ' - ',
    ' and ',
    ' to ',
    '  ;  ',
    ' & ,',
    ' 1 ',
    ' P - ',
    'ten (10 ',
    'one hundred and ',
    'rider ',
  ]
  const started = performance.now()
  for (const part of [...parts, 'company ', 'the company is ', '9', '1,000', 'your section '])
    for (const before of ['', 'counter to P-1', 'your sections 1', 'the company '])
      for (const length of [60, 2_000]) {
        const text = `${before}${part.repeat(1_000).slice(0, length)}x`
        numbersQuoted(text, ['P-1', '1.1'])
        figuresIn(text)
        stanceOf([text])
        itemsOf([{number: 1, kind: 'heading', sentences: [text]}])
      }
  expect(performance.now() - started).toBeLessThan(4_000)
})
