import {isWord, tokensOf} from '../../words/changes.js'
import {hunksOf} from '../../words/hunks.js'
import type {Draft, DraftPassage} from '../scan/draft.js'
import {signatures} from './memorandum.js'

/** Words of a signed copy that are not those of the execution copy. */
export interface Difference {
  readonly kind: 'changed' | 'added' | 'missing'
  readonly was: string
  readonly is: string
  /** The heading under which it stands in the execution copy. */
  readonly where: string
  /** The words before it, which both copies have. */
  readonly after: string
  /** The page of the signed copy, where pages are known. */
  readonly page?: number
}
export interface Compared {
  readonly words: number
  readonly differences: readonly Difference[]
  /** What was filled in where a memorandum is signed. */
  readonly filled: readonly string[]
}

interface Token {
  readonly word: string
  /** What is compared: no hyphens and no apostrophes, which pages and programs put in and take out. */
  readonly form: string
  readonly passage: DraftPassage
}

/** Longer than this, and it is no name, title or date. */
const longest = 12
const context = 6

/**
 * Compares a signed copy with the copy that was to be signed, word by word. Numbers of paragraphs, headers, footers and what is
 * filled in behind the heading of the signatures are no differences; every other word is.
 */
export const compareSigned = (execution: Draft, signed: Draft): Compared => {
  const running = signed.passages.some(({page}) => page !== undefined) ? runningIn(execution) : new Set<string>()
  const [old, now] = [tokensIn(execution, running), tokensIn(signed, running)]
  const signing = old.findLastIndex(({word, passage}) => word === signatures && wordsOf(passage) === signatures)
  const differences: Difference[] = []
  const filled: string[] = []
  for (const {kept, old: was, now: is} of hunksOf(
    old.map(({form}) => form),
    now.map(({form}) => form),
    () => 2,
  )) {
    const [gone, come] = [old.slice(was.from, was.to), now.slice(is.from, is.to)]
    if (kept || isInCapitals(said(gone), said(come))) continue
    if (signing >= 0 && was.from > signing && gone.length === 0 && come.length <= longest) {
      filled.push(said(come))
      continue
    }
    const at = old[was.from] ?? old.at(-1)
    const page = (come[0] ?? now[is.from] ?? now.at(-1))?.passage.page
    differences.push({
      kind: gone.length === 0 ? 'added' : come.length === 0 ? 'missing' : 'changed',
      was: said(gone),
      is: said(come),
      where: placeOf(gone[0] ?? old[was.from - 1] ?? at),
      after: said(old.slice(Math.max(0, was.from - context), was.from)),
      ...(page !== undefined && {page}),
    })
  }
  return {words: old.length, differences, filled}
}

const said = (tokens: readonly Token[]): string => tokens.map(({word}) => word).join(' ')
const placeOf = (token: Token | undefined): string =>
  token?.passage.kind === 'heading' ? wordsOf(token.passage) : (token?.passage.heading ?? 'the beginning')

const wordsOf = ({sentences}: DraftPassage): string => sentences.join(' ')

const tokensIn = ({passages}: Draft, running: ReadonlySet<string>): readonly Token[] =>
  passages.flatMap((passage): readonly Token[] =>
    passage.kind === 'aside' || running.has(formOf(wordsOf(passage)))
      ? []
      : tokensOf(unnumbered(passage))
          .filter(isWord)
          .map((word) => ({word, form: word.normalize('NFKC').replace(/[-‐‑'’]/g, ''), passage})),
  )

/** Words that a style sets in capitals are printed so. */
const isInCapitals = (was: string, is: string): boolean => was !== '' && was.toUpperCase() === is

/** Without the number before a paragraph, and without the letters of items that run on within one. */
const unnumbered = (passage: DraftPassage): string =>
  wordsOf(passage)
    .replace(passage.kind === 'heading' ? /^\d{1,3}(?:\.\d{1,3})*[.)]?\s+(?=\S)/ : /^$/, '')
    .replace(
      /^(?:\d{1,3}(?:\.\d{1,3})+[.)]?|\d{1,3}[.)]|[a-zA-Z][.)]|\((?:[a-z]{1,2}|[ivxl]{1,6}|\d{1,2})\)|[•–])\s+(?=\S)/u,
      '',
    )
    .replace(/(?<=[.;:,]\s|\b(?:and|or)\s)\((?:[a-z]{1,2}|[ivxl]{1,6}|\d{1,2})\)\s+/g, '')

/** What runs along the pages of the execution copy, digits aside. On a page nobody can tell it from words of the text that are the same. */
const runningIn = ({passages}: Draft): ReadonlySet<string> =>
  new Set(passages.flatMap((passage) => (passage.kind === 'aside' ? [formOf(wordsOf(passage))] : [])))
const formOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\d+/g, '#')
    .replace(/[^\p{L}#]+/gu, ' ')
    .trim()
