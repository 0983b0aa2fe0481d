import {cellAt} from './address.js'
import type {StyleBook} from './sheet-styles.js'
import type {Cell, Row, Sheet, Workbook} from './workbook.js'
import {element, escaped} from './xml.js'

const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const papers = {letter: 1, a4: 9} as const

/** One sheet as its part of the package: widths, frozen rows, cells, landscape pages that are one sheet wide. */
export const worksheet = (sheet: Sheet, workbook: Workbook, book: StyleBook, first: boolean): string => {
  const {columns, rows, frozen, merged = []} = sheet
  return element('worksheet', {xmlns: namespace}, [
    element('sheetPr', {}, element('pageSetUpPr', {fitToPage: 1})),
    element(
      'sheetViews',
      {},
      element(
        'sheetView',
        {showGridLines: 0, tabSelected: first ? 1 : undefined, workbookViewId: 0},
        frozen === 0
          ? ''
          : element('pane', {
              ySplit: frozen,
              topLeftCell: cellAt(0, frozen),
              activePane: 'bottomLeft',
              state: 'frozen',
            }),
      ),
    ),
    element('sheetFormatPr', {defaultRowHeight: 14.25}),
    element(
      'cols',
      {},
      columns.map((width, index) => element('col', {min: index + 1, max: index + 1, width, customWidth: 1})),
    ),
    element(
      'sheetData',
      {},
      rows.map((row, index) => rowPart(row, index, sheet, book)),
    ),
    ...(merged.length === 0
      ? []
      : [
          element(
            'mergeCells',
            {count: merged.length},
            merged.map((ref) => element('mergeCell', {ref})),
          ),
        ]),
    element('printOptions', {horizontalCentered: 0}),
    element('pageMargins', {left: 0.6, right: 0.6, top: 0.8, bottom: 0.7, header: 0.35, footer: 0.35}),
    element('pageSetup', {
      paperSize: papers[workbook.page],
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: sheet.onePage ? 1 : 0,
    }),
    element('headerFooter', {}, [
      element('oddHeader', {}, escaped(`&L&8${printed(workbook.head[0])}&R&8${printed(workbook.head[1])}`)),
      element('oddFooter', {}, escaped(`&L&8${printed(workbook.foot)}&C&8&A&R&8&P of &N`)),
    ]),
  ])
}

/** Words in a head or foot: there `&` begins a command, and a digit would be taken for a size of type. */
const printed = (text: string): string => text.replaceAll('&', '&&').replace(/^(?=\d)/, ' ')

const rowPart = ({cells, height}: Row, index: number, {columns}: Sheet, book: StyleBook): string =>
  element(
    'row',
    {r: index + 1, ht: height ?? heightOf(cells, columns), customHeight: 1},
    cells.map((cell, column) => cellPart(cell, cellAt(column, index), book)),
  )

/** Points of a line of text, and of the air around one row. */
const line = 13
const air = 3

/** As high as the longest wrapped text of the row needs: programs do not agree on working that out when they open a file. */
const heightOf = (cells: readonly Cell[], columns: readonly number[]): number => {
  const lines = cells.map((cell, column) =>
    cell.kind === 'text' && cell.style?.wrap
      ? linesOf(cell.text, Math.max(1, Math.floor(1.1 * ((columns[column] ?? 8) - 1.5))))
      : 1,
  )
  return air + line * Math.max(1, ...lines)
}

const linesOf = (text: string, width: number): number =>
  text.split('\n').reduce((all, paragraph) => {
    let [count, at] = [1, 0]
    for (const {length} of paragraph.split(' ')) {
      if (at > 0 && at + 1 + length > width) [count, at] = [count + 1, 0]
      at += (at > 0 ? 1 : 0) + length
      if (at > width) [count, at] = [count + Math.ceil(at / width) - 1, at % width]
    }
    return all + count
  }, 0)

/** Characters with which a program would begin a formula. */
const begins = /^[=+\-@\t\r]/

const cellPart = (cell: Cell, r: string, book: StyleBook): string => {
  const s = book.number(cell.style ?? {}, cell.kind === 'text' && begins.test(cell.text))
  switch (cell.kind) {
    case 'empty':
      return cell.style ? element('c', {r, s}) : ''
    case 'text':
      return element(
        'c',
        {r, s, t: 'inlineStr'},
        element('is', {}, element('t', {'xml:space': 'preserve'}, escaped(cell.text))),
      )
    case 'number':
      return element('c', {r, s}, element('v', {}, cell.digits))
    case 'date':
      return element('c', {r, s}, element('v', {}, String(dayNumber(cell.date))))
    case 'formula':
      return element('c', {r, s}, [element('f', {}, escaped(cell.formula)), element('v', {}, cell.digits)])
  }
}

/** Days since the last day of 1899, as spreadsheets count them from March 1900 on. */
const dayNumber = (date: string): number =>
  Math.round((Date.parse(`${date}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000)
