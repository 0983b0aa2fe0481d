import type {Block, ListItem, Revision, TableRow} from '../../document/nodes.js'
import {plain} from '../../document/plain.js'
import {spaced} from '../../words/runs.js'

type Part = Block | ListItem | TableRow

/** Fewer words than this are met in two places by accident. */
const telling = 5

/** The same redline, in which what was taken out here and put in there with the same words is told as moved. */
export const withMoves = (blocks: readonly Block[]): readonly Block[] => {
  const taken = new Map<string, Revision[]>()
  const put = new Map<string, Revision[]>()
  for (const part of changedIn(blocks)) {
    const {change, ...bare} = part
    const words = spaced(plain(bare as Part))
    if (words.split(' ').length - 2 < telling || !change) continue
    const side = change.kind === 'deleted' ? taken : put
    side.set(words, [...(side.get(words) ?? []), change])
  }
  const moved = new Map<Revision, number>()
  let count = 0
  for (const [words, from] of taken)
    for (const [index, to] of (put.get(words) ?? []).slice(0, from.length).entries()) {
      count += 1
      moved.set(from[index] as Revision, count).set(to, count)
    }
  return moved.size === 0 ? blocks : blocks.map((block) => numbered(block, moved))
}

function* changedIn(parts: readonly Part[]): Generator<Part> {
  for (const part of parts) {
    if (part.change) yield part
    else if (part.type === 'clause' || part.type === 'blockquote' || part.type === 'figure' || part.type === 'listItem')
      yield* changedIn(part.children)
    else if (part.type === 'list' || part.type === 'table') yield* changedIn(part.children)
  }
}

const numbered = <One extends Part>(part: One, moved: ReadonlyMap<Revision, number>): One => {
  const number = part.change && moved.get(part.change)
  if (number !== undefined) return {...part, change: {...part.change, moved: number}}
  if (part.change || !('children' in part) || part.type === 'paragraph' || part.type === 'heading') return part
  if (part.type === 'tableRow') return part
  return {...part, children: (part.children as readonly Part[]).map((child) => numbered(child, moved))}
}
