import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {saidOf} from '../../src/negotiate/scan/asks/said.js'
import {asks} from '../../src/negotiate/scan/asks.js'
import {flags} from '../../src/negotiate/scan/flags.js'
import {plainly} from '../../src/negotiate/scan/look.js'
import {type Scan, scan} from '../../src/negotiate/scan/scan.js'
import {shows} from '../../src/negotiate/scan/sign.js'
import {flagged} from '../../src/negotiate/scan/telling.js'
import {passagesOf} from '../../src/workshop/drafts/passages.js'
import {fromText} from '../../src/workshop/drafts/text.js'
import {expectGolden} from '../support/golden.js'
import {halfOf, labelled} from '../support/labelled.js'
import {type Count, measured, precision, recall, sumOf} from '../support/measured.js'
import {root, shipped} from '../support/shipped.js'
import {runOf} from './runs.js'

const {library} = await shipped()
const scanned = (text: string): Scan => scan({file: 'draft.txt', passages: passagesOf(fromText(text))}, library)
const flagsIn = (text: string): readonly string[] => scanned(text).flags.map(({flag}) => flag.id)
const answer = (text: string, ask: string) => scanned(text).asks.find((one) => one.ask === ask)

describe('flags', () => {
  for (const {id, signs, wrong, right} of flags)
    test(`${id} is raised where it should be, and not by what protects or means another thing`, () => {
      expect(wrong.filter((text) => !shows(signs, plainly(text)))).toEqual([])
      expect(right.filter((text) => shows(signs, plainly(text)))).toEqual([])
      expect([wrong.length, right.length].every((count) => count > 0)).toBe(true)
    })

  test('each names asks, concerns, hazards and clauses that are there', () => {
    const {asks: known, concerns} = library.letter.value
    for (const flag of flags) {
      expect(Object.keys(flag.against).filter((one) => !Object.hasOwn(known, one))).toEqual([])
      expect(flag.concerns.filter((one) => !Object.hasOwn(concerns, one))).toEqual([])
      expect(flag.hazards.filter((one) => !Object.hasOwn(library.hazards.value, one))).toEqual([])
      expect(flag.propose.filter((one) => !library.clause.has(one))).toEqual([])
      expect([flag.propose.length > 0, Object.keys(flag.against).length > 0]).toEqual([true, true])
    }
    expect(new Set(flags.map(({id}) => id)).size).toBe(flags.length)
  })

  test('every ask of the letter has signs, and clauses that answer it', () => {
    expect(asks.map(({ask}) => ask)).toEqual(Object.keys(library.letter.value.asks))
    for (const {ask, propose} of asks) {
      expect(propose.length).toBeGreaterThan(0)
      const answering = propose.map((id) => library.clause.get(id)?.file.asks ?? [])
      expect([ask, answering.some((some) => some.includes(ask))]).toEqual([ask, true])
    }
  })

  const protective: Readonly<Record<string, string>> = {
    'a prohibition': 'Company shall not use the recordings to train any AI model.',
    'a condition':
      'Company may use the recordings to train an AI model only if Performer has signed a Training Consent.',
    'a reservation': 'No right to use the recordings to train an AI model is granted.',
    'a term without effect': 'A grant of the right to use the recordings to train AI models is void.',
    'the end of a sentence that grants another thing':
      'Company may edit the recordings for broadcast, but shall not use them to train an AI model.',
    'a list under a prohibition':
      'Company shall not:\n\n(a) use the recordings to train AI models; or\n\n(b) sell them.',
  }
  for (const [what, text] of Object.entries(protective))
    test(`training that is refused is no grant of it: ${what}`, () => {
      expect(flagsIn(text)).not.toContain('training-grant')
    })

  const granting: Readonly<Record<string, string>> = {
    plainly: 'Company may use the recordings to train an AI model.',
    'under a list': 'Company may:\n\n(a) edit the recordings; and\n\n(b) use the recordings to train AI models.',
    'by taking a limit away': 'Nothing in this rider limits Company’s right to use the recordings to train AI models.',
    'after another thing is refused':
      'Company shall not sell the recordings, but may use them and all footage to train an AI model.',
    'behind odd spaces, quotes and soft hyphens':
      'Company may use  the “record\u00ADings” to tr\u200Bain an AI\u00A0model.',
  }
  for (const [how, text] of Object.entries(granting))
    test(`a grant is a grant: ${how}`, () => {
      expect(flagsIn(text)).toContain('training-grant')
    })
})

