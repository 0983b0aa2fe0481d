import {padded, widthOf} from './width.js'
import {wrap} from './wrap.js'

/** Spaces between two columns of a table. */
const gap = 2
const pen = 10

const longest = (texts: readonly string[]): number => Math.max(1, ...texts.map(widthOf))

/** Place to write in by hand, as wide as its column allows. */
export const line = (columns: number): string => '_'.repeat(Math.min(columns, pen))

/** Widths of the columns of a table in so many columns of the screen: no word is cut, the rest is shared by length of text. */
export const share = (rows: readonly (readonly string[])[], columns: number): readonly number[] => {
  const count = Math.max(0, ...rows.map((row) => row.length))
  const cells = Array.from({length: count}, (_, index) => rows.map((row) => row[index] ?? ''))
  const least = cells.map((column) => Math.max(longest(column.flatMap((cell) => cell.split(/[ \n]/))), 4))
  const wished = cells.map((column, index) =>
    Math.max(longest(column.flatMap((cell) => cell.split('\n'))), least[index] ?? 0),
  )
  const room = columns - gap * (count - 1) - sum(least)
  const wants = sum(wished) - sum(least)
  if (wants <= room) return wished
  return least.map((width, index) => width + Math.floor((Math.max(0, room) * ((wished[index] ?? 0) - width)) / wants))
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** Wrapped cells side by side. */
export const beside = (cells: readonly string[], widths: readonly number[]): string => {
  const columns = cells.map((cell, index) => wrap(cell, widths[index] ?? 1).split('\n'))
  const height = Math.max(1, ...columns.map((column) => column.length))
  return Array.from({length: height}, (_, at) =>
    columns
      .map((column, index) => padded(column[at] ?? '', widths[index] ?? 1))
      .join(' '.repeat(gap))
      .trimEnd(),
  ).join('\n')
}
