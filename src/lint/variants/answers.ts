import {Big} from 'big.js'
import type {Fact} from '../../library/library.js'
import {printValue, type Value} from '../../library/question.js'

/** One answer that conditions can tell from the others. */
export interface Possible {
  /** Absent where nothing is answered. */
  readonly value?: Value
  /** “performer.status is minor” */
  readonly said: string
}
export type Constant = string | bigint | number

/**
 * What can be answered to a fact, one of each kind that conditions tell apart: of a choice every choice, of a number those at, between and
 * beside the constants that it may be compared with, of a list every mix of the items that may be looked for, with others and without.
 */
export const answersTo = (name: string, fact: Fact, constants: readonly Constant[]): readonly Possible[] => {
  const unanswered = fact.default === undefined ? [{said: `${name} is not answered`}] : []
  return [...valuesOf(fact, constants).map((value) => ({value, said: `${name} ${said(fact, value)}`})), ...unanswered]
}

const said = (fact: Fact, value: Value): string => {
  if (Array.isArray(value)) return value.length === 0 ? 'is empty' : `holds ${value.join(', ')}`
  return `is ${fact.type === 'choice' ? String(value) : printValue(fact, value, 'en')}`
}

const other = 'something else'
const valuesOf = ({type, choices, of, unit}: Fact, constants: readonly Constant[]): readonly Value[] => {
  const strings = constants.filter((one): one is string => typeof one === 'string')
  const numbers = constants.flatMap((one) => (typeof one === 'string' ? [] : [Number(one)]))
  switch (type) {
    case 'yes/no':
      return [true, false]
    case 'choice':
      return Object.keys(choices ?? {})
    case 'text':
      return [...strings, other]
    case 'date':
      return ['2026-01-01']
    case 'integer':
      return around(numbers, unit === undefined).map((one) => BigInt(Math.floor(one)))
    case 'percent':
      return around(numbers).map((one) => new Big(one))
    case 'money':
      return around(numbers).map((one) => ({amount: new Big(one), currency: 'USD'}))
    case 'list': {
      const known = choices ? Object.keys(choices) : undefined
      const looked = strings.filter((one) => known?.includes(one) ?? true)
      const many = Math.min(longest, Math.max(1, ...numbers) + 1)
      const others = Array.from({length: many}, (_, index) => (index === 0 ? other : `${other} (${index + 1})`))
      const rest = (known?.filter((one) => !looked.includes(one)) ?? others).slice(0, many)
      const some = of === 'date' ? [['2026-01-01'], []] : subsets(looked)
      return some.flatMap((held) => prefixes(rest).map((more) => [...held, ...more]))
    }
  }
}

/** Nothing, the first, the first two, and so on. */
const prefixes = (items: readonly string[]): readonly (readonly string[])[] =>
  [...items, ''].map((_, many) => items.slice(0, many))
/** A list is looked at up to this length. */
const longest = 12

/** Numbers at, between and beside constants. @param signed whether they can be less than nothing */
const around = (constants: readonly number[], signed = false): readonly number[] => {
  const sorted = [...new Set(constants)].sort((a, b) => a - b)
  const [first = 1] = sorted
  const points = [first - 1, ...sorted.flatMap((one, index) => [one, (one + (sorted[index + 1] ?? one + 2)) / 2])]
  return [...new Set(points)].filter((one) => signed || one >= 0)
}

const subsets = (items: readonly string[]): readonly (readonly string[])[] =>
  items.reduce<readonly (readonly string[])[]>((all, item) => all.flatMap((some) => [some, [...some, item]]), [[]])
