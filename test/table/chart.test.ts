import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Chart, Item} from '../../src/negotiate/tracking/chart.js'
import {chartCsv} from '../../src/negotiate/tracking/csv.js'
import {chartWorkbook} from '../../src/negotiate/tracking/workbook.js'
import {packWorkbook} from '../../src/ooxml/workbook.js'
import {saidInFile} from '../../src/workshop/guard/said.js'
import {proviso} from '../support/cli.js'
import {codec} from '../support/codec.js'
import {expectGolden} from '../support/golden.js'
import {hasValidator, validate} from '../support/validator.js'
import {cellsOf} from '../support/workbook.js'
import {files, workspace} from './workspace.js'

const ledgerFile = 'negotiations/harbor/ledger.yaml'
const ledger = files[ledgerFile] ?? ''
/** What only the house knows, in words of the workspace. */
const secrets = [
  'eleven thousand',
  'Two and a half percent',
  'Their counsel laughed',
  'it is no consent',
  'Refused without a figure',
  'What if we let',
  'in the corridor',
  'rather see this one refused',
  'Traded for nothing',
  'A date in it was wrong',
  'Until the money is settled',
  'People who say yes',
  'Share of training income',
  'acceptable',
]

const formats = ['pretty', 'docx', 'html', 'csv', 'xlsx', 'json'] as const

/** Every byte of a chart as words, the parts of a package unpacked. */
const wholeText = async (...argv: readonly string[]): Promise<string> => {
  const world = workspace()
  const before = new Set(world.files.keys())
  const {code, out, err} = await proviso(world, 'track', 'harbor', ...argv)
  expect([code, err]).toEqual([0, ''])
  const written = [...world.files].filter(([path]) => !before.has(path)).map(([, content]) => content)
  const all = [out, ...written].flatMap((content) => saidInFile(content, codec) ?? [])
  return all
    .map(({text}) => text)
    .join('\n')
    .replace(/\s+/g, ' ')
}

describe.each(formats)('a chart as %s', (format) => {
  test('that crosses the table has nothing internal in any of its bytes', async () => {
    const text = await wholeText('--all', '--format', format)
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([])
    for (const words of ['Opt-in only', 'fourteen days', 'One fee for all titles, paid once.', '§ 39.L'])
      expect(text).toContain(words)
  })
  test('of the house has all of it, and says so', async () => {
    const text = await wholeText('--all', '--format', format, '--internal')
    expect(secrets.filter((secret) => !text.includes(secret))).toEqual([])
    expect(text).toMatch(
      format === 'json' ? /"internal": true/ : /INTERNAL: shows floors, costs and notes|Floor \(internal\)/,
    )
  })
})

describe('on the screen', () => {
  const screens: Readonly<Record<string, readonly [columns: number, argv: readonly string[]]>> = {
    wide: [130, []],
    narrow: [60, []],
    internal: [60, ['--internal', '--all']],
    'round-3': [130, ['--round', '3']],
  }
  test.each(Object.entries(screens))('%s', async (name, [columns, argv]) => {
    const {out} = await proviso(workspace({}, {columns}), 'track', 'harbor', ...argv)
    expectGolden(join(import.meta.dirname, 'golden', `track-${name}.txt`), `${out}\n`)
  })
})