describe('asks', () => {
  const cases: readonly (readonly [text: string, ask: string, verdict: string])[] = [
    ['The hotel is booked by Company.', 'A12', 'missing'],
    ['New training is by opt-in only.', 'A12', 'met'],
    [
      'New training is by opt-in only.\n\nPerformers may opt out of data use by writing to the studio.',
      'A12',
      'contradicted',
    ],
    ['Each licensee shall maintain records of all data on which a system was trained.', 'A07', 'met'],
    ['Each licensee shall use reasonable efforts to maintain records of all training data.', 'A07', 'weaker'],
    ['A licensee shall not be required to maintain records of training data.', 'A07', 'contradicted'],
    ['Performer controls how the work is portrayed in AI output.\n\nThe permission is irrevocable.', 'A13', 'weaker'],
  ]
  for (const [text, ask, verdict] of cases)
    test(`${ask} is ${verdict} in “${text.replace(/\s+/g, ' ').slice(0, 60)}…”`, () => {
      const found = answer(text, ask)
      expect(found?.verdict).toBe(verdict)
      expect(found?.evidence.length === 0).toBe(verdict === 'missing')
      expect(found?.evidence.every(({sentence}) => text.includes(sentence))).toBe(true)
    })
})

test('whatever the text, quoted sentences stand in it, and nothing is thrown', () => {
  const pieces = fc.constantFrom(
    ...labelled.map(({text}) => text),
    '\n\n',
    '(a) ',
    '4.2 ',
    ':',
    ' ',
    '\u0000',
    '“',
    '☑',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string({unit: 'binary', maxLength: 20})), {maxLength: 12}), (parts) => {
      const text = parts.join('')
      const letters = (one: string): string => one.replace(/[^\p{L}\p{N}]/gu, '')
      const {flags: found, asks: answers} = scanned(text)
      for (const {sentence} of [...found.flatMap((one) => one.found), ...answers.flatMap((one) => one.evidence)])
        expect(letters(text)).toContain(letters(sentence))
    }),
    {numRuns: 200},
  )
})

test('one sentence without end takes no time without end', () => {
  const words = 'may grant the right to use the recordings of performers for data and the likeness of each model '
  const started = performance.now()
  scanned(words.repeat(3_000))
  expect(performance.now() - started).toBeLessThan(4_000)
})

describe('the labelled sentences', () => {
  test('are many, each once, with flags and asks that are there', () => {
    expect(labelled.length).toBeGreaterThanOrEqual(160)
    expect(new Set(labelled.map(({text}) => text)).size).toBe(labelled.length)
    const ids = new Set(flags.map(({id}) => id))
    expect(labelled.flatMap((one) => one.flags).filter((id) => !ids.has(id))).toEqual([])
    expect([...ids].filter((id) => !labelled.some((one) => one.flags.includes(id)))).toEqual([])
    const known = library.letter.value.asks
    expect(labelled.flatMap((one) => Object.keys(one.asks)).filter((ask) => !Object.hasOwn(known, ask))).toEqual([])
    expect(Object.keys(known).filter((ask) => !labelled.some((one) => one.asks[ask] === 'met'))).toEqual([])
  })

  test('are parted by their text alone', () => {
    expect(halfOf('')).toBe('test')
    expect(labelled.filter(({text}) => halfOf(text) === 'test')).toHaveLength(204)
    expect(labelled.filter(({text}) => halfOf(text) === 'development')).toHaveLength(197)
  })

  test('share no twelve words in a row with the clauses of the library', () => {
    const runs = new Set(library.passages.flatMap(({text}) => runOf(text, 12)))
    expect(labelled.filter(({text}) => runOf(text, 12).some((run) => runs.has(run))).map(({text}) => text)).toEqual([])
  })
})

