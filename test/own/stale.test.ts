import {describe, expect, test} from 'vitest'
import type {Diagnostic} from '../../src/base/diagnostic.js'
import {staleIn} from '../../src/lint/shapes/stale.js'
import {readSource} from '../../src/source/source.js'
import {proviso, small} from '../support/cli.js'

const source = (text: string, file = 'a.yaml') => {
  const {value} = readSource(file, text)
  if (!value) throw new Error(text)
  return value
}

describe('the age of facts', () => {
  test.each([
    ['2025-11-23', '2026-11-23', 12, false],
    ['2025-11-22', '2026-11-23', 12, true],
    ['2024-02-29', '2025-02-28', 12, false],
    ['2024-02-29', '2025-03-01', 12, true],
    ['2026-08-31', '2026-09-30', 1, false],
    ['2026-08-31', '2026-10-01', 1, true],
    ['2026-12-31', '2026-11-23', 1, false],
  ])('%s, seen on %s, is stale after %i months: %s', (date, today, months, stale) => {
    expect(staleIn([source(`asOf: ${date}`)], today, months)).toHaveLength(stale ? 1 : 0)
  })

  test('is one finding a file, at the oldest, with how many there are', () => {
    const sources = [
      source('sources:\n  - {asOf: 2024-05-01}\n  - {asOf: 2023-01-31}\n  - {asOf: 2026-11-01}\n'),
      source('x: {as_of: 2026-11-01}\n', 'b.yaml'),
      source('x: {as_of: 2020-01-01}\n', 'c.yaml'),
    ]
    const found = staleIn(sources, '2026-11-23', 12)
    expect(found).toMatchObject([{place: {file: 'a.yaml', line: 3}}, {place: {file: 'c.yaml', line: 1}}])
    expect(found[0]?.message).toMatch(/^2 facts here .* the oldest on 2023-01-31/)
    expect(found[1]?.message).toMatch(/^A fact here .* on 2020-01-01/)
  })
})

describe('check', () => {
  const clause =
    'id: CON-20\ntitle: Twenty\nfamily: CON\nversion: 1\nstatus: draft\npurpose: For tests.\nasks: [A01]\ntext: {}\nsources:\n  - {cite: An act, asOf: 2025-01-10, evidence: memory}\n'
  const world = (settings = '') =>
    small({
      'proviso.yaml': `out: out\n${settings}`,
      'clauses/CON/CON-20.yaml': clause,
      'rates.yaml':
        'x: {label: {en: X}, unit: per day, basis: {clause: CON-20, of: A day}, values: [{from: 2025-01-01, value: 1.00 USD}], source: None, asOf: 2025-02-10, evidence: illustration}\n',
      'engagements/a.yaml': 'id: A\ndate: 2026-11-23\nfacts:\n  agreement: {as_of: 2025-03-10}\n',
    })
  const stale = async (settings: string, ...line: readonly string[]) => {
    const {out} = await proviso(world(settings), 'check', ...line, '--json')
    const {diagnostics} = JSON.parse(out) as {diagnostics: readonly Diagnostic[]}
    return diagnostics.filter(({rule}) => rule === 'stale-fact').map(({place}) => `${place.file}:${place.line}`)
  }
  test.each([
    ['', ['--today', '2026-01-10'], []],
    ['', ['--today', '2026-01-11'], ['clauses/CON/CON-20.yaml:10']],
    ['', ['--today', '2026-06-01'], ['clauses/CON/CON-20.yaml:10', 'engagements/a.yaml:4', 'rates.yaml:1']],
    ['', ['engagements', '--today', '2026-06-01'], ['engagements/a.yaml:4']],
    ['', ['clauses', '--today', '2026-06-01'], ['clauses/CON/CON-20.yaml:10']],
    ['stale_after_months: 60\n', ['--today', '2026-06-01'], []],
    ['stale_after_months: 1\n', ['--today', '2025-02-11'], ['clauses/CON/CON-20.yaml:10']],
  ])('%j %j', async (settings, line, places) => {
    expect(await stale(settings, ...line)).toEqual(places)
  })
  test('tells the day from the door, and refuses one that is none', async () => {
    expect(await stale('')).toContain('clauses/CON/CON-20.yaml:10')
    const {code, err} = await proviso(world(), 'check', '--today', 'tomorrow')
    expect({code, err}).toEqual({code: 2, err: expect.stringContaining('--today is “tomorrow”')})
  })
})
