import {Big} from 'big.js'
import {type Diagnostic, errorsIn, type Outcome} from '../../base/diagnostic.js'
import {didYouMean} from '../../base/names.js'
import type {CostingFile} from '../../library/files.js'
import type {Checked} from '../../library/library.js'
import {readValue} from '../../library/question.js'
import {type RateTable, rateOn} from '../../library/rates.js'
import {type Quantity, readQuantity} from '../../money/quantity.js'
import type {Path} from '../../source/source.js'
import {type Term, terms} from './terms.js'

/** Where a figure comes from. */
export interface Origin {
  readonly source: string
  /** As 2026-11-23. */
  readonly asOf: string
  readonly evidence: 'illustration' | 'primary' | 'secondary' | 'memory'
}
/** One assumption: percentages in percent, amounts in the currency of the costing. */
export interface Assumption extends Origin {
  readonly term: Term
  readonly low: Big
  readonly base: Big
  readonly high: Big
  readonly owner: string
}
/** One title in figures. */
export interface Title extends Origin {
  readonly id: string
  readonly title: string
  readonly gross: Big
  readonly outputGross: Big
  readonly inHouseHours: Big
  readonly versions: Big
  readonly principals: Big
  readonly background: Big
  readonly minors: Big
  readonly vouchers: Big
}
/** One scene with a generated crowd. */
export interface Scene {
  readonly title: string
  readonly scene: string
  readonly figures: Big
  readonly seconds: Big
}
/** What one side has said: for other terms the base holds. */
export interface Side {
  readonly key: 'union' | 'company' | 'floor'
  readonly name: string
  readonly source: string
  readonly asOf: string
  readonly terms: ReadonlyMap<Term, Big>
}
export interface Person {
  readonly id: string
  readonly days: number
}

/** A costing whose every figure was read: what `cost` works out. */
export interface Costing {
  readonly id: string
  readonly title: string
  readonly date: string
  readonly maker: string
  readonly engagement: string | undefined
  readonly note: string | undefined
  readonly page: 'letter' | 'a4'
  readonly currency: string
  /** Whether the floor is in it; then it never leaves the house. */
  readonly internal: boolean
  readonly titles: readonly Title[]
  readonly scenes: readonly Scene[]
  readonly assumptions: ReadonlyMap<Term, Assumption>
  /** The sides that have spoken: none, both, or both and the floor. */
  readonly sides: readonly Side[]
  readonly allocation:
    | {readonly title: string; readonly principals: readonly Person[]; readonly background: readonly Person[]}
    | undefined
}

/**
 * Reads the figures of a costing. A term that the file does not assume is taken from the rate table on the date of the
 * costing: base at acceptable, high at opening. The floor is read only for an `internal` costing.
 */
