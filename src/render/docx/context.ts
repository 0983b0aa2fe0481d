import {bookmarkName, type ShortIds} from './bookmarks.js'
import type {Counts} from './counting.js'
import type {ListName} from './lists.js'
import type {Mark} from './runs.js'
import type {Words} from './words.js'

/** One document while it is printed: what is known of it, and what is counted on the way. */
export interface Sheet {
  readonly words: Words
  readonly ids: ShortIds
  /** Whether Word counts a clause's number, so that a cross-reference can follow it. */
  readonly targets: ReadonlyMap<string, boolean>
  readonly counts: Counts
  /** Whether the paragraph below the title is set as what the document is about. */
  readonly standfirst: boolean
  /** Bookmarks so far. */
  bookmarks: number
  /** Paragraphs so far by short id. */
  readonly paragraphs: Map<string, number>
}

/** Where a node stands. Every place has the same keys, filled or not: copies are many, and those are the cheap ones. */
export interface Context {
  readonly sheet: Sheet
  /** Short id of the clause, or of the document. */
  readonly owner: string
  /** Style of a paragraph that is nothing else. */
  readonly style: string
  /** Whether that style has a form that stays with what follows. */
  readonly leads: boolean
  readonly item: Item | undefined
  readonly inNotice: boolean
  /** Width of the lines here and how far they stand in, in points. */
  readonly width: number
  readonly indent: number
  /** What a table is about: the words of the heading above it. */
  readonly about: string
  readonly mark: Mark
  /** Whether the paragraph is bold as a whole. */
  readonly bold: boolean
  readonly cell: CellPlace | undefined
}

/** Place in a list. */
export interface Item {
  readonly list: ListName
  readonly level: number
  readonly style: string
  /** Style of what follows the first paragraph of an item. */
  readonly continued: string
}

/** Place in a table. Widths in twips. */
export interface CellPlace {
  readonly widths: readonly number[]
  readonly header: boolean
  readonly column: number
  /** Whether the row has a cell for the pen. */
  readonly toWriteIn: boolean
}

/** A paragraph under its hidden bookmark. `content` is runs, `properties` what stands beside the style. */
export const paragraph = (style: string, content: string, {sheet, owner}: Context, properties = ''): string => {
  const id = ++sheet.bookmarks
  const count = (sheet.paragraphs.get(owner) ?? 0) + 1
  sheet.paragraphs.set(owner, count)
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr><w:bookmarkStart w:id="${id}" w:name="${bookmarkName(owner, count)}"/>${content}<w:bookmarkEnd w:id="${id}"/></w:p>`
}

/** What Word wants behind a table. It holds nothing, so it travels without a bookmark: LibreOffice drops that of an empty last paragraph. */
export const tableEnd = '<w:p><w:pPr><w:pStyle w:val="TableEnd"/></w:pPr></w:p>'
