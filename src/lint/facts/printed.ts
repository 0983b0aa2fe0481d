import type {Call, Span, Statement, Template} from '../../text/template.js'
import {type Line, linesOf} from './lines.js'
import type {Reading} from './readings.js'

/** A text as it is put into Markdown: without tags, without the lines that held only a tag, calls as filler of their own length. */
export interface Printed {
  readonly words: string
  readonly lines: readonly Line[]
  /** Each call, and where its filler begins. */
  readonly calls: readonly {readonly call: Call; readonly index: number}[]
  /** Where some characters of it stand in the text. */
  within(span: Span): Span
}

/** What the reader of Markdown sees of a text, rather than the drafter. */
export const printedOf = ({statements, skeleton}: Template, {hidden}: Reading): Printed => {
  const gone = new Set(hidden)
  const pieces: {readonly index: number; readonly from: number}[] = []
  const calls: {call: Call; index: number}[] = []
  let words = ''
  const put = (from: number, piece: string): void => {
    pieces.push({index: words.length, from})
    words += piece
  }
  const walk = (body: readonly Statement[]): void => {
    for (const statement of body) {
      if (statement.type === 'words') put(wordsFrom(statement, skeleton), statement.value)
      else if (statement.type === 'call') {
        const {call} = statement
        calls.push({call, index: words.length})
        put(call.span.from, skeleton.slice(call.span.from, call.span.to).replace(/\n/g, '\uE002'))
      } else {
        const {whole, otherwise, inside} = statement
        if (!gone.has(inside.whole)) walk(whole)
        if (!gone.has(inside.otherwise)) walk(otherwise)
      }
    }
  }
  walk(statements)
  const offset = (index: number): number => {
    const piece = pieces.findLast((one) => one.index <= index)
    return piece ? piece.from + (index - piece.index) : index
  }
  return {
    words,
    lines: linesOf(words),
    calls,
    within: ({from, to}) => ({from: offset(from), to: to > from ? offset(to - 1) + 1 : offset(from)}),
  }
}

/** Where words begin once the blanks are gone that stand before a tag on a line of its own. */
export const wordsFrom = ({value, span}: Extract<Statement, {type: 'words'}>, skeleton: string): number =>
  span.from + Math.max(0, skeleton.slice(span.from, span.to).indexOf(value))
