import {Big} from 'big.js'
import {matchesOf} from '../../base/matches.js'
import type {Language} from '../../document/document.js'
import type {Question, Value} from '../../library/question.js'
import type {Span} from '../../text/template.js'
import {currencies, dayKinds, percentWords, timeUnits} from '../words/numbers.js'
import {spelledNumber, spelledSource} from './spelled-numbers.js'

/** An amount, a percentage or a period that a text states in figures or in words. */
export interface Quantity {
  readonly kind: 'money' | 'percent' | 'period'
  /** The same for the same quantity, however it is written: “USD 25”, “5.4 %”, “14 days”. */
  readonly value: string
  /** As it is written. */
  readonly found: string
  readonly span: Span
}

/**
 * All quantities of a text. “One day” is a word like others, so a period of one is found only in figures.
 *
 * @param words calls covered
 */
export const quantitiesIn = (words: string, language: Language): readonly Quantity[] =>
  Array.from(matchesOf(words, patterns[language]), (match): Quantity[] => {
    const {index, 0: found, groups = {}} = match
    const {before, amount, digits = amount, spelled = '', scale, times = scale, behind, unit} = groups
    const number = numberOf(digits, spelled, times, language)
    if (number === undefined) return []
    const about = {found, span: {from: index, to: index + found.length}}
    const sign = before ?? behind
    if (sign !== undefined) return [{kind: 'money', value: `${currencyOf(sign)} ${number}`, ...about}]
    if (unit === undefined) return [{kind: 'percent', value: `${number} %`, ...about}]
    if (digits === undefined && number === '1') return []
    return [{kind: 'period', value: period(number, unitOf(unit, language)), ...about}]
  }).flat()

/** What a value of a question is as a quantity; nothing where it is none. */
export const quantityOf = ({unit}: Pick<Question, 'unit'>, value: Value): string | undefined => {
  if (value instanceof Big) return `${value.toFixed()} %`
  if (typeof value === 'bigint') return unit && `${value} ${unit}`
  return typeof value === 'object' && 'currency' in value ? `${value.currency} ${value.amount.toFixed()}` : undefined
}

const whole = (source: string): RegExp => new RegExp(`^(?:${source})$`, 'iu')
const currencyOf = (sign: string): string =>
  Object.entries(currencies).find(([, {before, behind}]) => whole(`${before}|${behind}`).test(sign))?.[0] ?? sign
const unitOf = (written: string, language: Language): string =>
  Object.entries(timeUnits[language]).find(([, source]) => whole(source).test(written))?.[0] ?? written

/** A week is seven days. */
const period = (number: string, unit: string): string =>
  unit === 'weeks' ? `${new Big(number).times(7).toFixed()} days` : `${number} ${unit}`

const scales: Readonly<Record<string, number>> = {thousand: 1e3, million: 1e6, billion: 1e9, mil: 1e3, millones: 1e6}

const numberOf = (
  digits: string | undefined,
  spelled: string,
  scale: string | undefined,
  language: Language,
): string | undefined => {
  const number = digits === undefined ? spelledNumber(spelled, language) : figures(digits)
  return number?.times(scales[scale?.toLowerCase() ?? ''] ?? 1).toFixed()
}

const parts: Readonly<Record<string, string>> = {
  '¼': '0.25',
  '½': '0.5',
  '¾': '0.75',
  '⅓': '0.333',
  '⅔': '0.667',
  '⅛': '0.125',
}
/** “2,500”, “5.4”, “2½”. */
const figures = (digits: string): Big => {
  const part = parts[digits.at(-1) ?? '']
  const whole = part === undefined ? digits : digits.slice(0, -1)
  return new Big(whole.replaceAll(',', '') || 0).plus(part ?? 0)
}

const patternIn = (language: Language): RegExp => {
  const digits = `\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d*[${Object.keys(parts).join('')}]|\\d+(?:\\.\\d+)?`
  const scale = Object.keys(scales).join('|')
  const signs = (side: 'before' | 'behind'): string =>
    Object.values(currencies)
      .map((one) => one[side])
      .join('|')
  const amount = `(?<before>${signs('before')})\\s?(?<amount>${digits})(?:\\s+(?<scale>${scale})(?![\\p{L}]))?`
  const number = `(?:(?<digits>${digits})|(?<spelled>${spelledSource(language)})(?:\\s+\\(\\d[\\d,.]*\\))?)(?:\\s+(?<times>${scale})(?![\\p{L}]))?`
  const unit = `[-\\s]?(?:(?:${dayKinds[language]})\\s+)?(?<unit>${Object.values(timeUnits[language]).join('|')})(?![\\p{L}])`
  const what = `(?<percent>${percentWords[language]})|(?<behind>${signs('behind')})(?![\\p{L}])|${unit}`
  return new RegExp(`(?<![\\p{L}\\p{N}.,])(?:${amount}|${number}\\s?(?:${what}))`, 'giu')
}
const patterns: Readonly<Record<Language, RegExp>> = {en: patternIn('en'), es: patternIn('es')}
