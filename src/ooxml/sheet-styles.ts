import {element} from './xml.js'

/** How a cell looks. */
export interface CellStyle {
  /** Number format in the words of Excel, such as `#,##0.00`. */
  readonly format?: string
  readonly bold?: boolean
  readonly italic?: boolean
  /** In points; 10 when nothing is said. */
  readonly size?: number
  /** Of the text, as RRGGBB. */
  readonly colour?: string
  readonly fill?: string
  readonly align?: 'left' | 'center' | 'right'
  /** In the middle when nothing is said. */
  readonly vertical?: 'center' | 'bottom'
  readonly wrap?: boolean
  readonly indent?: number
  readonly top?: Line
  readonly bottom?: Line
}
/** A `hair` is drawn thin and pale, since programs draw their own hairs as they please. */
export type Line = 'thin' | 'medium' | 'double' | 'hair'

/** The styles of one workbook, each kept once and known by its number. */
export interface StyleBook {
  /** Number of a style. A `literal` cell holds text that a program could take for a formula when the cell is edited. */
  number(style: CellStyle, literal: boolean): number
  /** The part `xl/styles.xml`. */
  part(): string
}

const face = 'Calibri'
/** The first number that a file may give to a format of its own. */
const firstFormat = 164
/** Colours of lines: those that part, and those that only lead the eye. */
const rule = '8A94A3'
const hair = 'D9DEE5'

/** Keeps each thing once, and says its number. */
const kept = (...first: readonly string[]) => {
  const all = new Map(first.map((one, index) => [one, index]))
  return {
    all,
    number: (one: string): number => {
      const known = all.get(one) ?? all.size
      all.set(one, known)
      return known
    },
  }
}

export const styleBook = (): StyleBook => {
  const formats = kept()
  const fonts = kept(font({}))
  const fills = kept(fill(undefined, 'none'), fill(undefined, 'gray125'))
  const borders = kept(border({}))
  const cells = kept(cell({numFmtId: 0, fontId: 0, fillId: 0, borderId: 0}, {}, false))
  return {
    number: (style, literal) =>
      cells.number(
        cell(
          {
            numFmtId: style.format === undefined ? 0 : firstFormat + formats.number(style.format),
            fontId: fonts.number(font(style)),
            fillId: style.fill === undefined ? 0 : fills.number(fill(style.fill, 'solid')),
            borderId: borders.number(border(style)),
          },
          style,
          literal,
        ),
      ),
    part: () => {
      const list = (name: string, all: ReadonlyMap<string, number>): string =>
        element(name, {count: all.size}, [...all.keys()])
      const codes = [...formats.all].map(([formatCode, index]) =>
        element('numFmt', {numFmtId: firstFormat + index, formatCode}),
      )
      return element('styleSheet', {xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'}, [
        ...(codes.length === 0 ? [] : [element('numFmts', {count: codes.length}, codes)]),
        list('fonts', fonts.all),
        list('fills', fills.all),
        list('borders', borders.all),
        element('cellStyleXfs', {count: 1}, element('xf', {numFmtId: 0, fontId: 0, fillId: 0, borderId: 0})),
        list('cellXfs', cells.all),
        element('cellStyles', {count: 1}, element('cellStyle', {name: 'Normal', xfId: 0, builtinId: 0})),
      ])
    },
  }
}

const font = ({bold, italic, size = 10, colour = '111111'}: CellStyle): string =>
  element('font', {}, [
    ...(bold ? [element('b')] : []),
    ...(italic ? [element('i')] : []),
    element('sz', {val: size}),
    element('color', {rgb: `FF${colour}`}),
    element('name', {val: face}),
    element('family', {val: 2}),
  ])

const fill = (colour: string | undefined, patternType: string): string =>
  element(
    'fill',
    {},
    element('patternFill', {patternType}, colour === undefined ? '' : element('fgColor', {rgb: `FF${colour}`})),
  )

const border = ({top, bottom}: CellStyle): string => {
  const side = (name: string, style: Line | undefined): string =>
    element(
      name,
      {style: style === 'hair' ? 'thin' : style},
      style === undefined ? '' : element('color', {rgb: `FF${style === 'hair' ? hair : rule}`}),
    )
  return element('border', {}, [
    element('left'),
    element('right'),
    side('top', top),
    side('bottom', bottom),
    element('diagonal'),
  ])
}

const cell = (
  ids: Readonly<Record<string, number>>,
  {align, vertical = 'center', wrap, indent}: CellStyle,
  literal: boolean,
): string =>
  element(
    'xf',
    {
      ...ids,
      xfId: 0,
      quotePrefix: literal ? 1 : undefined,
      applyNumberFormat: 1,
      applyFont: 1,
      applyFill: 1,
      applyBorder: 1,
      applyAlignment: 1,
    },
    element('alignment', {
      horizontal: align ?? (indent === undefined ? undefined : 'left'),
      vertical,
      wrapText: wrap ? 1 : undefined,
      indent,
    }),
  )
