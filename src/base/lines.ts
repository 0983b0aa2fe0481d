import type {Place} from './place.js'

/** Offsets at which the lines of a text begin. A line ends with a line feed, with or without a carriage return before it. */
export const lineStarts = (text: string): readonly number[] => {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** An offset as line and column, which count from 1. */
const positionIn = (starts: readonly number[], offset: number): {readonly line: number; readonly column: number} => {
  let low = 0
  let high = starts.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle
  }
  return {line: low + 1, column: offset - (starts[low] ?? 0) + 1}
}

/** Tells offsets of a file as places in it, none of them behind its end. The lines are only counted when somebody asks. */
export const placesIn = (file: string, text: string): ((from: number, to: number) => Place) => {
  let starts: readonly number[] | undefined
  return (from, to) => {
    starts ??= lineStarts(text)
    const {line, column} = positionIn(starts, Math.min(from, text.length))
    const end = positionIn(starts, Math.min(Math.max(from, to), text.length))
    return {file, line, column, endLine: end.line, endColumn: end.column}
  }
}
