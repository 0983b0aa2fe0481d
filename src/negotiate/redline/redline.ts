import type {Document} from '../../document/document.js'
import type {Block, Clause, Inline, ListItem, Revision, TableCell, TableRow} from '../../document/nodes.js'
import {plain} from '../../document/plain.js'
import {type Bag, bagOf, type Pair, pairsOf, shared} from '../../words/pairs.js'
import {type Hand, redlineOf} from './line.js'
import {withMoves} from './moves.js'

/**
 * What makes one document into another, as a document: accepting all its changes gives `after`, rejecting all gives `before`,
 * numbers aside, which follow by themselves. Clauses are paired by id, what stands in them by what it says.
 */
export const redline = (before: Document, after: Document, hand: Hand = {}): Document => {
  const parts = sameness()
  return {...after, children: withMoves(blocksBetween(before.children, after.children, hand, parts))}
}

type Part = Block | ListItem | TableRow

/** Tells of parts whether they are the same and how much alike; what it worked out of a part it keeps. */
interface Sameness {
  isSame(one: Part, other: Part): boolean
  likeness(one: Part, other: Part): number
  /** Two parts of one key are the same, or one clause. */
  keyOf(part: Part): string
}

const sameness = (): Sameness => {
  const forms = new WeakMap<Part, string>()
  const bags = new WeakMap<Part, Bag>()
  const kept = <Value>(known: WeakMap<Part, Value>, part: Part, make: (part: Part) => Value): Value => {
    const found = known.get(part)
    if (found !== undefined) return found
    const made = make(part)
    known.set(part, made)
    return made
  }
  const isSame = (one: Part, other: Part): boolean =>
    one === other || kept(forms, one, formOf) === kept(forms, other, formOf)
  return {
    isSame,
    keyOf: (part) =>
      part.type === 'clause' && part.number !== undefined ? `${part.kind} ${part.id}` : kept(forms, part, formOf),
    likeness(one, other) {
      if (!isPair(one, other)) return 0
      if (one.type === 'clause' && one.number !== undefined) return 1
      if (isSame(one, other)) return 1
      const like = shared(
        kept(bags, one, (part) => bagOf(plain(part))),
        kept(bags, other, (part) => bagOf(plain(part))),
      )
      return Math.min(like, 0.999)
    },
  }
}

/** What a part says without its numbers. */
const formOf = (part: Part): string =>
  JSON.stringify(part, (key, value) => (key === 'label' || key === 'number' ? typeof value : value))

/** Whether one part can have become the other. */
const isPair = (one: Part, other: Part): boolean => {
  switch (one.type) {
    case 'clause':
      return other.type === 'clause' && one.kind === other.kind && one.id === other.id
    case 'list':
      return other.type === 'list' && one.scheme === other.scheme && one.depth === other.depth
    case 'heading':
      return other.type === 'heading' && one.depth === other.depth
    case 'tableRow':
      return other.type === 'tableRow' && one.children.length === other.children.length
    default:
      return one.type === other.type
  }
}

const blocksBetween = (
  before: readonly Block[],
  after: readonly Block[],
  hand: Hand,
  parts: Sameness,
): readonly Block[] => {
  const between = (old: Block, now: Block): Block => {
    switch (now.type) {
      case 'paragraph':
      case 'heading':
        return {...now, children: redlineOf((old as typeof now).children, now.children, hand)}
      case 'list':
        return {...now, children: itemsBetween((old as typeof now).children, now.children, hand, parts)}
      case 'table':
        return {...now, children: rowsBetween((old as typeof now).children, now.children, hand, parts)}
      case 'blockquote':
        return {...now, children: blocksBetween((old as typeof now).children, now.children, hand, parts)}
      case 'clause':
        return clauseBetween(old as Clause, now, hand, parts)
      case 'signatureBlock':
      case 'figure':
        return now
    }
  }
  return pairsOf(before, after, parts.isSame, parts.likeness, parts.keyOf).flatMap((pair) =>
    marked(pair, hand, parts, (old, now) => (isWhole(now) ? undefined : between(old, now))),
  )
}

/** What is replaced as a whole, or not at all. */
const isWhole = ({type}: Block): boolean => type === 'signatureBlock' || type === 'figure'

/** A pair as it stands in a redline; `between` tells how one became the other, or nothing where both stand one after the other. */
const marked = <One extends Part>(
  {old, now}: Pair<One>,
  hand: Hand,
  parts: Sameness,
  between: (old: One, now: One) => One | undefined,
): readonly One[] => {
  const as = (kind: Revision['kind'], part: One): One => ({...part, change: {kind, ...hand}})
  if (old && now) {
    if (parts.isSame(old, now)) return [now]
    const one = between(old, now)
    return one ? [one] : [as('deleted', old), as('inserted', now)]
  }
  return [...(old ? [as('deleted', old)] : []), ...(now ? [as('inserted', now)] : [])]
}

const clauseBetween = (old: Clause, now: Clause, hand: Hand, parts: Sameness): Clause => ({
  ...now,
  ...(old.title === now.title ? {} : {formerly: old.title}),
  children: blocksBetween(old.children, now.children, hand, parts),
})

const itemsBetween = (
  before: readonly ListItem[],
  after: readonly ListItem[],
  hand: Hand,
  parts: Sameness,
): readonly ListItem[] =>
  pairsOf(before, after, parts.isSame, parts.likeness).flatMap((pair) =>
    marked(pair, hand, parts, (old, now) => ({
      ...now,
      children: blocksBetween(old.children, now.children, hand, parts),
    })),
  )

const rowsBetween = (
  before: readonly TableRow[],
  after: readonly TableRow[],
  hand: Hand,
  parts: Sameness,
): readonly TableRow[] =>
  pairsOf(before, after, parts.isSame, parts.likeness).flatMap((pair) =>
    marked(pair, hand, parts, (old, now) => ({
      ...now,
      children: now.children.map((cell, index) => cellBetween(old.children[index]?.children ?? [], cell, hand)),
    })),
  )

const cellBetween = (old: readonly Inline[], now: TableCell, hand: Hand): TableCell => ({
  ...now,
  children: redlineOf(old, now.children, hand),
})
