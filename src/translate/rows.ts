import {type Run, readRuns, type Token, tidied, wordsOf} from '../text/runs.js'
import {frameOf, isAlike, type Strip, stripsOf} from '../text/strips.js'
import {digestOf} from '../words/digest.js'
import type {Pair} from './pairs.js'

/**
 * How the Spanish stands: not there, written from an older English, built otherwise than the English is, or in order. A text that is
 * built otherwise is set anew on the frame of the English once anything in it changes.
 */
export type State = 'missing' | 'older' | 'apart' | 'present'

/** One row of a sheet: a paragraph, a heading, an item, a cell of a table, or a text of a few words. */
export interface Row {
  /** The pair, and which of its rows. */
  readonly key: string
  readonly pair: Pair
  readonly state: State
  readonly kind: Strip['kind'] | 'words'
  readonly english: readonly Run[]
  readonly spanish: readonly Run[] | undefined
  /** Calls that stand among the English words, in their order; the Spanish has the same. */
  readonly tokens: readonly Token[]
  /** Every call that may be written among the Spanish words. */
  readonly known: readonly Token[]
  /** Calls that stand on lines of their own before it, and behind it where it is the last. */
  readonly before: readonly string[]
  readonly after: readonly string[]
}

export const stateOf = ({kind, english, spanish, anchor}: Pair): State => {
  if (spanish === undefined || spanish.trim() === '') return 'missing'
  if (kind === 'text' && !isAlike(english, spanish)) return 'apart'
  return anchor && anchor.version < anchor.now ? 'older' : 'present'
}

/** The rows of a pair; nothing where one of its texts holds what no row can show. */
export const rowsOf = (pair: Pair): readonly Row[] | undefined => {
  const state = stateOf(pair)
  const row = (index: number) => ({key: `${pair.id}/${index + 1}`, pair, state})
  if (pair.kind === 'words')
    return [
      {
        ...row(0),
        kind: 'words',
        english: bare(pair.english),
        spanish: pair.spanish === undefined ? undefined : bare(pair.spanish),
        tokens: [],
        known: [],
        before: [],
        after: [],
      },
    ]
  const strips = stripsOf(pair.english)
  const frame = frameOf(pair.english, strips)
  const theirs = spanishOf(pair, strips.length)
  const rows = strips.map(({from, to, kind}, index): Row | undefined => {
    const english = readRuns(pair.english.slice(from, to))
    const spanish = theirs?.[index] === undefined ? undefined : readRuns(theirs[index])
    if (!english || (theirs?.[index] !== undefined && !spanish)) return undefined
    return {
      ...row(index),
      kind,
      english: english.runs,
      spanish: spanish?.runs,
      tokens: english.tokens,
      known: [...english.tokens, ...(spanish?.tokens ?? [])],
      before: callsIn(frame[index] ?? ''),
      after: index === strips.length - 1 ? callsIn(frame[index + 1] ?? '') : [],
    }
  })
  return rows.every((one) => one !== undefined) ? rows : undefined
}

/** The Spanish strips, one a row; of a text that is built otherwise the last row has all that is left over. */
const spanishOf = ({spanish}: Pair, count: number): readonly (string | undefined)[] | undefined => {
  if (spanish === undefined) return undefined
  const strips = stripsOf(spanish).map(({from, to}) => spanish.slice(from, to))
  if (strips.length <= count) return strips
  return [...strips.slice(0, count - 1), strips.slice(count - 1).join(' ')]
}

/** Bare words, in which nothing is a call or markup. */
export const bare = (words: string): readonly Run[] => tidied([{text: words, bold: false, italic: false}])

const callsIn = (frame: string): readonly string[] => [...frame.matchAll(/\{\{(?!!)[^{}]*\}\}/g)].map(([call]) => call)

/** Six letters that tell one wording from another. */
const checkOf = (runs: readonly Run[] | undefined): string =>
  runs === undefined ? 'aaaaaa' : digestOf(JSON.stringify(runs)).slice(0, 6)

/** What a row is known by when it comes back: its key, and how both languages read when it went out. */
export const idOf = ({key, english, spanish}: Row): string => `${key}#${checkOf(english)}-${checkOf(spanish)}`

export interface RowId {
  readonly key: string
  readonly english: string
  readonly spanish: string
}
/** Reads an id in words that may stand around it. */
export const readId = (words: string): RowId | undefined => {
  const [, key, english, spanish] = /^\s*(\S.*?\/\d+)\s*#\s*([a-p]{6})\s*-\s*([a-p]{6})/.exec(words) ?? []
  return key === undefined || english === undefined || spanish === undefined ? undefined : {key, english, spanish}
}

export const isSent = (runs: readonly Run[] | undefined, check: string): boolean => checkOf(runs) === check

/** Words of a row, for a message. */
export const quoted = (runs: readonly Run[]): string => {
  const words = wordsOf(runs)
  return words.length > 60 ? `${words.slice(0, 57)}…` : words
}
