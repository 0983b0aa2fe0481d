import {Big} from 'big.js'
import {didYouMean} from '../base/names.js'
import type {Language} from '../document/document.js'
import {type Money, printMoney, printPercent, readMoney, readPercent} from '../money/money.js'

/** Something a person can be asked: what facts and fields have in common. */
export interface Question {
  readonly type: 'text' | 'integer' | 'money' | 'percent' | 'date' | 'yes/no' | 'choice' | 'list'
  readonly unit?: Unit | undefined
  readonly of?: 'text' | 'date' | 'choice' | undefined
  readonly choices?: Readonly<Record<string, InLanguages>> | undefined
  readonly optional?: boolean | undefined
  /** Serves cautions and arithmetic only: no document prints it. */
  readonly internal?: boolean | undefined
  readonly label: InLanguages
  readonly ask?: InLanguages | undefined
}
export type Unit = 'days' | 'months' | 'years' | 'hours'
export type InLanguages = {readonly [L in Language]?: string | undefined}

/** An answer, checked: dates are ISO strings, whole numbers bigints, percentages decimals. */
export type Value = string | boolean | bigint | Big | Money | readonly Value[]

export type Read =
  | {readonly value: Value; readonly problem?: never}
  | {readonly problem: string; readonly value?: never}

/**
 * Reads one answer by its type. `written` is the scalar as it was typed, so that no digit is lost.
 *
 * @returns the value, or a sentence that says what is wrong and how to write it.
 */
export const readValue = (question: Question, value: unknown, written?: string): Read => {
  if (question.type === 'list') {
    const item: Question = {...question, type: question.of ?? 'text'}
    const read = (Array.isArray(value) ? value : [value]).map((each) => readValue(item, each))
    const bad = read.find(({problem}) => problem !== undefined)
    return bad?.problem === undefined
      ? {value: read.flatMap((each) => (each.value === undefined ? [] : [each.value]))}
      : {problem: bad.problem}
  }
  if (value === null || typeof value === 'object')
    return {problem: `is not one value; it must be ${kinds[question.type]}`}
  return readers[question.type](written ?? String(value), question)
}

const kinds: Readonly<Record<Question['type'], string>> = {
  text: 'words on one line',
  integer: 'a whole number, such as 14',
  money: 'an amount with its currency, such as 18500.00 USD',
  percent: 'a percentage, such as 5.4%',
  date: 'a date, such as 2026-11-23',
  'yes/no': 'yes or no',
  choice: 'one of its choices',
  list: 'a list',
}

const readers: Readonly<Record<Exclude<Question['type'], 'list'>, (written: string, question: Question) => Read>> = {
  text: (written) => {
    const text = written.replace(/\n+$/, '')
    const odd = /[\p{Cc}\p{Co}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|\p{Cs}/u.exec(text)
    if (odd?.[0] === '\n') return {problem: 'runs over several lines; write it on one line'}
    if (!odd) return {value: text}
    const code = (odd[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    return {problem: `holds U+${code}, a character that is not seen and can change how a page reads; delete it`}
  },
  integer: (written, {unit}) => {
    const match = /^(-?\d{1,15})(?:\s*(days?|months?|years?|hours?))?$/.exec(written.trim())
    if (!match?.[1]) return {problem: `is “${short(written)}”, but must be ${kinds.integer}`}
    if (match[2] && unit && !unit.startsWith(match[2].replace(/s$/, '')))
      return {problem: `is in ${match[2]}, but must be in ${unit}`}
    return {value: BigInt(match[1])}
  },
  money: (written) => readOr(readMoney(written), written, kinds.money),
  percent: (written) => readOr(readPercent(written), written, kinds.percent),
  date: (written) => {
    const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written) ?? []
    if (day === undefined) return {problem: `is “${short(written)}”, but must be ${kinds.date}`}
    const there = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
    if (there.getUTCMonth() + 1 === Number(month) && there.getUTCDate() === Number(day)) return {value: written}
    return {problem: `is “${written}”, but must be a day that the calendar has`}
  },
  'yes/no': (written) => {
    const answer = written.toLowerCase()
    if (answer === 'yes' || answer === 'true') return {value: true}
    return answer === 'no' || answer === 'false'
      ? {value: false}
      : {problem: `is “${short(written)}”, but must be yes or no`}
  },
  choice: (written, {choices = {}}) => {
    if (Object.hasOwn(choices, written)) return {value: written}
    const known = Object.keys(choices)
    return {problem: `is “${short(written)}”, but must be one of ${known.join(', ')}${didYouMean(written, known)}`}
  },
}

const readOr = (value: Value | undefined, written: string, kind: string): Read =>
  value === undefined ? {problem: `is “${short(written)}”, but must be ${kind}`} : {value}
const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text)

const locales: Record<Language, string> = {en: 'en-US', es: 'es-US'}
const dates = new Map<Language, Intl.DateTimeFormat>()
const lists = new Map<Language, Intl.ListFormat>()
/** Dates already printed: few, and asked for in every document. */
const printed = new Map<string, string>()
const once = <K, V>(memory: Map<K, V>, key: K, make: () => V): V => {
  const known = memory.get(key)
  if (known !== undefined) return known
  const made = make()
  memory.set(key, made)
  return made
}

/** “November 23, 2026” in the document's language. */
export const printDate = (iso: string, language: Language): string =>
  once(printed, `${language} ${iso}`, () =>
    once(
      dates,
      language,
      () => new Intl.DateTimeFormat(locales[language], {dateStyle: 'long', timeZone: 'UTC'}),
    ).format(new Date(`${iso}T00:00:00Z`)),
  )

const unitWords: Record<Language, Record<Unit, readonly [string, string]>> = {
  en: {days: ['day', 'days'], months: ['month', 'months'], years: ['year', 'years'], hours: ['hour', 'hours']},
  es: {days: ['día', 'días'], months: ['mes', 'meses'], years: ['año', 'años'], hours: ['hora', 'horas']},
}
const yesNo: Record<Language, readonly [string, string]> = {en: ['yes', 'no'], es: ['sí', 'no']}

/** The answer as it is printed, with its unit: “14 days”, “USD 18,500”, “image and movement”. */
export const printValue = (question: Question, value: Value, language: Language): string => {
  if (Array.isArray(value)) {
    const item: Question = {...question, type: question.of ?? 'text'}
    const printed = value.map((each) => printValue(item, each, language))
    return once(lists, language, () => new Intl.ListFormat(locales[language], {type: 'conjunction'})).format(printed)
  }
  if (typeof value === 'bigint') {
    const words = question.unit && unitWords[language][question.unit]
    return words ? `${value} ${value === 1n ? words[0] : words[1]}` : String(value)
  }
  if (typeof value === 'boolean') return yesNo[language][value ? 0 : 1]
  if (value instanceof Big) return printPercent(value)
  if (typeof value === 'string') {
    if (question.type === 'date') return printDate(value, language)
    return question.type === 'choice' ? (inLanguage(question.choices?.[value], language) ?? value) : value
  }
  return 'currency' in value ? printMoney(value) : ''
}

/** The text in a language, else in English. */
export const inLanguage = (texts: InLanguages | undefined, language: Language): string | undefined =>
  texts?.[language] ?? texts?.en

/** What a blank says: “Training fee, USD”, “Time to consider, days”. */
export const blankFor = (question: Question, language: Language): string => {
  const label = inLanguage(question.label, language) ?? ''
  const unit =
    question.type === 'money'
      ? 'USD'
      : question.type === 'percent'
        ? '%'
        : question.unit && unitWords[language][question.unit][1]
  return unit ? `${label}, ${unit}` : label
}
