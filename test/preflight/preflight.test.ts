import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, test} from 'vitest'
import {json} from '../../src/cli/preflight/json.js'
import {pageOf} from '../../src/cli/preflight/page.js'
import type {Preflight} from '../../src/negotiate/preflight/preflight.js'
import type {Item, Light} from '../../src/negotiate/preflight/section.js'
import {proviso, small, whole} from '../support/cli.js'
import {expectGolden} from '../support/golden.js'
import {root} from '../support/shipped.js'
import {type Case, cases, ledger, monday, table} from './cases.js'

const day = ['--today', '2026-11-25'] as const

const pageIn = async (files: Readonly<Record<string, string>>): Promise<{code: number; page: Preflight}> => {
  const {code, out, err} = await proviso(small(files), 'preflight', 'ada-rider', ...day, '--json')
  expect(err).toBe('')
  const [page] = (JSON.parse(out) as {documents: readonly Preflight[]}).documents
  if (!page) throw new Error(out)
  return {code, page}
}

describe('each question has its red or amber case, and the others stay as they were', () => {
  test.each(Object.keys(cases))('%s', async (name) => {
    const {files, section, light, says}: Case = cases[name] ?? {files: {}, section: '', says: /$./}
    const {code, page} = await pageIn({...table, ...files})
    const told = page.sections.find((one) => one.name === section)
    expect(told?.light, JSON.stringify(told)).toBe(light)
    expect([told?.says, ...(told?.items ?? []).map((one) => `${one.says}. ${one.cure ?? ''}`)].join('\n')).toMatch(says)
    const others = page.sections.filter((one) => one !== told && one.light !== 'green')
    expect(others.map((one) => one.name)).toEqual(cases[name]?.too ?? [])
    expect(code).toBe(page.light === 'red' ? 1 : 0)
  })
})

