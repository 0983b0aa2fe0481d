import type {Edit, Fix} from './diagnostic.js'
import {lineStarts} from './lines.js'

/** A text with some fixes in it, and those that are. */
export interface Mended {
  readonly text: string
  readonly done: readonly Fix[]
}

/**
 * Puts fixes into the text of one file. A fix is put in whole or not at all: not where the file no longer says what it said, and not
 * where one before has put something. Line ends stay as the file has them.
 */
export const mend = (text: string, fixes: readonly Fix[]): Mended => {
  const starts = lineStarts(text)
  const ending = text.includes('\r\n') ? '\r\n' : '\n'
  const done: Fix[] = []
  const cuts: Cut[] = []
  for (const fix of fixes) {
    const wanted = fix.edits.map((edit) => cutFor(edit, text, starts))
    if (!wanted.every((cut) => cut !== undefined)) continue
    if (wanted.some((cut) => cuts.some((other) => touches(cut, other)))) continue
    cuts.push(...wanted)
    done.push(fix)
  }
  let [mended, at] = ['', 0]
  for (const {from, to, insert} of cuts.sort((a, b) => a.from - b.from)) {
    mended += text.slice(at, from) + insert.replace(/\r?\n/g, ending)
    at = to
  }
  return {text: mended + text.slice(at), done}
}

interface Cut {
  readonly from: number
  readonly to: number
  readonly insert: string
}

const cutFor = ({place, was, insert}: Edit, text: string, starts: readonly number[]): Cut | undefined => {
  const offset = (line: number | undefined, column: number | undefined): number | undefined => {
    const start =
      line === undefined ? undefined : (starts[line - 1] ?? (line === starts.length + 1 ? text.length : undefined))
    return start === undefined || column === undefined ? undefined : start + column - 1
  }
  const [from, to] = [offset(place.line, place.column), offset(place.endLine, place.endColumn)]
  if (from === undefined || to === undefined || to < from) return undefined
  return text.slice(from, to).replaceAll('\r\n', '\n') === was ? {from, to, insert} : undefined
}

/** Two that begin at one place would be put in an order that nobody said. */
const touches = (one: Cut, other: Cut): boolean =>
  one.from === other.from || (one.from < other.to && other.from < one.to)
