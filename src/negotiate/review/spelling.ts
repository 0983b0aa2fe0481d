import {tokensOf} from '../../words/changes.js'

/**
 * What word processors change by themselves: quotes, dashes, spaces, hyphens that do not break. Two texts of one form are the
 * same to a lawyer.
 */
export const formOf = (text: string): string =>
  text
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[“”„‟″]/g, '"')
    .replace(/[‐‑]/g, '-')
    .replace(/\s*(?:—|–|--+)\s*/g, '–')
    .replace(/…/g, '...')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[^\S\n]+/g, ' ')

/** Words as they are quoted: quotation marks within them are single ones. */
export const inQuotes = (text: string): string => `“${text.replace(/“/g, '‘').replace(/”/g, '’')}”`

/** The least that is compared: a word, a sign, a number that Word counts. */
export interface Token {
  readonly text: string
  /** Two tokens of one key are the same. */
  readonly key: string
  readonly from: number
}

/** Stands for every number that Word counts, whichever it is now. */
const anyNumber = '\u0000'

/** Tokens of a text; what lies in `numbers` is one token each. */
export const tokensWith = (
  text: string,
  numbers: readonly {readonly from: number; readonly to: number}[],
): readonly Token[] => {
  const tokens: Token[] = []
  const add = (from: number, to: number): void => {
    let at = from
    for (const word of tokensOf(text.slice(from, to))) {
      tokens.push({text: word, key: keyOf(word), from: at})
      at += word.length
    }
  }
  let at = 0
  for (const {from, to} of numbers) {
    if (from < at || to <= from) continue
    add(at, from)
    tokens.push({text: text.slice(from, to), key: anyNumber, from})
    at = to
  }
  add(at, text.length)
  return tokens
}

const keyOf = (word: string): string => (/^[^\S\n]+$/.test(word) ? ' ' : /^\s+$/.test(word) ? '\n' : formOf(word))

/** “3.1”, “2.4(b)(ii)”, “Schedule A”, “§ 39.M”: what a reference or a paragraph is counted by. */
export const isNumber = (text: string): boolean =>
  /^(?:(?:schedule|section|anexo|sección|§)\s*)?(?:[A-Z]|\d{1,3})?(?:[.-]\d{1,3})*\.?(?:\([a-z]{1,4}\)|\(\d{1,3}\))*\.?$/i.test(
    text.trim(),
  )
