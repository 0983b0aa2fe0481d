import {padded, widthOf} from './width.js'
import {trimmed, wrap} from './wrap.js'

/** Spaces between two columns of a table. */
const gap = 2

const longest = (texts: readonly string[]): number => Math.max(1, ...texts.map(widthOf))

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** Widths of the columns of a table in so many columns of the screen: no word is cut, the rest is shared by length of text. */
export const share = (rows: readonly (readonly string[])[], columns: number): readonly number[] => {
  const count = Math.max(0, ...rows.map((row) => row.length))
  const cells = Array.from({length: count}, (_, index) => rows.map((row) => row[index] ?? ''))
  const least = cells.map((column) => longest(column.flatMap((cell) => cell.split(/[ \n]/))))
  const wished = cells.map((column) => longest(column.flatMap((cell) => cell.split('\n'))))
  const room = columns - gap * (count - 1) - sum(least)
  const wants = sum(wished) - sum(least)
  if (wants <= room) return wished
  return least.map((width, index) => width + Math.floor((Math.max(0, room) * ((wished[index] ?? 0) - width)) / wants))
}

/** Wrapped cells side by side. */
export const beside = (cells: readonly string[], widths: readonly number[]): string => {
  const columns = cells.map((cell, index) => wrap(cell, widths[index] ?? 1).split('\n'))
  const height = Math.max(1, ...columns.map((column) => column.length))
  const line = (at: number): string =>
    columns.map((column, index) => padded(column[at] ?? '', widths[index] ?? 1)).join(' '.repeat(gap))
  return Array.from({length: height}, (_, at) => trimmed(line(at))).join('\n')
}

/** A table's first row over a rule, and the others with an empty line between them. */
export const ruled = ([head = '', ...body]: readonly string[], widths: readonly number[]): string => {
  const rules = widths.map((width) => '-'.repeat(width))
  return [head, beside(rules, widths), body.join('\n\n')].join('\n')
}