test('what docs/scan.md says of flags and of precision and recall is what is so', () => {
  const path = join(root, 'docs/scan.md')
  const page = readFileSync(path, 'utf8')
  const between = (text: string, mark: string, inside: string): string =>
    text.replace(
      new RegExp(`(<!-- ${mark} -->\n)[\\s\\S]*?(<!-- /${mark} -->)`),
      (_, open: string, close: string) => `${open}${inside}\n${close}`,
    )
  const [development, tested] = [measured('development'), measured('test')]
  const percent = (share: number): string => (Number.isNaN(share) ? '–' : `${(100 * share).toFixed(1)} %`)
  const cells = (count: Count | undefined): string =>
    count ? `${count.right} / ${count.wrong} / ${count.missed}` : '–'
  const total = (what: string, half: string, sentences: number, count: Count): string =>
    `| ${what} | ${half} | ${sentences} | ${count.right} | ${count.wrong} | ${count.missed} | ${percent(precision(count))} | ${percent(recall(count))} |`
  const halves = [
    ['development', development],
    ['test', tested],
  ] as const
  const figures = [
    '| What | Half | Sentences | Right | Wrong | Missed | Precision | Recall |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...halves.map(([half, one]) => total('flags', half, one.sentences, sumOf(one.flags.values()))),
    ...halves.map(([half, one]) => total('asks', half, one.sentences, sumOf(one.asks.values()))),
  ]
  const each = [
    '| Flag | What it is | Asks | Propose | Development | Test |',
    '| --- | --- | --- | --- | --- | --- |',
    ...flags.map(
      ({id, is, against, propose}) =>
        `| \`${id}\` | ${is} | ${Object.entries(against)
          .map(([ask, how]) => `${ask} ${how}`)
          .join(
            ', ',
          )} | ${propose.join(', ')} | ${cells(development.flags.get(id))} | ${cells(tested.flags.get(id))} |`,
    ),
  ]
  const ofAsks = [
    '| Ask | Propose | Development | Test |',
    '| --- | --- | --- | --- |',
    ...asks.map(
      ({ask, propose}) =>
        `| ${ask} | ${propose.join(', ')} | ${cells(development.asks.get(ask))} | ${cells(tested.asks.get(ask))} |`,
    ),
  ]
  expectGolden(
    path,
    [['figures', figures] as const, ['flags', each] as const, ['asks', ofAsks] as const].reduce(
      (text, [mark, lines]) => between(text, mark, lines.join('\n')),
      page,
    ),
  )
})

test('of the sentences of our own riders, proposals and guidelines, which protect, fewer than one in a hundred is flagged', () => {
  const folder = join(root, 'test/golden/documents')
  const drafts = readdirSync(folder).filter((name) => /(?:rider|proposal|items|guideline).*\.txt$/.test(name))
  const scans = drafts.map((name) => scanned(readFileSync(join(folder, name), 'utf8')))
  const sentences = scans.reduce((sum, one) => sum + one.sentences, 0)
  const raised = scans.reduce((sum, one) => sum + flagged(one.flags), 0)
  expect(sentences).toBeGreaterThan(5_000)
  expect(raised).toBeLessThan(sentences / 100)
})

test('what an ask means is declared for each verdict: a sentence that speaks of none is silent', () => {
  const silent = labelled.filter(({flags: some, asks: of}) => some.length === 0 && Object.keys(of).length === 0)
  const development = silent.filter(({text}) => halfOf(text) === 'development')
  expect(development.flatMap(({text}) => asks.flatMap((signs) => saidOf(signs, plainly(text)) ?? []))).toEqual([])
})
