import {paintWith} from '../base/paint.js'
import type {Screen} from '../base/world.js'
import {beside} from '../render/text/columns.js'
import {widthOf} from '../render/text/width.js'
import {hang, wrap} from '../render/text/wrap.js'

/**
 * Rows under heads, as wide as the screen at most.
 *
 * Where the columns do not fit side by side without cutting a word, each row becomes a small card: its first cell as a
 * title, the others below it under their heads.
 */
export const table = (
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  {columns, colour}: Pick<Screen, 'columns' | 'colour'>,
): string => {
  const {strong, quiet} = paintWith(colour)
  const widths = fitted([heads, ...rows], columns)
  const whole = sum(widths) + 2 * (widths.length - 1)
  if (whole <= columns && roomy(heads, rows, widths))
    return [
      strong(beside(heads, widths)),
      quiet(
        beside(
          widths.map((width) => '─'.repeat(width)),
          widths,
        ),
      ),
      ...rows.map((row) => beside(row, widths)),
    ].join('\n')
  const label = Math.max(...heads.slice(1).map(widthOf)) + 2
  return rows
    .map(([first = '', ...rest]) =>
      [
        strong(wrap(first, columns)),
        ...rest.flatMap((cell, index) =>
          cell === ''
            ? []
            : [hang(`  ${(heads[index + 1] ?? '').padEnd(label)}`, wrap(cell, Math.max(20, columns - label - 2)))],
        ),
      ].join('\n'),
    )
    .join('\n')
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

/** As wide as their longest cell; where the screen is too narrow, the widest columns give way, down to their longest word. */
const fitted = (rows: readonly (readonly string[])[], columns: number): readonly number[] => {
  const count = rows[0]?.length ?? 0
  const cells = Array.from({length: count}, (_, index) => rows.map((row) => row[index] ?? ''))
  const least = cells.map((column) => Math.max(...column.flatMap((cell) => cell.split(' ')).map(widthOf)))
  const widths = cells.map((column) => Math.max(...column.map(widthOf)))
  for (let over = sum(widths) + 2 * (count - 1) - columns; over > 0; over--) {
    const yielding = widths.map((width, index) => (width > (least[index] ?? 0) ? width : 0))
    const widest = Math.max(...yielding)
    if (widest === 0) break
    widths[yielding.indexOf(widest)] = widest - 1
  }
  return widths
}

/** No column is squeezed into a ribbon: none needs more than five lines for a cell. */
const roomy = (heads: readonly string[], rows: readonly (readonly string[])[], widths: readonly number[]): boolean =>
  rows.every((row) => heads.every((_, index) => wrap(row[index] ?? '', widths[index] ?? 1).split('\n').length <= 5))
