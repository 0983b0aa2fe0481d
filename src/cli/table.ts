import {paintWith} from '../base/paint.js'
import type {Screen} from '../base/world.js'
import {beside, share} from '../render/text/columns.js'
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
  {columns, colour}: Screen,
): string => {
  const {strong, quiet} = paintWith(colour)
  const widths = share([heads, ...rows], columns)
  const whole = widths.reduce((sum, width) => sum + width, 0) + 2 * (widths.length - 1)
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

/** No column is squeezed into a ribbon: none needs more than four lines for a cell. */
const roomy = (heads: readonly string[], rows: readonly (readonly string[])[], widths: readonly number[]): boolean =>
  rows.every((row) => heads.every((_, index) => wrap(row[index] ?? '', widths[index] ?? 1).split('\n').length <= 4))
