/** Letters of a column that is counted from 0: A, B, …, Z, AA. */
export const columnName = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : columnName(Math.floor(index / 26) - 1) + String.fromCharCode(65 + (index % 26))

/** A cell as formulas say it: `B7`. Column and row are counted from 0. */
export const cellAt = (column: number, row: number): string => `${columnName(column)}${row + 1}`

/** A cell that stays the same when the formula is copied: `$B$7`. */
export const fixedAt = (column: number, row: number): string => `$${columnName(column)}$${row + 1}`
