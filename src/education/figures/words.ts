import type {Block, Inline, List, Table, TableRow} from '../../document/nodes.js'

/** What says the same as a drawing, in words. */

const text = (value: string): Inline => ({type: 'text', value})

const row = (cells: readonly string[]): TableRow => ({
  type: 'tableRow',
  children: cells.map((cell) => ({type: 'tableCell', children: [text(cell)]})),
})

/** A table; no cell of it is empty, since an empty cell is one for the pen. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): Table => ({
  type: 'table',
  children: [row(head), ...rows.map(row)],
})

/** A list that counts 1., 2., 3. */
export const counted = (items: readonly string[]): List => ({
  type: 'list',
  scheme: 'plain',
  depth: 0,
  children: items.map((item, index) => ({
    type: 'listItem',
    label: `${index + 1}.`,
    children: [paragraph(item)],
  })),
})

/** A line in bold above a table. */
export const strong = (value: string): Block => ({
  type: 'paragraph',
  children: [{type: 'strong', children: [text(value)]}],
})

export const paragraph = (value: string): Block => ({type: 'paragraph', children: [text(value)]})

/** A sentence: a capital in front and a stop at its end. */
export const sentence = (words: string): string =>
  `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.?!]$/.test(words) ? '' : '.'}`
