import type {Document} from '../../document/document.js'
import type {Block, Inline, ListItem, Revision, TableRow} from '../../document/nodes.js'
import {plain} from '../../document/plain.js'
import {lineOf, type Piece, piecesOf} from '../redline/pieces.js'
import type {Review, ReviewedParagraph} from './review.js'
import type {Sent} from './sent.js'
import type {Stretch} from './weave.js'

/** Whose a change is that nobody tracked. */
export const untracked = 'not tracked'

/**
 * What was sent with what the other side made of it marked in its place: a redline whose one side is what was sent, and whose
 * other is what came back, numbers aside. What nobody tracked bears `untracked` as its author.
 */
export const marked = (document: Document, sent: Sent, review: Review): Document => {
  const found = new Map<number, ReviewedParagraph>()
  const after = new Map<number, ReviewedParagraph[]>()
  const indexes = new Map(sent.paragraphs.map(({bookmark}, index) => [bookmark, index]))
  let last = -1
  for (const {paragraphs} of review.parts)
    for (const paragraph of paragraphs)
      if (paragraph.sent) {
        for (const one of paragraph.sent) {
          last = indexes.get(one.bookmark) ?? last
          found.set(last, paragraph)
        }
      } else after.set(last, [...(after.get(last) ?? []), paragraph])
  return {...document, children: walk(sent, found, after).all(document.children)}
}

const walk = (
  sent: Sent,
  found: ReadonlyMap<number, ReviewedParagraph>,
  after: ReadonlyMap<number, readonly ReviewedParagraph[]>,
) => {
  let at = 0
  const given = new Set<number>()
  /** What was put in behind the paragraphs from one place to another, each once. */
  const newBehind = (from: number, to: number): readonly ReviewedParagraph[] => {
    const news: ReviewedParagraph[] = []
    for (let index = from; index < to; index++)
      if (!given.has(index)) {
        given.add(index)
        news.push(...(after.get(index) ?? []))
      }
    return news
  }
  /** The next paragraph: its line, and whether it was taken out as a whole. */
  const next = (words: readonly Inline[]): {readonly line: readonly Inline[]; readonly change?: Revision} => {
    const [index, paragraph] = [at, found.get(at)]
    at += 1
    if (!paragraph || paragraph.fate === 'unchanged') return {line: words}
    const own = ownOf(sent, index, paragraph)
    const only = own.every(({kind}) => kind === 'removed') && own.length > 0 ? own[0] : undefined
    if (only) return {line: words, change: revisionOf(only)}
    return {line: lineWith(words, own)}
  }
  const block = (one: Block): Block => {
    switch (one.type) {
      case 'paragraph':
      case 'heading': {
        const {line, change} = next(one.children)
        return {...one, children: line, ...(change && {change})}
      }
      case 'list':
        return {...one, children: one.children.flatMap(item)}
      case 'table':
        return {...one, children: one.children.map((row) => tableRow(row, columnsOf(one.children)))}
      case 'blockquote':
        return {...one, children: all(one.children)}
      case 'figure': {
        const {line, change} = next([{type: 'text', value: one.title}])
        const children = all(one.children)
        if (change && isGone(children)) return {...one, change}
        return {...one, title: line.map(said).join('') || one.title, children}
      }
      case 'clause': {
        const {line, change} = one.number === undefined ? {line: []} : next([{type: 'text', value: one.title}])
        const title = one.number === undefined ? one.title : line.map(said).join('') || one.title
        const children = all(one.children)
        if (change && isGone(children)) return {...one, change}
        return {...one, title, ...(title !== one.title && {formerly: one.title}), children}
      }
      case 'signatureBlock': {
        const count = 2 + 2 * one.lines.length + (one.lines.length % 2)
        at += count
        return one
      }
    }
  }
  const item = (one: ListItem): readonly ListItem[] => {
    const from = at
    const [first, ...rest] = one.children
    const lead = first?.type === 'paragraph' ? next(first.children) : next([])
    const others = all(first?.type === 'paragraph' ? rest : one.children)
    const children: readonly Block[] =
      first?.type === 'paragraph'
        ? [{...first, children: lead.line, ...(lead.change && {change: lead.change})}, ...others]
        : others
    const news = newBehind(from, at).map((each): ListItem => {
      const {change, ...bare} = newBlock(each)
      return {type: 'listItem', ...(change && {change}), children: [bare]}
    })
    const whole: ListItem = lead.change && isGone(others) ? {...one, change: lead.change} : {...one, children}
    return [whole, ...news]
  }
  const tableRow = (row: TableRow, columns: number): TableRow => {
    const cells = row.children.map((cell) => ({cell, ...next(cell.children)}))
    at += Math.max(0, columns - row.children.length)
    const change = cells.every((one) => one.change || plain(one.cell).trim() === '')
      ? cells.find((one) => one.change)?.change
      : undefined
    return {
      ...row,
      ...(change && {change}),
      children: cells.map(({cell, line, change: own}) => ({
        ...cell,
        children: own && !change ? [{type: 'change', ...own, children: line}] : line,
      })),
    }
  }
  const all = (blocks: readonly Block[]): readonly Block[] =>
    blocks.flatMap((one) => {
      const from = at
      const made = block(one)
      return [made, ...newBehind(from, at).map(newBlock)]
    })
  return {all}
}

