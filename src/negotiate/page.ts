import type {Document, PageSize} from '../document/document.js'
import type {Block, Inline, TableCell, TableRow} from '../document/nodes.js'

/** The parts of which pages about a table are made. */

export const text = (value: string): Inline => ({type: 'text', value})
export const strong = (value: string): Inline => ({type: 'strong', children: [text(value)]})
export const heading = (value: string, depth: 1 | 2 | 3): Block => ({type: 'heading', depth, children: [text(value)]})
export const paragraph = (...children: readonly (Inline | string)[]): Block => ({
  type: 'paragraph',
  children: children.map((one) => (typeof one === 'string' ? text(one) : one)),
})
export const bullets = (lines: readonly string[]): readonly Block[] =>
  lines.length === 0
    ? []
    : [
        {
          type: 'list',
          scheme: 'bullet',
          depth: 0,
          children: lines.map((line) => ({type: 'listItem', children: [paragraph(line)]})),
        },
      ]
/** A cell of lines. One without any shows a dash, since an empty one would be a place to write in. */
export const cell = (lines: string | readonly string[]): TableCell => {
  const full = (typeof lines === 'string' ? lines.split('\n') : lines).filter((one) => one.trim() !== '')
  return {
    type: 'tableCell',
    children: (full.length === 0 ? ['–'] : full).flatMap((line, index): readonly Inline[] => [
      ...(index > 0 ? [{type: 'break'} as const] : []),
      text(line),
    ]),
  }
}
/** A cell to fill in with a pen. */
export const penCell: TableCell = {type: 'tableCell', children: []}
export const row = (...cells: readonly (string | TableCell)[]): TableRow => ({
  type: 'tableRow',
  children: cells.map((one) => (typeof one === 'string' ? cell(one) : one)),
})
export const table = (...rows: readonly TableRow[]): Block => ({type: 'table', children: rows})

/** How a page is set, and what its margins say. */
export interface Sheet {
  readonly look: string
  readonly page: PageSize
  /** ISO date. */
  readonly date: string
  readonly dated: string
  readonly draft?: string
  readonly isInternal?: boolean
}
export const sheetOf = (title: string, sheet: Sheet, children: readonly Block[]): Document => ({
  title,
  language: 'en',
  look: sheet.look,
  page: sheet.page,
  label: sheet.isInternal ? `${title} · internal` : title,
  mark: '',
  date: sheet.date,
  dated: sheet.dated,
  draft: sheet.draft ?? '',
  stamp: sheet.isInternal ? 'Internal' : '',
  children: [
    heading(title, 1),
    ...(sheet.isInternal ? [paragraph(strong('INTERNAL. Not for the other side.'))] : []),
    ...children,
  ],
})

/** A page that is of no day and no draft: what was found, under its title. */
export const findingsSheet = (
  {
    title,
    label,
    look,
    page,
    language = 'en',
  }: Pick<Document, 'title' | 'label' | 'look' | 'page'> & Partial<Pick<Document, 'language'>>,
  children: readonly Block[],
): Document => ({
  ...sheetOf(title, {look, page, date: '', dated: ''}, children),
  label,
  language,
})
