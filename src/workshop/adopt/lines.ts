import type {OpenInline} from '../../text/markdown.js'
import {other, type Piece} from './pieces.js'
import {tidyWords} from './tidy.js'

/** A line that begins something: a number, a letter, a bullet. */
const begins =
  /^\s*(?:\d{1,3}(?:\.\d{1,3})*[.)]\s|\d{1,3}\.\d{1,3}\s|\([a-zA-Z0-9]{1,5}\)\s|[a-z][.)]\s|[-•*–]\s|(?:Article|ARTICLE|Section|SECTION|Clause|CLAUSE|§)\s)/
const rule = /^\s*(?:={3,}|-{3,}|_{3,}|\*{3,})\s*$/
const numbered = /^\s*1[.)]\s/

/**
 * Reads plain text: paragraphs between empty lines, cut where a line begins with a number, a letter or a bullet. A short line
 * of capitals, or one that is underlined, is a heading.
 */
export const readLines = (text: string): readonly Piece[] => {
  const pieces: Piece[] = []
  let open: string[] = []
  const close = (): void => {
    const [first = ''] = open
    const whole = open.join(' ')
    open = []
    const bullet = /^\s*[-•*–]\s+/.exec(first)
    const words: readonly OpenInline[] = tidyWords([
      {type: 'text', value: bullet ? whole.slice(bullet[0].length) : whole},
    ])
    if (words.length === 0) return
    if (bullet) pieces.push({type: 'item', level: 0, ordered: false, words})
    else pieces.push(isCapitals(whole) ? {type: 'heading', words} : other(words))
  }
  for (const line of text.split('\n')) {
    if (rule.test(line)) {
      const underlined = open.length === 1
      close()
      const last = pieces.at(-1)
      if (underlined && last?.type === 'other' && last.block.type === 'paragraph')
        pieces[pieces.length - 1] = {type: 'heading', words: last.block.children}
    } else if (line.trim() === '') close()
    else {
      if (begins.test(line)) close()
      open.push(line)
    }
  }
  close()
  return titled(pieces, text)
}

const isCapitals = (line: string): boolean =>
  line.length <= 80 && !/[a-z]/.test(line) && /\p{Lu}.*\p{Lu}.*\p{Lu}/u.test(line) && !/[.;,]\s*$/.test(line)

/** In a text whose clauses have numbers, capitals before the first of them are the title of the whole. */
const titled = (pieces: readonly Piece[], text: string): readonly Piece[] => {
  if (!text.split('\n').some((line) => numbered.test(line))) return pieces
  const first = pieces.findIndex(
    (piece) =>
      piece.type === 'other' && piece.block.type === 'paragraph' && numbered.test(textOf(piece.block.children)),
  )
  return pieces.map((piece, index) => (piece.type === 'heading' && index < first ? other(piece.words) : piece))
}

const textOf = (words: readonly OpenInline[]): string =>
  words.map((one) => (one.type === 'text' ? one.value : '')).join('')
