import type {Place} from '../../base/place.js'
import type {Clause} from '../../library/clause.js'
import {inSource, type Passage} from '../../library/passage.js'
import type {Span} from '../../text/template.js'

/** Where in the texts of a clause something stands. */
export interface InText extends Span {
  /** Register and rung or language: `rider.opening`. */
  readonly key: string
}

/** What stands at a place of a file, in the text that holds it; nothing where none does. Texts that cannot be read are asked too. */
export const inTextOf = (clause: Clause, place: Place): InText | undefined => {
  const text = textsIn(clause).find(({at, length}) => {
    const [first, last] = [at({from: 0, to: 0}), at({from: length, to: length})]
    if (first.file !== place.file || place.line === undefined) return false
    return !isBefore(startOf(place), startOf(first)) && !isBefore(startOf(last), startOf(place))
  })
  if (!text) return undefined
  const from = offsetIn(text, startOf(place))
  return {key: text.key, from, to: Math.max(from, offsetIn(text, endOf(place)))}
}

interface Written extends Pick<Passage, 'at'> {
  readonly key: string
  readonly length: number
}

const textsIn = ({file, source}: Clause): readonly Written[] =>
  Object.entries(file.text).flatMap(([register, variants]) =>
    Object.entries(variants).map(([variant, {length}]) => ({
      key: `${register}.${variant}`,
      length,
      at: inSource(source, ['text', register, variant]).at,
    })),
  )

/** The first character that stands at a position or behind it: in every style of YAML they stand in their order. */
const offsetIn = ({at, length}: Written, position: Position): number => {
  let [low, high] = [0, length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(startOf(at({from: middle, to: middle})), position)) low = middle + 1
    else high = middle
  }
  return low
}

type Position = readonly [line: number, column: number]
const startOf = ({line = 0, column = 0}: Place): Position => [line, column]
const endOf = ({line = 0, column = 0, endLine = line, endColumn = column}: Place): Position => [endLine, endColumn]
const isBefore = ([line, column]: Position, [otherLine, otherColumn]: Position): boolean =>
  line < otherLine || (line === otherLine && column < otherColumn)
