import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, test} from 'vitest'
import {json} from '../../src/cli/preflight/json.js'
import type {Preflight} from '../../src/negotiate/preflight/preflight.js'
import {proviso, small} from '../support/cli.js'
import {root} from '../support/shipped.js'
import {ofBargaining as cases} from './bargaining.js'
import {day, ledger, monday, table} from './table.js'

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
