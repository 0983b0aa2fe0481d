import type {Span} from '../../text/template.js'

/** Cells that stand below each other in one table, its head left out. A line of blanks is what a tag leaves. */
export const columnsOf = (words: string): readonly (readonly Span[])[] => {
  const columns: Span[][] = []
  let open: Span[][] = []
  let from = 0
  for (const line of words.split('\n')) {
    if (/^[ \t>]*\|[\s:|-]+$/u.test(line) && line.includes('-')) open = []
    else if (/^[ \t>]*\|/u.test(line))
      for (const [index, cell] of cellsOf(line, from).entries()) {
        const column = open[index] ?? []
        if (column.length === 0) {
          open[index] = column
          columns.push(column)
        }
        column.push(cell)
      }
    else if (!/^[ \t]+$/u.test(line)) open = []
    from += line.length + 1
  }
  return columns
}

const cellsOf = (line: string, from: number): readonly Span[] => {
  const bars = Array.from(line.matchAll(/(?<!\\)\|/gu), ({index}) => index)
  return bars.slice(0, -1).map((bar, index) => ({from: from + bar + 1, to: from + (bars[index + 1] ?? line.length)}))
}
