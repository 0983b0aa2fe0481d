import type {Block, ListItem, TableRow} from '../../document/nodes.js'
import {plain} from '../../document/plain.js'

type Part = Block | ListItem | TableRow

const innerOf = (part: Part): readonly Part[] =>
  part.type === 'paragraph' || part.type === 'heading' || part.type === 'tableRow' || part.type === 'signatureBlock'
    ? []
    : part.children

/** Whether it says anything. */
const says = ({change, ...part}: Part): boolean => plain(part as Part).trim() !== ''

/** Whether Word can say of all of it that it was moved. Of the rows of a table it only knows that they were put in or taken out. */
const isMovable = (part: Part): boolean =>
  part.type !== 'figure' &&
  part.type !== 'table' &&
  part.type !== 'tableRow' &&
  part.type !== 'signatureBlock' &&
  innerOf(part).every(isMovable)

/** The moves that Word is told as such: of a whole part, from one place to one other. All others are an insertion and a deletion. */
export const movesOf = (blocks: readonly Block[]): ReadonlySet<number> => {
  const ends = new Map<number, string[]>()
  const walk = (part: Part, movable: boolean): void => {
    const {moved, kind} = part.change ?? {}
    const isEnd = movable && isMovable(part) && says(part)
    if (moved !== undefined) ends.set(moved, [...(ends.get(moved) ?? []), isEnd ? `${kind}` : 'no end'])
    // The first paragraph of an item has the item's own end.
    innerOf(part).forEach((inner, index) => {
      walk(inner, part.type !== 'listItem' || index > 0)
    })
  }
  for (const block of blocks) walk(block, true)
  return new Set([...ends].flatMap(([moved, kinds]) => (kinds.toSorted().join() === 'deleted,inserted' ? [moved] : [])))
}

/** Whether the last paragraph of a part is put in or taken out. A document cannot lose its last one: no program takes its end out. */
export const endsInChange = (part: Part | undefined): boolean =>
  part !== undefined && (part.change !== undefined || endsInChange(innerOf(part).at(-1)))
