import {matchesOf} from '../../base/matches.js'
import type {Language} from '../../document/document.js'
import type {Span} from '../../text/template.js'
import {months, weekdays} from '../words/calendar.js'
import {isReadByOthers, type Prose} from './prose.js'

/** A day that words name. */
export interface DateSaid {
  readonly prose: Prose
  /** As it is written, without a day of the week before it. */
  readonly found: string
  readonly span: Span
  readonly day: number
  /** From 1. */
  readonly month: number
  readonly year?: number
  /** From 0, which is Sunday. */
  readonly weekday?: number
  /** In figures only, and then whether the first of them is the year. */
  readonly figures?: 'year first' | 'year last'
  /** As the house writes it; of a date in figures, as it is read in America. */
  readonly house: string
}

/** Each day that is named in words that others read, outside of quotation marks. */
export function* datesIn(prose: Iterable<Prose>): Generator<DateSaid> {
  for (const one of prose) {
    if (!isReadByOthers(one) || !/\d/.test(one.words)) continue
    const seen = new Set<number>()
    for (const {words, span} of one.said)
      for (const {index, 0: all, groups = {}} of matchesOf(words, patterns[one.language])) {
        const {date = all} = groups
        const to = span.from + index + all.length
        if (seen.has(to)) continue
        seen.add(to)
        yield {prose: one, found: date, span: {from: to - date.length, to}, ...readDate(groups, one.language)}
      }
  }
}

/** How many days a month has; of a February without a year, the most. */
const daysIn = (month: number, year = 2000): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** Whether the calendar has it. */
export const exists = ({day, month, year}: DateSaid): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysIn(month, year)

/** Whether it is one day in America and another elsewhere. */
export const isAmbiguous = ({figures, day, month}: DateSaid): boolean =>
  figures === 'year last' && day <= 12 && month <= 12 && day !== month

type Groups = Readonly<Record<string, string | undefined>>
type Read = Pick<DateSaid, 'day' | 'month' | 'year' | 'weekday' | 'figures' | 'house'>

const readDate = (groups: Groups, language: Language): Read => {
  const of = (name: string): string | undefined =>
    Object.entries(groups).find(([key, value]) => key.startsWith(name) && value !== undefined)?.[1]
  const [named, written] = [of('named'), of('year')?.replace(/\D/g, '')]
  const [first, second] = [named === undefined ? Number(of('month')) : monthNamed(named, language), Number(of('day'))]
  // 23/11/2026 can only be of November.
  const [month, day] = first > 12 && second <= 12 ? [second, first] : [first, second]
  const year = written === undefined ? undefined : Number(written) + (written.length === 2 ? 2000 : 0)
  const weekday = weekdays[language].findIndex((name) => name.toLowerCase() === of('on')?.toLowerCase())
  const {iso} = groups
  return {
    day,
    month,
    house: houseForm(day, month, year, language),
    ...(year === undefined ? {} : {year}),
    ...(weekday < 0 ? {} : {weekday}),
    ...(named === undefined ? {figures: iso === undefined ? 'year last' : 'year first'} : {}),
  }
}

/** “November 23, 2026”, “23 de noviembre de 2026”. */
const houseForm = (day: number, month: number, year: number | undefined, language: Language): string => {
  const name = months[language][month - 1] ?? ''
  if (language === 'es') return `${day} de ${name}${year === undefined ? '' : ` de ${year}`}`
  return `${name} ${day}${year === undefined ? '' : `, ${year}`}`
}

const monthNamed = (written: string, language: Language): number =>
  months[language].findIndex((name) => name.slice(0, 3).toLowerCase() === written.slice(0, 3).toLowerCase()) + 1

const figures = [
  '(?<iso>(?<year3>\\d{4})-(?<month3>\\d{2})-(?<day3>\\d{2}))(?![\\d-])',
  '(?<month4>\\d{1,2})(?<sign>[/.-])(?<day4>\\d{1,2})\\k<sign>(?<year4>\\d{4}|(?<=/)\\d{2})(?![\\d/-])',
].join('|')

const made = (language: Language, forms: readonly string[]): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}/.-])(?:(?<on>${weekdays[language].join('|')}),?\\s+(?:the\\s+|el\\s+)?)?(?<date>${[...forms, figures].join('|')})`,
    language === 'en' ? 'gu' : 'giu',
  )

const english = months.en.map((name) => (name.length > 4 ? `${name}|${name.slice(0, 3)}\\.?` : name)).join('|')
const spanish = months.es.join('|')
const patterns: Readonly<Record<Language, RegExp>> = {
  en: made('en', [
    `(?<named1>${english}|Sept\\.?)\\s+(?<day1>\\d{1,2})(?:st|nd|rd|th)?(?![\\d\\p{L}:]|[.,/-]\\d)(?:,?\\s+(?:of\\s+)?(?<year1>\\d{4}|’\\d{2})(?![\\d\\p{L}]))?`,
    `(?:the\\s+)?(?<day2>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:day\\s+)?(?:of\\s+)?(?<named2>${english})(?![\\p{L}])(?:,?\\s+(?<year2>\\d{4})(?![\\d\\p{L}]))?`,
  ]),
  es: made('es', [
    `(?<named1>${spanish})\\s+(?<day1>\\d{1,2})(?![\\d\\p{L}:])(?:,?\\s+(?:del?\\s+)?(?<year1>\\d{4})(?!\\d))?`,
    `(?<day2>\\d{1,2})(?:\\.?[ºo]|er|ro)?\\s+(?:de\\s+)?(?<named2>${spanish})(?![\\p{L}])(?:,?\\s+(?:del?\\s+)?(?<year2>\\d{4})(?!\\d))?`,
  ]),
}
