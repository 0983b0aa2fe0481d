import type {OpenInline} from '../../text/markdown.js'
import {type Piece, said, type Words, wordsOf} from './pieces.js'

const named = '(?:Article|ARTICLE|Section|SECTION|Clause|CLAUSE|§)\\s?(?:\\d{1,3}|[IVXLC]{1,7})(?:\\.\\d{1,3})?'
/** “2.1 Consent”, “Section 4. Fees”, “§ 3: …”: a number that no sentence begins with. */
const clauseNumber = new RegExp(`^(\\d{1,3}\\.\\d{1,3}[.)]?|${named}[.:)])\\s+(?=[\\p{Lu}“"‘])`, 'u')
/** “3.” or “3)”, which is a clause in one file and an item of a list in another. */
const plainNumber = /^(\d{1,3}[.)])\s+(?=[\p{L}“"‘([])/u
const itemLabel = /^(\((?:[a-z]{1,2}|[A-Z]|[ivxl]{1,6}|\d{1,2})\)|[a-z][.)])\s+(?=\S)/u
const headingNumber = new RegExp(
  `^((?:${named}|\\d{1,3}(?:\\.\\d{1,3}){0,2}|[IVXLC]{1,7}(?=[.)]))[.:)]?)\\s+(?=\\S)`,
  'u',
)

/**
 * Takes numbers that were typed for what they count: clauses, or items of a list.
 *
 * A number on its own (“3.”) counts clauses where such numbers run from one on through the whole file. An item whose letter
 * does not follow from the one before keeps its letter as a word.
 */
export const readLabels = (pieces: readonly Piece[]): readonly Piece[] => {
  const runs = runThrough(pieces)
  const made: Piece[] = []
  let levels: readonly Count[] = []
  for (const piece of pieces) {
    const last = made.at(-1)
    const text = said(wordsOf(piece) ?? [])
    if (piece.type === 'heading') {
      levels = []
      made.push(labelled(piece, headingNumber))
      continue
    }
    if (piece.type !== 'other' || piece.block.type !== 'paragraph') {
      if (piece.type === 'numbered') levels = []
      made.push(piece)
      continue
    }
    const {children: words} = piece.block
    const number = clauseNumber.exec(text) ?? (runs ? plainNumber.exec(text) : null)
    if (number?.[1] !== undefined) {
      levels = []
      made.push({type: 'numbered', label: number[1], words: without(words, number[0].length)})
      continue
    }
    const label = itemLabel.exec(text) ?? plainNumber.exec(text)
    const next = label?.[1] === undefined ? undefined : following(levels, label[1], last?.type === 'item')
    if (label?.[1] === undefined || !next) {
      if (label) levels = [blocked]
      made.push(piece)
      continue
    }
    levels = next
    made.push({
      type: 'item',
      level: levels.length - 1,
      ordered: true,
      label: label[1],
      words: without(words, label[0].length),
    })
  }
  return made
}

/** Whether numbers on their own count from one to at least two, without a gap and without beginning again. */
const runThrough = (pieces: readonly Piece[]): boolean => {
  const numbers = pieces.flatMap((piece) => {
    const text = piece.type === 'heading' || piece.type === 'other' ? said(wordsOf(piece) ?? []) : ''
    const number = plainNumber.exec(text)?.[1]
    return number === undefined ? [] : [Number.parseInt(number, 10)]
  })
  return numbers.length > 1 && numbers.every((number, index) => number === index + 1)
}

const labelled = (piece: Piece & {type: 'heading'}, pattern: RegExp): Piece => {
  const found = pattern.exec(said(piece.words))
  return found?.[1] === undefined
    ? piece
    : {...piece, label: found[1].trim(), words: without(piece.words, found[0].length)}
}

/** The words after so many characters. */
const without = (words: Words, count: number): Words => {
  let left = count
  return words.flatMap((one): OpenInline[] => {
    if (left <= 0) return [one]
    const {length} = said([one])
    if (length <= left) {
      left -= length
      return []
    }
    const cut = left
    left = 0
    if (one.type === 'text') return [{...one, value: one.value.slice(cut)}]
    return 'children' in one ? [{...one, children: without(one.children, cut)}] : [one]
  })
}

/** How far a level of a list has counted, and in what signs. */
interface Count {
  readonly style: string
  readonly number: number
}
/** A list that cannot go on: its letters stay words until the next clause. */
const blocked: Count = {style: '', number: 0}

/** The levels after an item, or nothing where its label does not follow. */
const following = (levels: readonly Count[], label: string, afterItem: boolean): readonly Count[] | undefined => {
  if (levels.includes(blocked)) return undefined
  const readings = readingsOf(label)
  for (let depth = levels.length; depth > 0; depth--) {
    const before = levels[depth - 1]
    const next = readings.find(({style, number}) => before && style === before.style && number === before.number + 1)
    if (next) return depth === 1 || afterItem ? [...levels.slice(0, depth - 1), next] : undefined
  }
  const first = readings.find(({style, number}) => number === 1 && levels.every((one) => one.style !== style))
  return first && (levels.length === 0 || (afterItem && levels.length < 4)) ? [...levels, first] : undefined
}

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv']

/** “(i)” is the ninth letter and the first Roman number. */
const readingsOf = (label: string): readonly Count[] => {
  const form = label.replace(/[a-z]+|[A-Z]+|\d+/, '#')
  const sign = /[a-z]+|[A-Z]+|\d+/.exec(label)?.[0] ?? ''
  if (/\d/.test(sign)) return [{style: `1 ${form}`, number: Number(sign)}]
  const small = sign.toLowerCase()
  const kind = small === sign ? 'a' : 'A'
  const letter = small.length === 1 ? [{style: `${kind} ${form}`, number: small.charCodeAt(0) - 96}] : []
  const roman = romans.indexOf(small)
  return [...letter, ...(roman === -1 ? [] : [{style: `i${kind} ${form}`, number: roman + 1}])]
}
