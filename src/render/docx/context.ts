import type {Language} from '../../document/document.js'
import type {Revision} from '../../document/nodes.js'
import type {Redline} from '../redline.js'
import type {Words} from '../words.js'
import {bookmarkName, type ShortIds} from './bookmarks.js'
import type {Counts} from './counting.js'
import type {ListName} from './lists.js'
import {changed, changedEnd} from './revisions.js'
import type {Mark} from './runs.js'

/** One document while it is printed: what is known of it, and what is counted on the way. */
export interface Sheet {
  readonly words: Words
  readonly language: Language
  readonly ids: ShortIds
  /** Whether Word counts a clause's number, so that a cross-reference can follow it. */
  readonly targets: ReadonlyMap<string, boolean>
  readonly counts: Counts
  /** Whether the paragraph below the title is set as what the document is about. */
  readonly standfirst: boolean
  /** Who changed what, if anybody did. */
  readonly redline: Redline | undefined
  /** Numbers of the moves that Word tracks as such. */
  readonly moves: ReadonlySet<number>
  /** Whether changes are shown for good instead of being tracked. */
  readonly onPaper: boolean
  /** Bookmarks and tracked changes so far, which Word numbers in one row. */
  annotations: number
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
  /** The change within which it stands. */
  readonly change: Revision | undefined
}

/** The place within a part, which may have been put in or taken out as a whole. */
export const within = ({change}: {readonly change?: Revision}, context: Context): Context =>
  change === undefined || context.change !== undefined ? context : {...context, change}

/** Place in a list. */
export interface Item {
  readonly list: ListName
  readonly level: number
  readonly style: string
  /** Whether it is the first of a list that counts afresh. */
  readonly opens: boolean
  /** Style of what follows the first paragraph of an item. */
  readonly continued: string
}

/** Place in a table. Widths in twips. */
export interface CellPlace {
  readonly widths: readonly number[]
  /** Columns that each row has, at least: those of the rows that a redline leaves. */
  readonly columns: number
  readonly header: boolean
  readonly column: number
  /** Whether the row has a cell for the pen. */
  readonly toWriteIn: boolean
}

/**
 * A paragraph under its hidden bookmark. `content` is runs, `properties` what stands beside the style. What a redline takes out
 * has no bookmark, so that all others are those of the document without it.
 */
export const paragraph = (style: string, content: string, context: Context, properties = ''): string => {
  const {sheet, owner, change} = context
  if (change !== undefined) {
    const runs = changed(change, content, sheet)
    const beside = properties + changedEnd(change, sheet)
    return change.kind === 'deleted' ? bare(style, runs, beside) : marked(style, runs, beside, sheet, owner)
  }
  return marked(style, content, properties, sheet, owner)
}

/** A paragraph that travels without a bookmark. */
export const bare = (style: string, content: string, properties = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${content}</w:p>`

const marked = (style: string, content: string, properties: string, sheet: Sheet, owner: string): string => {
  const id = ++sheet.annotations
  const count = (sheet.paragraphs.get(owner) ?? 0) + 1
  sheet.paragraphs.set(owner, count)
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr><w:bookmarkStart w:id="${id}" w:name="${bookmarkName(owner, count)}"/>${content}<w:bookmarkEnd w:id="${id}"/></w:p>`
}

/** What Word wants behind a table. It holds nothing, so it travels without a bookmark: LibreOffice drops that of an empty last paragraph. */
export const tableEnd = ({change, sheet}: Context): string =>
  bare('TableEnd', '', change === undefined ? '' : changedEnd(change, sheet))