const columnsOf = (rows: readonly TableRow[]): number => Math.max(0, ...rows.map(({children}) => children.length))
const isGone = (blocks: readonly Block[]): boolean =>
  blocks.every((one) => {
    if (one.change) return one.change.kind === 'deleted'
    return (one.type === 'list' || one.type === 'table') && one.children.every(({change}) => change?.kind === 'deleted')
  })
const said = (word: Inline): string => (word.type === 'change' && word.kind === 'deleted' ? '' : plain(word))

const newBlock = ({stretches}: ReviewedParagraph): Block & {readonly type: 'paragraph'} => ({
  type: 'paragraph',
  change: revisionOf(stretches[0] ?? {kind: 'added', text: '', at: 0}),
  children: [{type: 'text', value: stretches.map(({text}) => text).join('')}],
})

const revisionOf = ({kind, tracked}: Stretch): Revision => ({
  kind: kind === 'removed' ? 'deleted' : 'inserted',
  author: tracked ? (tracked.author ?? '') : untracked,
  ...(tracked?.date !== undefined && {date: tracked.date}),
})

/** The stretches of one of the paragraphs that a reviewed one is made of, with places counted from its own beginning. */
const ownOf = ({paragraphs}: Sent, index: number, {sent = [], stretches}: ReviewedParagraph): readonly Stretch[] => {
  if (sent.length < 2) return stretches
  const wanted = paragraphs[index]?.bookmark
  let from = 0
  for (const one of sent) {
    if (one.bookmark === wanted) break
    from += one.text.length + 1
  }
  const to = from + (paragraphs[index]?.text.length ?? 0)
  return stretches.flatMap((one): readonly Stretch[] => {
    if (one.kind === 'added') return from <= one.at && one.at <= to ? [{...one, at: one.at - from}] : []
    const [start, end] = [Math.max(from, one.at), Math.min(to, one.at + one.text.length)]
    return start < end ? [{...one, text: one.text.slice(start - one.at, end - one.at), at: start - from}] : []
  })
}

/** A line with its changes in it. What is kept keeps its nodes. */
const lineWith = (words: readonly Inline[], stretches: readonly Stretch[]): readonly Inline[] => {
  const pieces = piecesOf(words)
  return stretches.flatMap((one): readonly Inline[] => {
    if (one.kind === 'added')
      return one.automatic ? [text(one.text)] : [{type: 'change', ...revisionOf(one), children: [text(one.text)]}]
    if (one.automatic) return one.kind === 'kept' ? [text(one.text)] : []
    const own = lineOf(cut(pieces, one.at, one.at + one.text.length))
    return one.kind === 'kept' ? own : [{type: 'change', ...revisionOf(one), children: own}]
  })
}

const text = (value: string): Inline => ({type: 'text', value})

/** Pieces from one place to another; one that is cut is plain words. */
const cut = (pieces: readonly Piece[], from: number, to: number): readonly Piece[] => {
  let at = 0
  return pieces.flatMap((piece): readonly Piece[] => {
    const start = at
    at += piece.text.length
    if (at <= from || start >= to) return []
    if (start >= from && at <= to) return [piece]
    const value = piece.text.slice(Math.max(0, from - start), to - start)
    return [{...piece, text: value, node: {type: 'text', value}}]
  })
}