export const readCosting = (
  {value: file, source}: Checked<CostingFile>,
  rates: RateTable,
  internal: boolean,
): Outcome<Costing> => {
  const diagnostics: Diagnostic[] = []
  const wrong = (path: Path, message: string): void => {
    diagnostics.push({rule: 'costing', severity: 'error', message, place: source.place(path)})
  }
  for (const path of datesOf(file)) {
    const {problem} = readValue(aDate, source.written(path), source.written(path))
    if (problem !== undefined) wrong(path, `“${path.join('.')}” ${problem}`)
  }
  const assumptions = new Map<Term, Assumption>()
  for (const term of Object.keys(terms) as Term[]) {
    const own = file.assumptions[term]
    if (own === undefined) {
      const taken = rates.has(term) ? fromRates(term) : undefined
      if (taken) assumptions.set(term, taken)
      continue
    }
    const path = ['assumptions', term]
    const base = figure(term, [...path, 'base'])
    const low = own.low === undefined ? base : figure(term, [...path, 'low'])
    const high = own.high === undefined ? base : figure(term, [...path, 'high'])
    if (!base || !low || !high) continue
    const [least, most] = low.lt(high) ? [low, high] : [high, low]
    if (base.lt(least) || base.gt(most))
      wrong([...path, 'base'], `The base of “${term}” lies outside its low and high; the three must be in order`)
    assumptions.set(term, {...own, term, low, base, high})
  }

  const ids = new Map<string, number>()
  const titles = file.titles.map((title, index): Title => {
    const path = ['titles', index]
    const first = ids.get(title.id.toLowerCase())
    if (first !== undefined)
      wrong([...path, 'id'], `The id “${title.id}” is taken by “${file.titles[first]?.title}”; give this title another`)
    ids.set(title.id.toLowerCase(), index)
    const {minors = 0, vouchers = 0, versions = 1, inHouseHours = 0} = title
    if (minors > title.principals + title.background)
      wrong(
        [...path, 'minors'],
        `There are more minors than people on “${title.title}”; count them among the others too`,
      )
    return {
      ...title,
      gross: title.gross === undefined ? zero : amount([...path, 'gross']),
      outputGross: title.outputGross === undefined ? zero : amount([...path, 'outputGross']),
      inHouseHours: new Big(inHouseHours),
      versions: new Big(versions),
      principals: new Big(title.principals),
      background: new Big(title.background),
      minors: new Big(minors),
      vouchers: new Big(vouchers),
    }
  })
  if (titles.length === 0) wrong(['titles'], 'A costing needs a title; add the first one to “titles”')
  const known = titles.map(({id}) => id)
  const named = (id: string, path: Path): void => {
    if (!known.includes(id)) wrong(path, `There is no title with the id “${id}”${didYouMean(id, known)}`)
  }
  const scenes = (file.scenes ?? []).map((scene, index): Scene => {
    named(scene.title, ['scenes', index, 'title'])
    return {...scene, figures: new Big(scene.figures), seconds: new Big(scene.seconds)}
  })
  const sides: Side[] = []
  if (file.positions)
    for (const key of ['union', 'company'] as const)
      sides.push({...file.positions[key], key, terms: said(file.positions[key].terms, ['positions', key, 'terms'])})
  if (internal && file.floor) {
    const {decided} = file.floor
    const spoken = said(file.floor.terms, ['floor', 'terms'])
    sides.push({key: 'floor', name: 'Floor', source: `Decided by ${decided.by}`, asOf: decided.on, terms: spoken})
  }
  if (internal && !file.floor)
    diagnostics.push({
      rule: 'no-floor',
      severity: 'warning',
      message: `“${file.title}” has no floor, so that its workbook is the one that anybody may see; add “floor” to have an internal one`,
      place: source.place([]),
    })
  const {allocation} = file
  if (allocation) {
    named(allocation.title, ['allocation', 'title'])
    for (const group of ['principals', 'background'] as const) {
      const numbers = allocation[group].map(({id}) => String(id))
      const twice = numbers.findIndex((id, index) => numbers.indexOf(id) < index)
      if (twice >= 0)
        wrong(['allocation', group, twice, 'id'], `The number “${numbers[twice]}” stands twice; each person has one`)
    }
    if (![...allocation.principals, ...allocation.background].some(({days}) => days > 0))
      wrong(
        ['allocation'],
        'Nobody has a day of work in this example, so that there is no one to share the pool; add days',
      )
  }
  if (errorsIn(diagnostics).length > 0) return {diagnostics}
  const {id, title, date, maker, engagement, note, page = 'letter', currency} = file
  const people = (all: readonly {readonly id: string | number; readonly days: number}[]): readonly Person[] =>
    all.map((one) => ({id: String(one.id), days: one.days}))
  return {
    value: {
      ...{id, title, date, maker, engagement, note, page, currency, titles, scenes, assumptions, sides},
      internal: internal && file.floor !== undefined,
      allocation: allocation && {
        title: allocation.title,
        principals: people(allocation.principals),
        background: people(allocation.background),
      },
    },
    diagnostics,
  }

  /** Nothing, and a finding, when it is not what the term needs. */
  function figure(term: Term, path: Path): Big | undefined {
    const written = source.written(path) ?? ''
    const read = readQuantity(written)
    const {kind, unit} = terms[term]
    if (read?.kind !== kind || !sound(read))
      wrong(path, `“${term}” is “${written}”, but must be ${spoken[kind](file.currency)}`)
    else if (read.amount.gt(100) && parts.includes(unit))
      wrong(path, `“${term}” is “${written}”, but it is ${unit}: no more than 100%`)
    else if (read.amount.eq(0) && term === 'crowd_group')
      wrong(path, `“${term}” is 0, but figures are counted in groups; write at least 1`)
    else return read.amount
    return undefined
  }
  function amount(path: Path): Big {
    const written = source.written(path) ?? ''
    const read = readQuantity(written)
    if (read?.kind === 'money' && sound(read)) return read.amount
    wrong(path, `“${String(path.at(-1))}” is “${written}”, but must be ${spoken.money(file.currency)}`)
    return zero
  }
  function sound(read: Quantity): boolean {
    return (
      read.amount.gte(0) &&
      (read.kind !== 'money' || read.currency === file.currency) &&
      (read.kind !== 'number' || read.amount.mod(1).eq(0))
    )
  }
  function said(given: Readonly<Record<string, unknown>>, path: Path): ReadonlyMap<Term, Big> {
    const all = new Map<Term, Big>()
    for (const term of Object.keys(given) as Term[]) {
      if (!assumptions.has(term))
        wrong([...path, term], `“${term}” has a position but is not assumed; add it to “assumptions”`)
      const read = figure(term, [...path, term])
      if (read) all.set(term, read)
    }
    return all
  }
  function fromRates(term: Term): Assumption | undefined {
    const base = rateOn(rates, term, file.date, 'acceptable')
    const high = rateOn(rates, term, file.date, 'opening')
    const rate = rates.get(term)
    diagnostics.push(...base.diagnostics)
    if (!base.value || !high.value || !rate) return undefined
    if (
      base.value.kind !== terms[term].kind ||
      (base.value.kind === 'money' && base.value.currency !== file.currency)
    ) {
      const {source: table} = rate.table
      const message = `The rate “${term}” cannot be taken into “${file.title}”: it must be ${spoken[terms[term].kind](file.currency)}; assume the term in the costing`
      diagnostics.push({rule: 'costing', severity: 'error', message, place: table.place([term, 'values'])})
    }
    if (readValue(aDate, rate.asOf).problem !== undefined)
      diagnostics.push({
        rule: 'costing',
        severity: 'error',
        message: `“asOf” of the rate “${term}” is “${rate.asOf}”, but must be a day that the calendar has`,
        place: rate.table.source.place([term, 'asOf']),
      })
    return {
      term,
      low: base.value.amount,
      base: base.value.amount,
      high: high.value.amount,
      owner: 'Rate table',
      source: rate.source,
      asOf: rate.asOf,
      evidence: rate.evidence,
    }
  }
}

const aDate = {type: 'date', label: {}} as const
/** Where a costing says a day. */
const datesOf = ({assumptions, titles, positions, floor}: CostingFile): readonly Path[] => [
  ['date'],
  ...Object.keys(assumptions).map((term) => ['assumptions', term, 'asOf']),
  ...titles.map((_, index) => ['titles', index, 'asOf']),
  ...Object.keys(positions ?? {}).map((side) => ['positions', side, 'asOf']),
  ...(floor ? [['floor', 'decided', 'on']] : []),
]
const zero = new Big(0)
/** Parts of a whole, of which there cannot be more than all. */
const parts: readonly string[] = ['percent of people', 'percent of payments', 'percent of pool']
const spoken: Readonly<Record<Quantity['kind'], (currency: string) => string>> = {
  money: (currency) => `an amount in the currency of the costing, such as 18500.00 ${currency}`,
  percent: () => 'a percentage, such as 5.4%',
  number: () => 'a whole number, such as 40',
}
