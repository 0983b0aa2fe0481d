import {matchesOf} from '../base/matches.js'
/** A word as it is compared, and where it stands. */
export interface Word {
  readonly word: string
  readonly from: number
  readonly to: number
}

/** So many words in a row do not agree by accident. */
export const telling = 8

/** Signs that no reader sees: soft hyphens, joiners, spaces of no width. */
const unseen = '\\u00AD\\u034F\\u061C\\u180E\\u200B-\\u200F\\u2060-\\u2064\\uFE00-\\uFE0F\\uFEFF'
const letters = `[\\p{L}\\p{N}\\p{M}${unseen}]+`
const aWord = new RegExp(`${letters}(?:['’ʼ′]${letters})*`, 'gu')
const isPlain = /^[a-z0-9]*$/
const unseenSigns = new RegExp(`[${unseen}]`, 'gu')

/** The words of a text in small letters, apostrophes straight, without signs that no reader sees. A hyphen parts two words. */
export const wordsIn = (text: string): readonly Word[] => {
  const words: Word[] = []
  for (const {0: found, index} of matchesOf(text, aWord)) {
    const small = found.toLowerCase()
    const word = isPlain.test(small)
      ? small
      : small.replace(unseenSigns, '').normalize('NFKC').replace(/[’ʼ′]/g, "'").toLowerCase()
    if (word !== '') words.push({word, from: index, to: index + found.length})
  }
  return words
}

/** Every run of telling words, and where it stands. */
export const rowsOf = (words: readonly Word[]): readonly Word[] => {
  const rows: Word[] = []
  for (let at = 0; at + telling <= words.length; at++) {
    const row = words.slice(at, at + telling)
    rows.push({
      word: row.map(({word}) => word).join(' '),
      from: row[0]?.from ?? 0,
      to: row.at(-1)?.to ?? 0,
    })
  }
  return rows
}

/** Words and nothing else, each between two spaces. */
export const spaced = (words: readonly Word[] | string): string =>
  ` ${(typeof words === 'string' ? wordsIn(words) : words).map(({word}) => word).join(' ')} `
