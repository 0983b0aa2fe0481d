import {type Line, numberOf} from './lines.js'

/** A line of words or of a list, and what Markdown makes of it there. */
export interface Placed {
  /** An item that cannot begin a list where it stands is words. */
  readonly as: 'item' | 'words'
  readonly line: Line
  /** The line that it goes on from, where no empty one is between. */
  readonly above: Line | undefined
  /** The items that hold it, the outermost first. */
  readonly inside: readonly Line[]
  /** Of an item: the one before it at its level, and the same where both are of one list. */
  readonly near: Line | undefined
  readonly sibling: Line | undefined
  /** How many numbered items of the outermost lists came before. */
  readonly count: number
  readonly below: Line | undefined
}

/** Reads lists as CommonMark does: in the midst of a paragraph only a bullet or a “1.” begins one. */
export const placedOf = (lines: readonly Line[]): readonly Placed[] => {
  const placed: Placed[] = []
  let open: readonly Line[] = []
  let above: Line | undefined
  let count = 0
  for (const [index, line] of lines.entries()) {
    if (line.kind !== 'words' && line.kind !== 'item') {
      above = undefined
      if (line.kind !== 'blank') open = []
      continue
    }
    const inside = open.filter(({hang}) => hang <= line.indent)
    const near = open[inside.length]
    const number = numberOf(line)
    const sibling = near && (numberOf(near) === undefined) === (number === undefined) ? near : undefined
    const interrupts = above !== undefined && (open.length === 0 || inside.length === open.length)
    const as = line.kind === 'item' && !(interrupts && (isEmpty(line) || (number ?? 1) !== 1)) ? 'item' : 'words'
    const below = lines[index + 1]
    if (as === 'item') placed.push({as, line, above, inside, near, sibling, count, below})
    else
      placed.push({as, line, above, inside: above ? open : inside, near: undefined, sibling: undefined, count, below})
    if (as === 'item') {
      if (inside.length === 0 && number !== undefined) count += 1
      open = [...inside, line]
    } else if (!above) open = inside
    above = line
  }
  return placed
}

/** An item without words behind its marker. */
export const isEmpty = ({words, marker}: Line): boolean => words.trim() === marker
