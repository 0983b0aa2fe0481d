import type {OpenBlock, OpenInline} from '../../text/markdown.js'
import {type Piece, said, type Words} from './pieces.js'

/** A clause of a precedent. */
export interface Adopted {
  /** Its number there, where it was typed. */
  readonly label?: string
  /** What it is called there, as far as it is called anything. */
  readonly title?: string
  readonly blocks: readonly OpenBlock[]
}

/** Cuts a precedent at its headings and numbered clauses. `before` stands in front of the first of them. */
export const clausesOf = (
  pieces: readonly Piece[],
): {readonly before: readonly Piece[]; readonly clauses: readonly Adopted[]} => {
  const starts = pieces.flatMap(({type}, index) => (type === 'heading' || type === 'numbered' ? [index] : []))
  const [first = pieces.length] = starts
  return {
    before: pieces.slice(0, first),
    clauses: starts.map((start, index) => clauseOf(pieces.slice(start, starts[index + 1]))),
  }
}

const clauseOf = ([start, ...rest]: readonly Piece[]): Adopted => {
  if (start?.type !== 'heading' && start?.type !== 'numbered') return {blocks: blocksOf(rest)}
  const {title, words} = start.type === 'heading' ? {title: said(start.words), words: []} : runIn(start.words)
  const own: readonly OpenBlock[] = words.length > 0 ? [{type: 'paragraph', children: words}] : []
  return {
    ...(start.label === undefined ? {} : {label: start.label}),
    ...(title === undefined || title.trim() === '' ? {} : {title: title.trim()}),
    blocks: [...own, ...blocksOf(rest)],
  }
}

/** A caption that runs into its paragraph: bold words at the start, or capitalized ones before a stop. A line that is no sentence is all caption. */
const runIn = (words: Words): {readonly title?: string; readonly words: Words} => {
  const [first, ...rest] = words
  if (first?.type === 'strong' && isShort(said([first]))) {
    const title = said([first])
    const stopped = /[.:–—-]$/u.test(title)
    const after = skipped(rest, stopped ? /^\s+/u : /^\s*[.:–—-]+\s*/u)
    const line = rest.length === 0 || rest[0]?.type === 'break'
    if (stopped || line || after !== rest)
      return {title: title.replace(/[\s.:–—-]+$/u, ''), words: line ? rest.slice(1) : after}
  }
  const text = said(words)
  if (isShort(text) && !/[.;,]$|[:;“”"()[\]]/.test(text)) return {title: text, words: []}
  const [whole = '', caption] = /^([^.:;()“”"]{4,70})[.:]\s+(?=\S)/u.exec(text) ?? []
  if (caption === undefined || !isCaption(caption) || first?.type !== 'text' || first.value.length < whole.length)
    return {words}
  return {
    title: caption,
    words: [{...first, value: first.value.slice(whole.length)}, ...rest].filter((one) => said([one]) !== ''),
  }
}

const isShort = (text: string): boolean => text.length <= 90 && text.split(' ').length <= 12

const isCaption = (text: string): boolean => {
  const words = text.split(' ')
  return words.length <= 8 && words.every((word) => word.length < 4 || /^[\p{Lu}\p{N}]/u.test(word))
}

/** Without what the pattern finds at the start; the same words where it finds nothing. */
const skipped = (words: Words, pattern: RegExp): Words => {
  const [first, ...rest] = words
  if (first?.type !== 'text' || !pattern.test(first.value)) return words
  const value = first.value.replace(pattern, '')
  return value === '' ? rest : [{...first, value}, ...rest]
}

/** Items that follow each other are one list, nested by their levels. */
export const blocksOf = (pieces: readonly Piece[]): readonly OpenBlock[] => {
  const made: OpenBlock[] = []
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at] as Piece
    if (piece.type !== 'item') {
      made.push(piece.type === 'other' ? piece.block : {type: 'paragraph', children: piece.words})
      at += 1
      continue
    }
    let end = at + 1
    while (pieces[end]?.type === 'item') end += 1
    made.push(...nested(pieces.slice(at, end) as readonly Item[]))
    at = end
  }
  return made
}

type Item = Piece & {readonly type: 'item'}

/** What is deeper than the item before it belongs to that item; an item that is less deep than the first stands beside it. */
const nested = (items: readonly Item[]): readonly OpenBlock[] => {
  const lists: {ordered: boolean; children: OpenBlock[][]}[] = []
  const [first] = items
  for (let at = 0; at < items.length; ) {
    const item = items[at] as Item
    let end = at + 1
    while (end < items.length && (items[end] as Item).level > Math.min(item.level, first?.level ?? 0)) end += 1
    const words: OpenInline[] = [...item.words]
    const inside: OpenBlock[] = [{type: 'paragraph', children: words}, ...nested(items.slice(at + 1, end))]
    const last = lists.at(-1)
    if (last?.ordered === item.ordered) last.children.push(inside)
    else lists.push({ordered: item.ordered, children: [inside]})
    at = end
  }
  return lists.map((list) => ({type: 'list', ...list}))
}
