import type {Render} from '../../document/handlers.js'
import type {NodeOf} from '../../document/nodes.js'
import {isDeleted, plain} from '../../document/plain.js'
import {w} from '../../ooxml/xml.js'
import {oneLine} from '../characters.js'
import {columnWidths, longest} from '../columns.js'
import {type CellPlace, type Context, paragraph, tableEnd, within} from './context.js'
import {changedRow} from './revisions.js'
import {twips} from './units.js'

const properties = ({about, indent, sheet: {words}}: Context, width: number, header: readonly string[]): string =>
  w('tblPr', {}, [
    w('tblStyle', {val: 'ProvisoTable'}),
    w('tblW', {w: width, type: 'dxa'}),
    indent === 0 ? '' : w('tblInd', {w: twips(indent), type: 'dxa'}),
    w('tblLayout', {type: 'fixed'}),
    w('tblLook', {val: '0420', firstRow: 1, lastRow: 0, firstColumn: 0, lastColumn: 0, noHBand: 0, noVBand: 1}),
    about === '' ? '' : w('tblCaption', {val: about}),
    w('tblDescription', {val: `${words.columns}: ${oneLine(header.join(', '))}`}),
  ])

export const table = (node: NodeOf<'table'>, place: Context, render: Render<string, Context>): string => {
  const context = within(node, place)
  const texts = node.children.map((row) => row.children.map((cell) => plain(cell).trim().replaceAll('\n', ' ')))
  const widths = columnWidths(texts, context.width - context.indent, context.sheet.words.initials).map(twips)
  const whole = widths.reduce((sum, one) => sum + one, 0)
  const header = Math.max(
    0,
    node.children.findIndex((row) => !isDeleted(row)),
  )
  const columns = longest(node.children.map((row) => (isDeleted(row) ? 0 : row.children.length)))
  let rows = ''
  node.children.forEach((row, index) => {
    rows += render(row, {
      ...context,
      bold: index <= header,
      cell: {...nowhere, widths, columns, header: index <= header},
    })
  })
  return `<w:tbl>${properties(context, whole, texts[header] ?? [])}<w:tblGrid>${widths
    .map((one) => `<w:gridCol w:w="${one}"/>`)
    .join('')}</w:tblGrid>${rows}</w:tbl>${tableEnd(context)}`
}

const nowhere: CellPlace = {widths: [], columns: 0, header: false, column: 0, toWriteIn: false}

const emptyCell: NodeOf<'tableCell'> = {type: 'tableCell', children: []}

/** Height of a row with a place to write in, in points. */
const writable = 26

export const tableRow = (node: NodeOf<'tableRow'>, around: Context, render: Render<string, Context>): string => {
  const context = within(node, around)
  const place = context.cell ?? nowhere
  const columns = Math.max(place.columns, node.children.length)
  const toWriteIn = !place.header && node.children.some(({children}) => children.length === 0)
  const height = toWriteIn ? `<w:trHeight w:val="${twips(writable)}" w:hRule="atLeast"/>` : ''
  let cells = ''
  for (let column = 0; column < columns; column++)
    cells += render(node.children[column] ?? emptyCell, {...context, cell: {...place, column, toWriteIn}})
  return `<w:tr><w:trPr><w:cantSplit/>${height}${place.header ? '<w:tblHeader/>' : ''}${changedRow(context.change, context.sheet)}</w:trPr>${cells}</w:tr>`
}

export const tableCell = (content: string, context: Context): string => {
  const {widths, header, column, toWriteIn} = context.cell ?? nowhere
  const middle = toWriteIn ? '<w:vAlign w:val="center"/>' : ''
  return `<w:tc><w:tcPr><w:tcW w:w="${widths[column] ?? 0}" w:type="dxa"/>${middle}</w:tcPr>${paragraph(header ? 'TableHeading' : 'TableText', content, context)}</w:tc>`
}
