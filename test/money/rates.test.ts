import {beforeAll, describe, expect, test} from 'vitest'
import type {RatesFile} from '../../src/library/files.js'
import {costTerms} from '../../src/library/files.js'
import type {Checked, Library} from '../../src/library/library.js'
import {type RateTable, rateOn, rateTable} from '../../src/library/rates.js'
import {printQuantity} from '../../src/money/quantity.js'
import {terms} from '../../src/negotiate/cost/terms.js'
import {readChecked} from '../../src/workshop/open.js'
import {shipped, shippedWorld} from '../support/shipped.js'
import {memoryWorld} from '../support/world.js'

const read = async (text: string, path = 'rates.yaml'): Promise<Checked<RatesFile>> => {
  const {value, diagnostics} = await readChecked<RatesFile>(memoryWorld(new Map([[path, text]])), 'rates', path)
  if (!value) throw new Error(JSON.stringify(diagnostics))
  return value
}
const rate = (name: string, values: string, more = '') => `${name}:
  label: {en: A rate}
  unit: per day
  basis: {clause: CMP-01, of: something}
  values: ${values}
  source: Invented
  asOf: 2026-11-23
  evidence: illustration
${more}`

describe('the shipped table', () => {
  let file: Checked<RatesFile>
  let table: RateTable
  let library: Library
  beforeAll(async () => {
    const {value, diagnostics} = await readChecked<RatesFile>(shippedWorld(), 'rates', 'clauses/rates.yaml')
    if (!value) throw new Error(JSON.stringify(diagnostics))
    file = value
    table = rateTable([file])
    library = (await shipped()).library
  })

  test('holds illustrations only, and only defaults of the clauses', () => {
    const wrong: string[] = []
    for (const [name, {basis, values, evidence}] of Object.entries(file.value)) {
      const field = library.clause.get(basis.clause)?.file.fields?.[basis.field ?? '']
      const same = JSON.stringify(values.at(-1)?.value) === JSON.stringify(field?.default)
      if (evidence !== 'illustration' || values.length !== 1 || basis.field !== name || !same)
        wrong.push(
          `${name}: ${JSON.stringify(values)} is not the default ${JSON.stringify(field?.default)} of ${basis.clause}`,
        )
    }
    expect(wrong).toEqual([])
    expect(table.size).toBeGreaterThan(15)
  })

  test('has every default that a costing can assume, with the clause that a costing names', () => {
    const absent = costTerms.filter((term) => {
      const field = library.clause.get(terms[term].clause)?.file.fields?.[term]
      return field?.default !== undefined && table.get(term)?.basis.clause !== terms[term].clause
    })
    expect(absent).toEqual([])
  })

  test('gives a value for each rung; a rung without its own takes the next stronger one', () => {
    const said = (name: string, rung: 'opening' | 'acceptable' | 'floor') => {
      const {value} = rateOn(table, name, '2026-11-23', rung)
      return value && printQuantity(value)
    }
    expect([said('pool_pct', 'opening'), said('pool_pct', 'acceptable'), said('pool_pct', 'floor')]).toEqual([
      '10%',
      '5.4%',
      '3.6%',
    ])
    expect(said('late_charge', 'floor')).toBe('1%')
    expect(said('carry_min', 'floor')).toBe('USD 25')
  })
})

const dated = '[{from: 2026-07-01, value: 100.00 USD}, {from: 2027-07-01, value: 103.00 USD}]'
test.each([
  ['2026-07-01', 'USD 100'],
  ['2027-06-30', 'USD 100'],
  ['2027-07-01', 'USD 103'],
])('on %s the latest value that has begun holds', async (date, expected) => {
  const {value} = rateOn(rateTable([await read(rate('day', dated))]), 'day', date)
  expect(value && printQuantity(value)).toBe(expected)
})

test.each([
  [
    'day',
    '2026-06-30',
    'No value of the rate “day” holds on 2026-06-30; the first begins on 2026-07-01. Add the value of that day with its source',
  ],
  ['dya', '2026-11-23', 'There is no rate “dya”; did you mean “day”?'],
  [
    'odd',
    '2026-11-23',
    'A value of the rate “odd” is “12,3 USD”, but must be an amount such as 18500.00 USD, a percentage such as 5.4%, or a number',
  ],
])('%s on %s is a finding', async (name, date, message) => {
  const table = rateTable([await read(rate('day', dated, rate('odd', "[{from: 2026-01-01, value: '12,3 USD'}]")))])
  const {value, diagnostics} = rateOn(table, name, date)
  expect(value).toBeUndefined()
  expect(diagnostics.map((one) => [one.rule, one.severity, one.message])).toEqual([['rate', 'error', message]])
})

test('a rate of the workspace takes the place of the shipped one of its name, and of no other', async () => {
  const first = await read(
    rate('day', dated, rate('hour', '[{from: 2026-01-01, value: 12.00 USD}]')),
    'clauses/rates.yaml',
  )
  const own = await read(rate('day', '[{from: 2026-01-01, value: 7.00 USD}]'))
  const table = rateTable([first, own])
  const said = ['day', 'hour'].map((name) => rateOn(table, name, '2026-11-23').value)
  expect(said.map((value) => value && printQuantity(value))).toEqual(['USD 7', 'USD 12'])
})
