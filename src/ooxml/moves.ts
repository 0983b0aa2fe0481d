import type {Element} from './parse.js'
import {elementsIn} from './splice.js'

/** What becomes of a tracked change; nothing leaves it pending as it is, with its author and its date. */
export type Verdict = 'accept' | 'reject' | undefined

/** A tracked change: its element, and where it stands. */
export interface Standing {
  readonly element: Element
  /** The paragraph around it. */
  readonly paragraph?: Element
  /** The row, where the change is of a row as a whole. */
  readonly row?: Element
}
export type Judge = (change: Standing) => Verdict

const moves: ReadonlySet<string> = new Set(['w:moveFrom', 'w:moveTo'])
const moveStarts: ReadonlySet<string> = new Set(['w:moveFromRangeStart', 'w:moveToRangeStart'])
const moveEnds: ReadonlySet<string> = new Set(['w:moveFromRangeEnd', 'w:moveToRangeEnd'])

/** Both ends of a move share one verdict: that of the end on which there is one, and rejection where they differ. */
export const withMoves = (
  root: Element,
  judge: Judge,
): {readonly verdictOf: Judge; readonly isDone: (mark: Element) => boolean} => {
  const names = new Map<string, string>()
  const open = new Map<string, string>()
  const members = new Map<string, Standing[]>()
  const owner = new Map<Element, string>()
  const rangeOf = new Map<Element, string>()
  const look = (element: Element, paragraph: Element | undefined): void => {
    for (const child of elementsIn(element)) {
      const {name, attributes} = child
      const id = `${name.slice(0, 8)} ${attributes['w:id']}`
      if (moveStarts.has(name)) {
        names.set(id, attributes['w:name'] ?? '')
        open.set(name.slice(0, 8), attributes['w:name'] ?? '')
        rangeOf.set(child, attributes['w:name'] ?? '')
      } else if (moveEnds.has(name)) {
        rangeOf.set(child, names.get(id) ?? '')
        open.delete(name.slice(0, 8))
      } else if (moves.has(name)) {
        const move = open.get(name.slice(0, 8))
        if (move !== undefined) {
          owner.set(child, move)
          const all = members.get(move) ?? []
          members.set(move, all)
          all.push({element: child, ...(paragraph && {paragraph})})
        }
      }
      look(child, name === 'w:p' ? child : paragraph)
    }
  }
  look(root, undefined)
  const verdicts = new Map(
    [...members].map(([move, all]): [string, Verdict] => {
      const said = new Set(all.map(judge))
      return [move, said.has('reject') ? 'reject' : said.has('accept') ? 'accept' : undefined]
    }),
  )
  return {
    verdictOf: (change) => {
      const move = owner.get(change.element)
      return move === undefined ? judge(change) : verdicts.get(move)
    },
    isDone: (mark) => {
      const move = rangeOf.get(mark)
      return move !== undefined && verdicts.get(move) !== undefined
    },
  }
}
