import type {Codec} from '../base/world.js'
import {pack} from './pack.js'
import {worksheet} from './sheet.js'
import {type CellStyle, styleBook} from './sheet-styles.js'
import {bytesOf, declaration, element, escaped} from './xml.js'

/**
 * What stands in one cell. Text is literal whatever it begins with; only `formula` makes a formula, and it carries the value
 * that it has now, so that a reader who does not calculate sees the same.
 */
export type Cell = CellContent & {readonly style?: CellStyle}
type CellContent =
  | {readonly kind: 'empty'}
  | {readonly kind: 'text'; readonly text: string}
  /** A decimal number as digits, so that none is lost. */
  | {readonly kind: 'number'; readonly digits: string}
  /** As 2026-11-23. */
  | {readonly kind: 'date'; readonly date: string}
  /** Without the leading `=`; `digits` is its value now. */
  | {readonly kind: 'formula'; readonly formula: string; readonly digits: string}

export interface Row {
  readonly cells: readonly Cell[]
  /** In points; as high as its text when nothing is said. */
  readonly height?: number
}

export interface Sheet {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string
  /** Widths of the columns, in characters. */
  readonly columns: readonly number[]
  readonly rows: readonly Row[]
  /** First rows that stay where they are, and are printed again on each page. */
  readonly frozen: number
  /** Printed on one page; otherwise one page wide and as long as it is. */
  readonly onePage?: boolean
  /** First and last cell of each run of cells that are one, such as A1:F1. */
  readonly merged?: readonly string[]
}

/** Sheets with what is the same on all of them. */
export interface Workbook {
  readonly title: string
  /** Its own date, as 2026-11-23; nothing reads a clock. */
  readonly date: string
  readonly page: 'letter' | 'a4'
  /** At the head of each printed page, left and right. */
  readonly head: readonly [string, string]
  /** At its foot, left; the number of the page stands on the right. */
  readonly foot: string
  readonly sheets: readonly Sheet[]
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const ofPackage = 'http://schemas.openxmlformats.org/package/2006'
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/**
 * A workbook as an Excel file (.xlsx): literal text in the cells themselves, live formulas, no macros, no links. The same
 * workbook gives the same bytes.
 *
 * Written here rather than by a library: the parts are few, and the packer is the one of our Word files. Of what was looked at,
 * exceljs 4.4 is large and old, and write-excel-file 4.1, small and alive, writes formulas without their values and numbers
 * as binary ones.
 */
export const packWorkbook = (workbook: Workbook, codec: Codec): Uint8Array => {
  const book = styleBook()
  const sheets = workbook.sheets.map((sheet, index): readonly [string, string] => [
    `xl/worksheets/sheet${index + 1}.xml`,
    worksheet(sheet, workbook, book, index === 0),
  ])
  const parts: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', contentTypesOf(sheets.map(([name]) => name))],
    ['_rels/.rels', rootRelationships],
    ['docProps/core.xml', coreProperties(workbook)],
    ['docProps/app.xml', appProperties],
    ['xl/workbook.xml', workbookPart(workbook.sheets)],
    ['xl/_rels/workbook.xml.rels', workbookRelationships(sheets.length)],
    ['xl/styles.xml', book.part()],
    ...sheets,
  ]
  return pack(
    parts.map(([name, text]) => ({name, bytes: bytesOf([declaration, text])})),
    codec,
  )
}

/** The name of a sheet as formulas say it. */
export const sheetName = (name: string): string => (/^[A-Za-z]+$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`)

const workbookPart = (sheets: readonly Sheet[]): string => {
  const titles = sheets.flatMap(({name, frozen}, index) =>
    frozen === 0
      ? []
      : [
          element(
            'definedName',
            {name: '_xlnm.Print_Titles', localSheetId: index},
            escaped(`${sheetName(name)}!$1:$${frozen}`),
          ),
        ],
  )
  return element('workbook', {xmlns: main, 'xmlns:r': relationships}, [
    element('bookViews', {}, element('workbookView', {activeTab: 0, windowWidth: 28800, windowHeight: 16000})),
    element(
      'sheets',
      {},
      sheets.map(({name}, index) => element('sheet', {name, sheetId: index + 1, 'r:id': `rId${index + 1}`})),
    ),
    ...(titles.length === 0 ? [] : [element('definedNames', {}, titles)]),
    element('calcPr', {calcId: 191029, fullCalcOnLoad: 1}),
  ])
}

const relationship = (id: number, type: string, target: string): string =>
  element('Relationship', {Id: `rId${id}`, Type: type, Target: target})

const workbookRelationships = (count: number): string =>
  element('Relationships', {xmlns: `${ofPackage}/relationships`}, [
    ...Array.from({length: count}, (_, index) =>
      relationship(index + 1, `${relationships}/worksheet`, `worksheets/sheet${index + 1}.xml`),
    ),
    relationship(count + 1, `${relationships}/styles`, 'styles.xml'),
  ])

const rootRelationships = element('Relationships', {xmlns: `${ofPackage}/relationships`}, [
  relationship(1, `${relationships}/officeDocument`, 'xl/workbook.xml'),
  relationship(2, `${ofPackage}/relationships/metadata/core-properties`, 'docProps/core.xml'),
  relationship(3, `${relationships}/extended-properties`, 'docProps/app.xml'),
])

const contentTypesOf = (sheets: readonly string[]): string =>
  element('Types', {xmlns: `${ofPackage}/content-types`}, [
    element('Default', {Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml'}),
    element('Default', {Extension: 'xml', ContentType: 'application/xml'}),
    ...[
      ['xl/workbook.xml', `${spreadsheet}.sheet.main+xml`],
      ['xl/styles.xml', `${spreadsheet}.styles+xml`],
      ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
      ['docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
      ...sheets.map((name) => [name, `${spreadsheet}.worksheet+xml`]),
    ].map(([name, type]) => element('Override', {PartName: `/${name}`, ContentType: type})),
  ])

const coreProperties = ({title, date}: Workbook): string => {
  const when = (name: string): string => element(`dcterms:${name}`, {'xsi:type': 'dcterms:W3CDTF'}, `${date}T00:00:00Z`)
  return element(
    'cp:coreProperties',
    {
      'xmlns:cp': `${ofPackage}/metadata/core-properties`,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    [element('dc:title', {}, escaped(title)), when('created'), when('modified')],
  )
}

const appProperties = element('Properties', {
  xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties',
})
