import type {Place} from '../../base/place.js'
import type {Clause} from '../../library/clause.js'
import type {Passage} from '../../library/passage.js'
import type {Span} from '../../text/template.js'

/** Where in the texts of a clause something stands. */
export interface InText extends Span {
  /** Register and rung or language: `rider.opening`. */
  readonly key: string
}

/** What stands at a place of a file, in the text that holds it; nothing where none does. */
export const inTextOf = ({passages}: Clause, place: Place): InText | undefined => {
  const passage = passages.find((one) => {
    const {file} = one.at({from: 0, to: 0})
    if (file !== place.file || place.line === undefined) return false
    const [first, last] = [one.at({from: 0, to: 0}), one.at({from: one.text.length, to: one.text.length})]
    return !isBefore(startOf(place), startOf(first)) && !isBefore(startOf(last), startOf(place))
  })
  if (!passage) return undefined
  const from = offsetIn(passage, startOf(place))
  const to = Math.max(from, offsetIn(passage, endOf(place)))
  return {key: `${passage.register}.${passage.variant}`, from, to}
}

/** The first character that stands at a position or behind it: in every style of YAML they stand in their order. */
const offsetIn = (passage: Passage, position: Position): number => {
  let [low, high] = [0, passage.text.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(startOf(passage.at({from: middle, to: middle})), position)) low = middle + 1
    else high = middle
  }
  return low
}

type Position = readonly [line: number, column: number]
const startOf = ({line = 0, column = 0}: Place): Position => [line, column]
const endOf = ({line = 0, column = 0, endLine = line, endColumn = column}: Place): Position => [endLine, endColumn]
const isBefore = ([line, column]: Position, [otherLine, otherColumn]: Position): boolean =>
  line < otherLine || (line === otherLine && column < otherColumn)
