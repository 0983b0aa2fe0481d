import {isLatin} from '../base/latin.js'

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
const unseenSigns = new RegExp(`[${unseen}]`, 'gu')

/** The words of a text in small letters, apostrophes straight, without signs that no reader sees. A hyphen parts two words. */
export const wordsIn = (text: string): readonly Word[] =>
  isLatin(text) && !folded.test(text) ? plainWordsIn(text.toLowerCase()) : foldedWordsIn(text)

/** What is taken out of words, or written otherwise in them. */
const folded =
  /[\u00AA\u00AD\u00B2\u00B3\u00B5\u00B9\u00BA\u00BC-\u00BE\u0130\u0132\u0133\u013F\u0140\u0149\u200B-\u200F\u2060-\u2064]/

const foldedWordsIn = (text: string): readonly Word[] => {
  const words: Word[] = []
  for (const {0: found, index} of text.matchAll(aWord)) {
    const word = found.toLowerCase().replace(unseenSigns, '').normalize('NFKC').replace(/[’ʼ′]/g, "'").toLowerCase()
    if (word !== '') words.push({word, from: index, to: index + found.length})
  }
  return words
}

/** The same for a text of small Latin letters that stand for themselves, as nearly all do. */
const plainWordsIn = (text: string): readonly Word[] => {
  const words: Word[] = []
  for (let at = 0; at < text.length; at++) {
    if (!isLetter(text, at)) continue
    const from = at
    let straight = true
    while (isLetter(text, at + 1) || (isApostrophe(text, at + 1) && isLetter(text, at + 2))) {
      at++
      if (text.charCodeAt(at) > 0x2000) straight = false
    }
    const word = text.slice(from, at + 1)
    words.push({word: straight ? word : word.replace(/[’′]/g, "'"), from, to: at + 1})
  }
  return words
}

/** 1 at each letter and digit. */
const letterCodes = Uint8Array.from({length: 0x180}, (_, code) =>
  /[\p{L}\p{N}]/u.test(String.fromCharCode(code)) ? 1 : 0,
)
const isLetter = (text: string, at: number): boolean => letterCodes[text.charCodeAt(at)] === 1
const isApostrophe = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code === 0x27 || code === 0x2019 || code === 0x2032
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
