import type {Diagnostic, Outcome} from '../base/diagnostic.js'
import type {Codec} from '../base/world.js'
import {type RevisedParagraph, type RevisedRun, readRevised} from '../ooxml/revised.js'
import {type Run, tidied, wordsOf} from '../text/runs.js'
import {type RowId, readId} from './rows.js'
import {readCount} from './said.js'

/** A row as it came back, with all tracked changes made. */
export interface ReturnedRow {
  readonly id: RowId
  readonly english: readonly Run[]
  readonly spanish: readonly Run[]
  /** How many paragraphs the Spanish has. */
  readonly paragraphs: number
  /** Whether some of the Spanish is hidden from whoever looks at the file. */
  readonly hidden: boolean
  /** What the translator says beside it: in the last column, or in the margin. */
  readonly comments: readonly string[]
}
export interface ReturnedSheet {
  readonly rows: readonly ReturnedRow[]
  /** How many rows went out, where the sheet still says so. */
  readonly count: number | undefined
  /** Rows of its tables that have words and no id: put in by hand, or their id was deleted. */
  readonly strays: readonly string[]
}

/** Reads a sheet that anybody may have changed. Hostile bytes are one finding. */
export const readSheet = (bytes: Uint8Array, codec: Codec, file: string): Outcome<ReturnedSheet> => {
  const {value: word, diagnostics} = readRevised(bytes, codec, file)
  if (!word) return {diagnostics}
  const remarks = new Map<number, string[]>()
  for (const {paragraphs, text, author} of word.comments)
    for (const index of paragraphs.slice(0, 1))
      remarks.set(index, [...(remarks.get(index) ?? []), author === undefined ? text : `${author}: ${text}`])
  const cells = new Map<string, number[]>()
  for (const [index, {cell, row}] of word.paragraphs.entries())
    if (cell && row?.kind !== 'deleted') {
      const key = `${cell.table} ${cell.row}`
      cells.set(key, [...(cells.get(key) ?? []), index])
    }
  const strays: string[] = []
  const rows = [...cells.values()].flatMap((indexes): readonly ReturnedRow[] => {
    const column = (wanted: number): readonly RevisedParagraph[] =>
      indexes.flatMap((index) => {
        const paragraph = word.paragraphs[index]
        return paragraph?.cell?.column === wanted ? [paragraph] : []
      })
    const [ids = [], english = [], spanish = [], comment = []] = [0, 1, 2, 3].map((one) => linesOf(column(one)))
    const id = ids.map((line) => readId(wordsOf(line))).find((one) => one !== undefined)
    if (!id) {
      const words = wordsOf([...english, ...spanish].flat())
      if (words !== '' && !isHead(english)) strays.push(words)
      return []
    }
    return [
      {
        id,
        english: tidied(english.flatMap((line) => [...line, blank])),
        spanish: tidied(spanish.flatMap((line) => [...line, blank])),
        paragraphs: spanish.length,
        hidden: column(2).some(({runs}) => runs.some((run) => run.hidden && stands(run))),
        comments: [...comment.map(wordsOf), ...indexes.flatMap((index) => remarks.get(index) ?? [])],
      },
    ]
  })
  const counts = word.paragraphs.flatMap(({cell, runs}) =>
    cell
      ? []
      : [
          readCount(
            runs
              .filter(stands)
              .map(({text}) => text)
              .join(''),
          ),
        ],
  )
  if (rows.length === 0) return {diagnostics: [...diagnostics, noSheet(file)]}
  return {value: {rows, count: counts.find((one) => one !== undefined), strays}, diagnostics}
}

const blank: Run = {text: ' ', bold: false, italic: false}
const isHead = ([first]: readonly (readonly Run[])[]): boolean => wordsOf(first ?? []) === 'English'

const stands = ({tracked}: RevisedRun): boolean => tracked.at(-1)?.kind !== 'deleted'

/** The paragraphs of a cell that say something, as they read with all changes. */
const linesOf = (paragraphs: readonly RevisedParagraph[]): readonly (readonly Run[])[] => {
  const lines: Run[][] = []
  let goesOn = false
  for (const {runs, end} of paragraphs) {
    const own = runs.filter(stands).map(({text, bold, italic}): Run => ({text, bold, italic}))
    if (goesOn) lines.at(-1)?.push(...own)
    else lines.push(own)
    goesOn = end?.kind === 'deleted'
  }
  return lines.map(tidied).filter((line) => line.length > 0)
}

const noSheet = (file: string): Diagnostic => ({
  rule: 'sheet-file',
  severity: 'error',
  message: `“${file}” has no row of a translation sheet; name the file that “proviso translate” made and the translator filled in, saved as .docx`,
  place: {file},
})
