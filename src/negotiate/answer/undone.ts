import {lazily} from '../../base/lazily.js'
import type {Insertion, Rewriting, RowInsertion} from '../../ooxml/revise.js'
import {paragraphEnd} from '../../ooxml/rewrite.js'
import type {LaidParagraph} from '../../render/docx/laid.js'
import type {ReviewedPart} from '../review/review.js'
import type {Doing} from './answer.js'
import type {Ground} from './ground.js'
import {changesBetween, readingOf, wantedOf} from './texts.js'

/**
 * Back to what was sent: what they tracked is rejected, and what they changed without tracking is undone under tracking, so that
 * nothing is silent.
 */
export const undone = ({paragraphs}: ReviewedPart, ground: Ground): Doing => {
  const {word} = ground
  const settled = new Map(paragraphs.flatMap(({places}) => places.map((place) => [place, 'reject' as const])))
  const rewritten: Rewriting[] = []
  const inserted: Insertion[] = []
  const rows: RowInsertion[] = []
  const struckRows: number[] = []
  const undoable: string[] = []

  const known = lazily({isAdded: () => addedRows(paragraphs, ground)})
  const strike = (places: readonly number[]): void => {
    const {text} = readingOf(word, places, 'before')
    if (text.replaceAll(paragraphEnd, '') === '') return
    const [place = 0] = places
    const cell = word.paragraphs[place]?.cell
    // The end of a cell cannot go, and that of a row goes with the row.
    const to = cell ? text.length - (text.endsWith(paragraphEnd) ? 1 : 0) : text.length
    if (to > 0) rewritten.push({paragraphs: places, view: 'before', text, changes: [{from: 0, to, put: []}]})
    if (cell && known.isAdded(place)) struckRows.push(place)
  }

  const lost: LaidParagraph[] = []
  for (const one of paragraphs) {
    const {sent: own, places} = one
    if (!own) strike(places)
    else if (places.length === 0 || own.some(ground.isMoved)) {
      if (places.length > 0) strike(places)
      lost.push(...own)
    } else {
      const now = readingOf(word, places, 'before')
      const changes = changesBetween(now, wantedOf(own, now.text), ground.refer)
      if (changes.length > 0) rewritten.push({paragraphs: places, view: 'before', text: now.text, changes})
    }
  }

  const marks = new Set(word.paragraphs.flatMap(({bookmarks}) => bookmarks))
  for (const paragraph of lost) {
    if (paragraph.role === 'cell' || paragraph.role === 'signature') continue
    const {line, like} = ground.draft(paragraph)
    const {bookmark} = paragraph
    inserted.push({
      ...ground.spotFor(paragraph),
      lines: [{line, ...(like !== undefined && {like}), ...(marks.has(bookmark) ? {} : {bookmark})}],
    })
  }
  const cells = lost.filter(({role, text}) => role === 'cell' && text.trim() !== '')
  for (const row of rowsOf(
    lost.filter(({role}) => role === 'cell'),
    ground,
  ))
    if (row.place === undefined) {
      undoable.push(
        `cells of a table were taken out without tracking (“${cropped(cells[0]?.text ?? '')}”); put them back by hand`,
      )
      break
    } else rows.push({at: row.place, cells: row.cells.map((one) => ground.draft(one).line)})
  if (lost.some(({role}) => role === 'signature'))
    undoable.push('lines for signatures were taken out without tracking; put them back by hand')
  return {settled, rewritten, inserted, rows, struckRows, undoable}
}

const cropped = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

/** Whether all that stands in the row of a place was added, so that the row goes. */
const addedRows = (
  paragraphs: readonly ReviewedPart['paragraphs'][number][],
  {word, sent, placesOf}: Ground,
): ((place: number) => boolean) => {
  const rowOf = (place: number): string | undefined => {
    const cell = word.paragraphs[place]?.cell
    return cell && `${cell.table} ${cell.row}`
  }
  const added = new Set(paragraphs.filter((one) => !one.sent).flatMap(({places}) => places))
  const others = new Set(sent.paragraphs.flatMap((one) => placesOf(one).map(rowOf)))
  for (const [index, {cell, runs}] of word.paragraphs.entries())
    if (cell && !added.has(index) && runs.some(({text}) => text.trim() !== '')) others.add(rowOf(index))
  return (place) => rowOf(place) !== undefined && !others.has(rowOf(place))
}

/** Cells that were sent and are lost, row by row, each with a place in the row before it. */
const rowsOf = (
  lost: readonly LaidParagraph[],
  {sent, placesOf, word}: Ground,
): readonly {readonly place?: number; readonly cells: readonly LaidParagraph[]}[] => {
  const rows: {place?: number; cells: LaidParagraph[]}[] = []
  for (const one of lost) {
    const index = sent.paragraphs.findIndex(({bookmark}) => bookmark === one.bookmark)
    const before = sent.paragraphs[index - 1]
    const last = rows.at(-1)
    const previous = last?.cells.at(-1)
    const columns = columnsAt(sent.paragraphs.slice(0, index), placesOf, word)
    if (last && previous && before?.bookmark === previous.bookmark && last.cells.length < (columns ?? 1)) {
      last.cells.push(one)
      continue
    }
    const place = [...sent.paragraphs.slice(0, index)]
      .reverse()
      .flatMap((cell) => (cell.role === 'cell' && cell.clause === one.clause ? (placesOf(cell).at(-1) ?? []) : []))[0]
    rows.push({...(place !== undefined && columns !== undefined && {place}), cells: [one]})
  }
  return rows
}

/** How many cells the row has that stands last before. */
const columnsAt = (
  before: readonly LaidParagraph[],
  placesOf: Ground['placesOf'],
  {paragraphs}: Ground['word'],
): number | undefined => {
  const place = before.toReversed().flatMap((one) => (one.role === 'cell' ? (placesOf(one).at(-1) ?? []) : []))[0]
  const cell = place === undefined ? undefined : paragraphs[place]?.cell
  if (!cell) return undefined
  const own = paragraphs.filter((one) => one.cell?.table === cell.table && one.cell.row === cell.row)
  return new Set(own.map((one) => one.cell?.column)).size
}
