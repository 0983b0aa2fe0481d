import {Big} from 'big.js'
import {matchesOf} from '../../base/matches.js'
import type {Language} from '../../document/document.js'
import type {Span} from '../../text/template.js'
import {dayKinds, timeUnits} from '../words/numbers.js'
import {isReadByOthers, type Prose} from './prose.js'
import {spelledNumber, spelledSource} from './spelled-numbers.js'

/** A number that is written in words and again in figures, one of the two in parentheses. */
export interface Doubled {
  readonly prose: Prose
  readonly found: string
  readonly span: Span
  readonly inWords: Big
  readonly inFigures: Big
  /** The figures with their unit; nothing where the unit stands beside the words only, or a sentence begins there. */
  readonly alone: string | undefined
}

/** Each number that is written twice in words that others read. */
export function* doubledIn(prose: Iterable<Prose>): Generator<Doubled> {
  for (const one of prose) {
    if (!isReadByOthers(one) || !one.words.includes('(')) continue
    const seen = new Set<number>()
    for (const {words, span} of one.said)
      for (const [order, pattern] of orders[one.language]) {
        for (const {index, 0: found, groups = {}} of matchesOf(words, pattern)) {
          const {spelled = '', scale = '', unit, figures = '', digits = ''} = groups
          const from = span.from + index
          const inWords = spelledNumber(spelled, one.language)?.times(scales[scale.toLowerCase()] ?? 1)
          if (!inWords || seen.has(from) || isNumbering(digits, words.slice(index + found.length))) continue
          seen.add(from)
          yield {
            prose: one,
            found: found.replace(/\s+/g, ' '),
            span: {from, to: from + found.length},
            inWords,
            inFigures: new Big(digits.replaceAll(',', '')),
            alone:
              index > 0 && (order === 'figures first' || unit === undefined || figures !== digits)
                ? figures
                : undefined,
          }
        }
      }
  }
}

/** “one (1) the first, (2) the second”: the figure counts what follows. */
const isNumbering = (digits: string, behind: string): boolean => behind.includes(`(${Number(digits) + 1})`)

const scales: Readonly<Record<string, number>> = {million: 1e6, billion: 1e9, millones: 1e6, millón: 1e6}

const ordersIn = (language: Language): readonly (readonly ['words first' | 'figures first', RegExp])[] => {
  const times = Object.values(timeUnits[language]).join('|')
  const unit = `percent|per\\s+cent|por\\s+ciento|(?:U\\.?S\\.?\\s+)?dollars?|d[oó]lares|(?:(?:${dayKinds[language]})\\s+)?(?:${times})`
  const spelled = `(?<spelled>${spelledSource(language)})(?:\\s+(?<scale>${Object.keys(scales).join('|')}))?`
  const figures = `(?<figures>(?:(?:USD|US\\$|\\$)\\s?)?(?<digits>\\d[\\d,]*(?:\\.\\d+)?)(?:\\s?%|\\s+(?:${unit}))?)`
  const bounded = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}-])${source}`, 'giu')
  return [
    ['words first', bounded(`${spelled}(?:[-\\s]+(?<unit>${unit}))?\\s*\\(\\s*${figures}\\s*\\)`)],
    ['figures first', bounded(`${figures}\\s*\\(\\s*${spelled}(?:\\s+(?<unit>${unit}))?\\s*\\)`)],
  ]
}
const orders = {en: ordersIn('en'), es: ordersIn('es')} as const satisfies Record<Language, unknown>