describe('pages', () => {
  const pages: Readonly<
    Record<string, {files?: Readonly<Record<string, string>>; columns?: number; argv?: readonly string[]}>
  > = {
    green: {},
    amber: {files: cases['a concession with no answer in between']?.files ?? {}},
    red: {files: monday},
    'red-whole': {files: monday, argv: ['--all'], columns: 140},
    'cannot-be-made': {
      files: {'plans/ada.yaml': '- {template: rider, engagement: ../engagements/ada.yaml, without: [CON-01]}\n'},
    },
    'red-wide': {files: cases['an agreed clause in other words']?.files ?? {}, columns: 140},
    'red-narrow': {files: cases.blanks?.files ?? {}, columns: 44},
    'no-ledger': {
      files: {
        'negotiations/ada/ledger.yaml': ledger({}).replace('ada.yaml', 'other.yaml'),
        'engagements/other.yaml': table['engagements/ada.yaml'] ?? '',
      },
    },
  }
  test.each(Object.keys(pages))('%s', async (name) => {
    const {files = {}, columns = 80, argv = []} = pages[name] ?? {}
    const {out} = await proviso(small({...table, ...files}, {columns}), 'preflight', 'ada-rider', ...day, ...argv)
    expectGolden(join(import.meta.dirname, 'golden', `${name}.txt`), `${out}\n`)
    expect(out.split('\n').filter((line) => line.length > columns)).toEqual([])
    expect(out.split('\n').length).toBeLessThanOrEqual(60)
  })
  test('every golden has its page', () => {
    expect(readdirSync(join(import.meta.dirname, 'golden')).sort()).toEqual(
      Object.keys(pages)
        .map((name) => `${name}.txt`)
        .sort(),
    )
  })
  test('colour adds nothing that words do not say', async () => {
    const files = {...table, ...cases.blanks?.files}
    const plain = await proviso(small(files, {columns: 80}), 'preflight', 'ada-rider', ...day)
    const coloured = await proviso(small(files, {columns: 80, colour: true}), 'preflight', 'ada-rider', ...day)
    expect(coloured.out).not.toBe(plain.out)
    expect(coloured.out.replace(/\u001B\[\d+m/g, '')).toBe(plain.out)
  })
})

test.each([80, 140])('at %i columns a page is one page, however much is wrong', (columns) => {
  const item = (light: Light): Item => ({
    light,
    says: 'seven words that are said again '.repeat(12),
    cure: 'mend it '.repeat(12),
    place: {file: 'engagements/ada.yaml', line: 12},
  })
  const items = [...Array.from({length: 40}, () => item('red')), ...Array.from({length: 40}, () => item('amber'))]
  const page: Preflight = {
    name: 'ada-rider',
    title: 'Rider',
    date: '2026-11-23',
    light: 'red',
    sections: Array.from({length: 7}, (_, index) => ({name: `Question ${index}`, light: 'red', says: 'much', items})),
  }
  const told = pageOf(page, {today: '2026-11-25', screen: {columns, colour: false}}).split('\n')
  expect(told.length).toBeLessThanOrEqual(60)
  expect(told.filter((line) => line.length > columns)).toEqual([])
  expect(told.filter((line) => line.includes('more: --all shows them')).length).toBe(7)
  expect(
    pageOf(page, {today: '2026-11-25', screen: {columns, colour: false}, all: true}).match(/^ {2}(?:red|amber) /gm),
  ).toHaveLength(7 * 80)
})

test('what programs are told is by its schema, red, green or refused', async () => {
  const schema = JSON.parse(readFileSync(join(root, 'schema/preflight.schema.json'), 'utf8')) as object
  const validate = new Ajv2020({allErrors: true, strict: false}).compile(schema)
  for (const files of [{}, monday, {'negotiations/ada/ledger.yaml': 'a: 1\n'}]) {
    const {out} = await proviso(small({...table, ...files}), 'preflight', '--json', ...day)
    expect([validate(JSON.parse(out)), validate.errors]).toEqual([true, null])
  }
})

test('programs are told of shipped files by their paths in the program', () => {
  const place = {file: '/usr/lib/proviso/clauses/CON/CON-01.yaml', line: 3}
  const sections = [
    {name: 'Facts', light: 'amber' as const, says: 'old', items: [{light: 'amber' as const, says: 'old', place}]},
  ]
  const page: Preflight = {name: 'a', title: 'A', date: '2026-11-23', light: 'amber', sections}
  const told = json({code: 0, today: '2026-11-25', pages: [page], problems: [], shipped: '/usr/lib/proviso'})
  expect(told).toContain('"proviso:clauses/CON/CON-01.yaml"')
  expect(told).not.toContain('/usr/lib')
})

describe('how it is asked', () => {
  const wrong: Readonly<
    Record<
      string,
      readonly [files: Readonly<Record<string, string>>, argv: readonly string[], code: number, says: RegExp]
    >
  > = {
    'a name that no plan makes': [
      {},
      ['ada-ridr'],
      2,
      /No plan makes a document “ada-ridr”; did you mean “ada-rider”\?/,
    ],
    'a name, and no plans': [{'plans/ada.yaml': ''}, ['ada-rider'], 1, /“?The file”? is nothing|plans\/ada\.yaml/],
    'a negotiation that is not there': [
      {},
      ['ada-rider', '--negotiation', 'adda'],
      2,
      /There is no negotiations\/adda\/ledger\.yaml; did you mean “ada”\?/,
    ],
    'two tables for one deal': [
      {'negotiations/bob/ledger.yaml': ledger({})},
      ['ada-rider'],
      2,
      /ada and bob both name engagements\/ada\.yaml; say which is meant with --negotiation/,
    ],
    'one of two tables': [
      {'negotiations/bob/ledger.yaml': ledger({})},
      ['ada-rider', '--negotiation', 'bob'],
      0,
      /GREEN/,
    ],
    'a day that is none': [
      {},
      ['ada-rider', '--today', '2026-02-30'],
      2,
      /--today is “2026-02-30”, but must be a day that the calendar has/,
    ],
    'an unknown clause in the ledger': [
      {'negotiations/ada/ledger.yaml': ledger({}).replaceAll('CON-01', 'CON-10')},
      ['ada-rider'],
      1,
      /There is no clause “CON-10”; did you mean “CON-01”\?[\s\S]*Nothing was looked at/,
    ],
    'more amber than allowed': [
      cases['a concession with no answer in between']?.files ?? {},
      ['ada-rider', '--max-warnings', '0'],
      1,
      /AMBER/,
    ],
    'as much amber as allowed': [
      cases['a concession with no answer in between']?.files ?? {},
      ['ada-rider', '--max-warnings', '9'],
      0,
      /AMBER/,
    ],
    'all that the plans make': [{}, [], 0, /Verdict {2}Document[\s\S]*ada-rider[\s\S]*ada-payment[\s\S]*2 documents/],
    'two ways to tell it': [{}, ['ada-rider', '--json', '--format', 'pretty'], 2, /leave one out/],
    'a misspelt format': [{}, ['ada-rider', '--format', 'jsn'], 2, /It is one of pretty, json; did you mean “json”\?/],
    'a plan by its path': [{}, ['plans/ada.yaml'], 0, /2 documents/],
  }
  test.each(Object.keys(wrong))('%s', async (name) => {
    const [files, argv, code, says] = wrong[name] ?? [{}, [], 0, /$./]
    const told = await proviso(
      small({...table, ...files}),
      'preflight',
      ...argv,
      ...((argv as readonly string[]).includes('--today') ? [] : day),
    )
    expect(
      `${told.out}\n${told.err}`.replace(/\s+/g, (space) =>
        space.includes('\n\n') ? '\n\n' : space.length > 1 && !space.includes('\n') ? space : ' ',
      ),
    ).toMatch(says)
    expect(told.code).toBe(code)
  })
  test('a page in a file has the same bytes from every screen', async () => {
    const write = async (columns: number, colour: boolean) => {
      const world = small(table, {columns, colour})
      const {code, out} = await proviso(world, 'preflight', 'ada-rider', ...day, '--output', 'out/page.txt')
      expect([code, out]).toEqual([
        0,
        'GREEN  Ready. Nothing speaks against sending ada-rider\nThe page is in out/page.txt',
      ])
      return world.files.get('out/page.txt')
    }
    expect(await write(80, false)).toBe(await write(140, true))
  })
  test('without plans it is said how to name one', async () => {
    const {code, err} = await proviso(small({'proviso.yaml': 'out: made\n'}), 'preflight')
    expect([code, err]).toEqual([2, expect.stringContaining('There is no folder plans/ here; name a plan too')])
  })
  test('nothing is written', async () => {
    const world = small(table)
    const before = [...world.files.keys()]
    await proviso(world, 'preflight', ...day)
    expect([...world.files.keys()]).toEqual(before)
  })
})

describe('a ledger that cannot be right', () => {
  const round = (more: string) => `  - {number: 3, on: 2026-11-20, by: union, clauses: {${more}}}\n`
  const wrong: Readonly<Record<string, readonly [text: string, line: number, says: RegExp]>> = {
    'rounds out of order': [
      ledger({more: round('').replace('2026-11-20', '2026-10-01')}),
      24,
      /Round 3 is dated 2026-10-01, before round 2 \(2026-11-02\)/,
    ],
    'a round is missing': [
      ledger({more: round('').replace('number: 3', 'number: 5')}),
      24,
      /Round 5 stands after round 2; rounds are counted one by one/,
    ],
    'no such day': [
      ledger({more: round('').replace('2026-11-20', '2026-11-31')}),
      24,
      /must be a day that the calendar has/,
    ],
    'a misspelt clause': [
      ledger({more: round('COM-01: {state: proposed, rung: opening}')}),
      24,
      /There is no clause “COM-01”; did you mean “C\w+-01”\?/,
    ],
    'a misspelt state': [
      ledger({more: round('CON-01: {state: conutered, rung: opening}')}),
      24,
      /“conutered”, but must be one of .*did you mean “countered”\?/,
    ],
    'agreed, but not when': [
      ledger({more: round('CON-01: {state: agreed}')}),
      24,
      /CON-01 is agreed, but not since when; add “agreed: \{on: 2026-11-20\}”/,
    ],
    'a day for what is open': [
      ledger({more: round('CON-01: {state: withdrawn, agreed: {on: 2026-11-20}}')}),
      24,
      /has the day of an agreement, but is withdrawn/,
    ],
    'agreed before it was passed': [
      ledger({more: round('CON-01: {state: agreed, agreed: {on: 2026-11-19}}')}),
      24,
      /CON-01 was agreed on 2026-11-19, before round 3 was passed/,
    ],
    'put, but not how': [
      ledger({more: round('CON-01: {state: proposed}')}),
      24,
      /It is not said how CON-01 was put; add its “rung”, or its words/,
    ],
    'put in two ways': [
      ledger({more: round('CON-01: {state: proposed, rung: opening, text: Ask.}')}),
      24,
      /has a rung and words of its own/,
    ],
    'a mandate on nothing': [
      ledger({}).replace('for: {', 'for: {COM: floor, '),
      9,
      /There is no clause or family “COM”; did you mean “C\w+”\?/,
    ],
    'a digest by hand': [
      ledger({}).replace('version: 1', 'words: none'),
      23,
      /“none”, but a digest is sixteen small letters/,
    ],
    'an engagement that is not there': [
      ledger({}).replace('ada.yaml', 'adda.yaml'),
      5,
      /There is no engagement engagements\/adda\.yaml/,
    ],
    'another kind of file': ['a: 1\n', 1, /“a” is not a key|lacks the key/],
  }
  test.each(Object.keys(wrong))('%s', async (name) => {
    const [text, line, says] = wrong[name] ?? ['', 0, /$./]
    const world = small({...table, 'negotiations/ada/ledger.yaml': text})
    const {code, out} = await proviso(world, 'check', 'negotiations', '--json')
    const {diagnostics} = JSON.parse(out) as {diagnostics: readonly {message: string; place: {line: number}}[]}
    expect(code).toBe(1)
    expect(diagnostics.map(({message}) => message).join('\n')).toMatch(says)
    expect(diagnostics.map(({place}) => place.line)).toContain(line)
  })
  test('the table of the cases has nothing wrong', async () => {
    expect(JSON.parse((await proviso(small(table), 'check', 'negotiations', '--json')).out)).toMatchObject({
      code: 0,
      diagnostics: [],
    })
  })
})

test('the invented table beside the example proposal is compared, and the words that it did not keep are asked for', async () => {
  const {out} = await proviso(whole(), 'preflight', 'p1-package-proposal', 'examples', '--json', ...day)
  const [page] = (JSON.parse(out) as {documents: readonly Preflight[]}).documents
  const lights = Object.fromEntries((page?.sections ?? []).map(({name, light, says}) => [name, [light, says]]))
  expect(lights).toMatchObject({
    Blanks: ['red', expect.anything()],
    Movement: ['green', 'none against round 1 (2026-10-14)'],
    Agreed: ['amber', '1 agreed text that cannot be compared'],
    Signatures: ['green', 'nobody signs it'],
  })
})
