import type {Diagnostic, Outcome} from '../base/diagnostic.js'
import {didYouMean} from '../base/names.js'
import {type Quantity, readQuantity} from '../money/quantity.js'
import {rungs} from './clause.js'
import type {RatesFile} from './files.js'
import type {Checked} from './library.js'
import type {Rung} from './passage.js'

/** One rate with the file that it stands in. */
export interface Rate extends Readonly<RatesFile[string]> {
  readonly name: string
  readonly source: string
  readonly table: Checked<RatesFile>
}
/** Rates by name. */
export type RateTable = ReadonlyMap<string, Rate>

/** Puts rate files together; a rate of a later file takes the place of one of the same name. */
export const rateTable = (files: readonly Checked<RatesFile>[]): RateTable =>
  new Map(
    files.flatMap((table) =>
      Object.entries(table.value).map(([name, rate]): [string, Rate] => [name, {...rate, name, table}]),
    ),
  )

/**
 * The value of a rate that holds on a day: the latest that has begun.
 *
 * @param date as 2026-11-23
 * @param rung which value, where there is one for each rung; a rung without its own takes the next stronger one
 * @returns nothing but a finding when there is no such rate, or none of its values holds on that day
 */
export const rateOn = (table: RateTable, name: string, date: string, rung: Rung = 'opening'): Outcome<Quantity> => {
  const rate = table.get(name)
  if (!rate)
    return failed({
      message: `There is no rate “${name}”${didYouMean(name, table.keys()) || '; add it to rates.yaml of the workspace'}`,
      place: {file: 'rates.yaml'},
    })
  const {source} = rate.table
  const values = rate.values.map((one, index) => ({...one, index})).sort((a, b) => (a.from < b.from ? -1 : 1))
  const valid = values.findLast(({from}) => from <= date)
  if (!valid)
    return failed({
      message: `No value of the rate “${name}” holds on ${date}; ${values[0] ? `the first begins on ${values[0].from}` : 'it has none'}. Add the value of that day with its source`,
      place: source.place([name, 'values'], 'key'),
    })
  const path = [name, 'values', valid.index, 'value']
  const own = strongest(valid.value, rung)
  const written = source.written(own === undefined ? path : [...path, own]) ?? ''
  const value = readQuantity(written)
  return value
    ? {value, diagnostics: []}
    : failed({
        message: `A value of the rate “${name}” is “${written}”, but must be an amount such as 18500.00 USD, a percentage such as 5.4%, or a number`,
        place: source.place(path),
      })
}

/** The rung whose value a rung takes; nothing where there is one value for all. */
const strongest = (value: RatesFile[string]['values'][number]['value'], rung: Rung): Rung | undefined => {
  if (typeof value !== 'object') return undefined
  const there = rungs.filter((one) => value[one] !== undefined)
  return there.findLast((one) => rungs.indexOf(one) <= rungs.indexOf(rung)) ?? there[0]
}

const failed = (found: Pick<Diagnostic, 'message' | 'place'>): Outcome<never> => ({
  diagnostics: [{rule: 'rate', severity: 'error', ...found}],
})