describe('how it is asked', () => {
  const wrong: Readonly<
    Record<
      string,
      readonly [files: Readonly<Record<string, string>>, argv: readonly string[], code: number, says: RegExp]
    >
  > = {
    'one of several tables': [{}, [], 2, /There are several negotiations here; say which: harbor, pier/],
    'a name that is none': [{}, ['harbr'], 2, /There is no negotiations\/harbr\/ledger\.yaml; did you mean “harbor”\?/],
    'a name like no other': [{}, ['x'], 2, /There is no negotiations\/x\/ledger\.yaml; there are harbor, pier/],
    'a round that was not': [{}, ['harbor', '--round', '9'], 2, /There is no round 9 in harbor; it has 5/],
    'two formats': [
      {},
      ['harbor', '--json', '--format', 'csv'],
      2,
      /--json means --format json, and --format csv was said too/,
    ],
    'a file of another kind': [
      {},
      ['harbor', '--output', 'a.csv', '--format', 'docx'],
      2,
      /a\.csv ends like csv, and docx was asked for/,
    ],
    'a ledger that cannot be right': [
      {[ledgerFile]: ledger.replace('state: rejected', 'state: withdrawn')},
      ['harbor'],
      1,
      /“money” is a package of the union, so the company cannot take it back; write “rejected”/,
    ],
    'a ledger by its path': [{}, ['negotiations/pier/ledger.yaml'], 0, /Pier Street Television/],
    'a folder': [{}, ['negotiations/pier'], 0, /Pier Street Television/],
    'the shipped example': [{}, ['examples'], 0, /A fictional bargaining committee/],
  }
  test.each(Object.entries(wrong))('%s', async (_, [more, argv, code, says]) => {
    const told = await proviso(workspace(more), 'track', ...argv)
    expect(`${told.out}\n${told.err}`.replace(/\s+/g, ' ')).toMatch(says)
    expect(told.code).toBe(code)
  })
  test('without a table it is said how one begins', async () => {
    const world = workspace()
    for (const path of [...world.files.keys()]) if (path.startsWith('negotiations/')) world.files.delete(path)
    const {code, err} = await proviso(world, 'track')
    expect([code, err.replace(/\s+/g, ' ')]).toEqual([
      2,
      expect.stringContaining('There is no negotiations/<name>/ledger.yaml here'),
    ])
  })
  test('a file is written under its own name, or the one that is said', async () => {
    const world = workspace()
    expect((await proviso(world, 'track', 'harbor', '--format', 'docx')).out).toBe('out/harbor-tracking.docx written.')
    expect((await proviso(world, 'track', 'harbor', '--internal', '--output', 'ours.xlsx')).out).toBe(
      'ours.xlsx written.',
    )
    expect((await proviso(world, 'track', 'harbor', '--output', 'chart.txt')).out).toBe('chart.txt written.')
    expect(String(world.files.get('chart.txt'))).toContain('P-8 (CON-01)')
  })
  test('words of the house in what would cross the table stop it', async () => {
    const slips: readonly (readonly [string, string, RegExp])[] = [
      [
        'A fee for each title, before training begins',
        'No less than eleven thousand for the lead, whatever the committee says of the rest',
        /the position on CMP-01/,
      ],
      [
        'A fee for each title, before training begins',
        'Their counsel laughed at the share and then wrote the number down all the same',
        /a note from the table/,
      ],
      ['A fee for each title, before training begins', 'Two and a half percent', /the position on CMP-02/],
    ]
    for (const [was, is, says] of slips)
      for (const format of ['csv', 'xlsx']) {
        const world = workspace({[ledgerFile]: ledger.replace(was, is)})
        const {code, out, err} = await proviso(world, 'track', 'harbor', '--format', format)
        expect([code, out]).toEqual([1, ''])
        expect(err.replace(/\s+/g, ' ')).toMatch(says)
        expect([...world.files.keys()].filter((path) => path.startsWith('out/'))).toEqual([])
      }
  })
  test('a company keeps a ledger too', async () => {
    const pier = 'negotiations/pier/ledger.yaml'
    const world = workspace({[pier]: (files[pier] ?? '').replace('side: union', 'side: company')})
    const [heads = [], item = []] = parsed(`${(await proviso(world, 'track', 'pier', '--format', 'csv')).out}\r\n`)
    expect([heads[6], heads[7]]).toEqual(['Union position (date)', 'Current company position'])
    expect([item[1], item[5], item[6], item[7]]).toEqual([
      'Opt-in only',
      'Company shall ask Performer and shall wait nine days for an answer. (round 2, 2025-03-09)',
      'Company shall ask Performer and shall wait nine days for an answer. (accepted in round 3, 2025-03-10)',
      'Company shall ask Performer and shall wait nine days for an answer. (round 2, 2025-03-09)',
    ])
  })
  test.skipIf(!hasValidator)('the Word file is one, whatever it tells', async () => {
    for (const more of [[], ['--internal']]) {
      const world = workspace()
      await proviso(world, 'track', 'harbor', '--output', 'a.docx', ...more)
      expect(validate(world.files.get('a.docx') as Uint8Array)).toEqual([])
    }
  })
  test('what was put at the table in words of the house is no secret any more', async () => {
    const floor = 'No less than eleven thousand for the lead, whatever the committee says of the rest.'
    const put = ledger.replace(
      "CON-01: {state: countered, text: 'Company",
      `CON-01: {state: countered, text: '${floor} Company`,
    )
    const {code, out} = await proviso(workspace({[ledgerFile]: put}), 'track', 'harbor', '--format', 'csv')
    expect(code).toBe(0)
    expect(out).toContain('eleven thousand')
  })
})

/** Rows of RFC 4180. */
const parsed = (csv: string): readonly (readonly string[])[] => {
  const rows: string[][] = [[]]
  for (const [, quoted, bare, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '')
    if (end === '\r\n') rows.push([])
  }
  rows.pop()
  return rows
}
const chartWith = (title: string): Chart => {
  const item: Item = {clause: 'CON-01', number: 'P-1', title, asks: [], offers: [], linked: [], status: 'open'}
  return {side: 'union', parties: {union: 'U', company: 'C'}, internal: false, items: [item], unnamed: []}
}

describe('text in a chart stays text', () => {
  const danger = fc.oneof(
    fc.string({unit: 'grapheme'}),
    fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t=', ' =1+', '\r\n'), fc.string()).map((parts) => parts.join('')),
  )
  test('in CSV, where no cell begins a formula', () => {
    fc.assert(
      fc.property(danger, (title) => {
        const [heads = [], row = []] = parsed(chartCsv(chartWith(title)))
        expect(row).toHaveLength(heads.length)
        expect(row[1]?.replace(/^'/, '')).toBe(title.replace(/^'/, ''))
        expect(row[1]).not.toMatch(/^\s*[=+\-@]/)
      }),
    )
  })
  test('in a workbook, which has no formula at all', () => {
    fc.assert(
      fc.property(
        danger.filter((text) => /^[\t\n -~]*$/.test(text)),
        (title) => {
          const cells = cellsOf(packWorkbook(chartWorkbook(chartWith(title)), codec)).get('Tracking chart')
          expect([...(cells?.values() ?? [])].filter(({formula}) => formula !== undefined)).toEqual([])
          expect(cells?.get('B5')?.value ?? '').toBe(title)
        },
      ),
      {numRuns: 50},
    )
  })
})
