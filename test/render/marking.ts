import fc from 'fast-check'
import type {Document} from '../../src/document/document.js'
import type {Block, Change, Inline, ListItem, Revision, TableRow} from '../../src/document/nodes.js'
import {documents} from './trees.js'

const revisions: readonly Omit<Revision, 'kind'>[] = [
  {author: 'Counsel for Performer', date: '2026-11-24'},
  {author: 'Studio “counsel” <&>', date: '2026-11-25T10:00:00Z'},
  {date: 'yesterday'},
  {author: ' \u0007\ud800 '},
]

/** Marks parts and words of a tree as put in or taken out, as the numbers say. */
const markedBy = (document: Document, dice: readonly number[]): Document => {
  let at = 0
  const roll = (): number => dice[at++ % dice.length] ?? 0
  const revision = (): Revision | undefined => {
    const kind = ({0: 'inserted', 1: 'deleted'} as const)[roll()]
    const moved = {0: 1, 1: 2, 2: 3}[roll()]
    return kind && {kind, ...revisions[roll() % revisions.length], ...(moved !== undefined && {moved})}
  }
  const words = (inlines: readonly Inline[]): Inline[] =>
    inlines.map((one): Inline => {
      const found = revision()
      if (found) return {type: 'change', ...found, children: [one]} satisfies Change
      return 'children' in one ? {...one, children: words(one.children)} : one
    })
  const whole = <Part extends {readonly change?: Revision}>(part: Part, inner: (part: Part) => Part): Part => {
    const change = revision()
    return change ? {...part, change} : inner(part)
  }
  const item = (one: ListItem): ListItem => whole(one, (kept) => ({...kept, children: kept.children.map(block)}))
  const cells = (row: TableRow): TableRow => ({
    ...row,
    children: row.children.map((cell) => ({...cell, children: words(cell.children)})),
  })
  const block = (one: Block): Block =>
    whole(one, (kept): Block => {
      switch (kept.type) {
        case 'paragraph':
        case 'heading':
          return {...kept, children: words(kept.children)}
        case 'list':
          return {...kept, children: kept.children.map(item)}
        case 'table':
          // No redline leaves a table without a row.
          return {...kept, children: kept.children.map((row, index) => (index === 0 ? cells(row) : whole(row, cells)))}
        case 'blockquote':
          return {...kept, children: kept.children.map(block)}
        case 'clause':
          return {
            ...kept,
            ...(kept.number !== undefined && roll() === 0 && {formerly: `Formerly ${kept.id}`}),
            children: kept.children.map(block),
          }
        default:
          return kept
      }
    })
  return {...document, children: document.children.map(block)}
}

/** Redlines of any shape. */
export const redlines: fc.Arbitrary<Document> = fc
  .tuple(documents, fc.array(fc.nat(7), {minLength: 20, maxLength: 60}))
  .map(([document, dice]) => markedBy(document, dice))
