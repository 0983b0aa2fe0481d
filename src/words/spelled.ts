import {matchesOf} from '../base/matches.js'
/** A word of a text that a dictionary can be asked for. */
export interface Spelled {
  /** Without the possessive, and of an acronym without the plural. */
  readonly word: string
  readonly from: number
  readonly to: number
}

/** All words of a text that are spelled. What hangs on a call, which is covered by private-use characters, is only a part of a word. */
export function* spelledIn(text: string): Generator<Spelled> {
  const words = wordless.reduce((left, {where, what}) => (where.test(left) ? left.replace(what, blank) : left), text)
  for (const {0: found, index: from} of matchesOf(words, letters)) {
    const word = found.replace(/[’']s$/i, '').replace(/^([A-Z]{2,})s$/, '$1')
    if (word.length > 1 && !roman.test(word)) yield {word, from, to: from + word.length}
  }
}

/** For a class of a pattern: Latin letters with and without accents, and soft hyphens. Words of other scripts stand in no dictionary here. */
export const letter = 'A-Za-zÀ-ÖØ-öø-\u024F\u0300-\u036F\u00AD'
const letters = new RegExp(`[${letter}]+(?:[’'][${letter}]+)*`, 'g')

/** What looks like words and is none, and by what it is quickly seen that there is any. */
const wordless = [
  {where: /:\/\/|www\.|mailto:/, what: /(?:https?:\/\/|www\.|mailto:)[^\s)>\]”"|]+/g},
  {where: /@/, what: /[^\s@(<]+@[^\s@)>]+/g},
  // sagaftra.org/ai, robots.txt
  {
    where: /\.(?:com|org|net|gov|edu|info|example|txt|json|xml|pdf)/,
    what: /[\w.-]*\w\.(?:com|org|net|gov|edu|info|example|txt|json|xml|pdf)(?!\w)(?:\/[^\s)>\]”"|]*)?/g,
  },
  // U.S.C., e.g., J. R.
  {
    where: /[A-Za-z]\.[A-Za-z]\./,
    what: new RegExp(`(?<![${letter}])(?:[${letter}]\\.){2,}[${letter}]?(?![${letter}])`, 'g'),
  },
  // CON-01, 1st, H264
  {where: /\d/, what: new RegExp(`(?:[A-Z]+-)?[${letter}]*\\d[${letter}\\d]*`, 'g')},
  {where: /_/, what: new RegExp(`[${letter}\\d]+(?:_[${letter}\\d]+)+`, 'g')},
  {where: /&/, what: /&\w+;/g},
  {where: /[\uE000-\uE002]/, what: new RegExp(`[${letter}]*[\\uE000-\\uE002]+[${letter}]*`, 'g')},
]
const blank = (found: string): string => ' '.repeat(found.length)

const roman = /^(?=.)(?:M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})|x{0,3}(?:ix|iv|v?i{0,3}))$/

/** Where a text only mentions words, between quotation marks or parentheses or in italics: there it may speak another language. */
export const asidesIn = (text: string): readonly {readonly from: number; readonly to: number}[] =>
  Array.from(matchesOf(text, aside), ({0: {length}, index}) => ({from: index, to: index + length}))

/** A paragraph long at most. */
const aside =
  /“[^”]{1,400}”|«[^»]{1,400}»|\([^()]{1,400}\)|(?<![*\p{L}])\*[^*\n]+\*(?!\*)|(?<![_\p{L}])_[^_\n]+_(?![_\p{L}])/gu
