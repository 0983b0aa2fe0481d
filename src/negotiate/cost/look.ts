import type {Big} from 'big.js'
import type {CellStyle} from '../../ooxml/sheet-styles.js'
import type {Cell, Row} from '../../ooxml/workbook.js'
import {type Term, terms} from './terms.js'

/** Styles of a costing: what was put in is blue on cream, what is worked out is black. */
export const ink = {
  title: {bold: true, size: 16, colour: '1F3A5F'},
  lead: {italic: true, colour: '555555'},
  section: {bold: true, size: 11, colour: '1F3A5F', bottom: 'medium', vertical: 'bottom'},
  head: {bold: true, colour: 'FFFFFF', fill: '1F3A5F', wrap: true, indent: 1},
  plain: {wrap: true, indent: 1},
  text: {wrap: true, bottom: 'hair', indent: 1},
  quiet: {wrap: true, colour: '555555', bottom: 'hair', indent: 1},
  input: {colour: '1F4E9E', fill: 'FFFBE8', bottom: 'hair', indent: 1},
  worked: {bottom: 'hair', indent: 1},
  group: {bold: true, fill: 'F3F5F8', wrap: true, bottom: 'thin', indent: 1},
  total: {bold: true, fill: 'E4E9F0', top: 'thin', bottom: 'double', wrap: true, indent: 1},
  warning: {bold: true, size: 11, colour: '9C1C1C', fill: 'FBE9E7', wrap: true, indent: 1},
  notice: {fill: 'FFF2B3', wrap: true, indent: 1},
  label: {bold: true, colour: '555555', indent: 1},
} as const satisfies Readonly<Record<string, CellStyle>>

/** Number formats; where nothing comes out there is a dash. */
export const formats = {
  money: (currency: string) => `"${currency} "#,##0.00;[Red]-"${currency} "#,##0.00;"–"`,
  percent: '0.0#%;[Red]-0.0#%;"–"',
  share: '0.0%',
  count: '#,##0;[Red]-#,##0;"–"',
  date: 'yyyy-mm-dd',
} as const

export const text = (value: string, style: CellStyle = ink.text): Cell => ({kind: 'text', text: value, style})
export const none = (style?: CellStyle): Cell => (style ? {kind: 'empty', style} : {kind: 'empty'})
export const day = (date: string, style: CellStyle = ink.quiet): Cell => ({
  kind: 'date',
  date,
  style: {...style, format: formats.date, align: 'left', wrap: false},
})
export const number = (value: Big, format: string, style: CellStyle = ink.input): Cell => ({
  kind: 'number',
  digits: value.toFixed(),
  style: {...style, format: format.replace(/;"–"$/, ''), align: 'right', wrap: false},
})
/** A formula with the value that it has now. */
export const worked = (formula: string, value: Big, format: string, style: CellStyle = ink.worked): Cell => ({
  kind: 'formula',
  formula,
  digits: value.toFixed(),
  style: {...style, format, align: 'right', wrap: false},
})

/** The format of a term’s values. */
export const formatOf = (term: Term, currency: string): string => {
  const {kind} = terms[term]
  return kind === 'money' ? formats.money(currency) : kind === 'percent' ? formats.percent : formats.count
}

/** A value as a sheet holds it: percentages as fractions, so that 5.4 is 0.054. */
export const inSheet = (term: Term, value: Big): Big => (terms[term].kind === 'percent' ? value.div(100) : value)

export const row = (...cells: readonly Cell[]): Row => ({cells})
/** A heading over so many columns, with air above it. */
export const section = (heading: string, width: number): Row => ({
  ...filled(ink.section, width, text(heading, ink.section)),
  height: 26,
})
/** One style over a whole row. */
export const filled = (style: CellStyle, width: number, ...cells: readonly Cell[]): Row => ({
  cells: [...cells, ...Array.from({length: Math.max(0, width - cells.length)}, () => none(style))],
})
/** The first rows of every sheet: its title, a sentence, an empty row, the heads of the columns. */
export const opening = (
  title: string,
  lead: string,
  heads: readonly string[],
  figures: number,
  until?: number,
): readonly Row[] => [
  {cells: [text(title, ink.title)], height: 22},
  row(text(lead, ink.lead)),
  row(),
  headed(heads, figures, until),
]
/** How many rows `opening` has. */
export const openingRows = 4
/** Heads of columns; those of figures, from the given column on, stand on the right. */
export const headed = (heads: readonly string[], figures: number, until = heads.length): Row =>
  row(
    ...heads.map((head, index) =>
      text(head, index >= figures && index < until ? {...ink.head, align: 'right'} : ink.head),
    ),
  )
