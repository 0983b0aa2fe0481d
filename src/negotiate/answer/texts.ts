import type {Line, Said} from '../../ooxml/new-paragraph.js'
import type {RevisedParagraph, RevisedWord} from '../../ooxml/revised.js'
import {paragraphEnd, type TextChange, type View} from '../../ooxml/rewrite.js'
import type {LaidParagraph} from '../../render/docx/laid.js'
import {isWord} from '../../words/changes.js'
import {hunksOf} from '../../words/hunks.js'
import {isNumber, type Token, tokensWith} from '../review/spelling.js'

/** A text of one or more paragraphs, each with its end behind it, and the numbers in it that Word counts. */
export interface Reading {
  readonly text: string
  readonly numbers: readonly NumberSpan[]
}
interface NumberSpan {
  readonly from: number
  readonly to: number
  /** The clause that a reference is to. */
  readonly clause?: string
}

const absentIn: Readonly<Record<View, 'inserted' | 'deleted'>> = {before: 'inserted', after: 'deleted'}

/** Whether a paragraph, or its row, is not there as a whole. */
const isGone = ({row}: RevisedParagraph, view: View): boolean =>
  row?.kind === absentIn[view] || row?.undoes?.kind === absentIn[view]

/** How paragraphs of a file read before or after all that is pending in them. */
export const readingOf = ({paragraphs}: RevisedWord, indexes: readonly number[], view: View): Reading => {
  const absent = absentIn[view]
  let text = ''
  const numbers: NumberSpan[] = []
  for (const index of indexes) {
    const paragraph = paragraphs[index]
    if (!paragraph || isGone(paragraph, view)) continue
    for (const {text: words, tracked, counted} of paragraph.runs) {
      if (tracked.some(({kind}) => kind === absent)) continue
      if (counted) numbers.push({from: text.length, to: text.length + words.length})
      text += words
    }
    const {end} = paragraph
    if (end?.kind !== absent && end?.undoes?.kind !== absent) text += paragraphEnd
  }
  return {text, numbers: merged(numbers)}
}

/** A number in two runs is one. */
const merged = (spans: readonly NumberSpan[]): readonly NumberSpan[] => {
  const made: NumberSpan[] = []
  for (const span of spans) {
    const last = made.at(-1)
    if (last?.to === span.from) made[made.length - 1] = {...last, to: span.to}
    else made.push(span)
  }
  return made
}

/** How paragraphs of ours read. A number that stands before the words in the file stands there here too. */
export const wantedOf = (paragraphs: readonly LaidParagraph[], now: string): Reading => {
  let text = ''
  const numbers: NumberSpan[] = []
  for (const [index, {number, spans, text: words}] of paragraphs.entries()) {
    const printed = number === undefined ? '' : `${number}\t`
    if (index === 0 && printed !== '' && now.startsWith(printed)) {
      numbers.push({from: 0, to: printed.length})
      text += printed
    }
    for (const span of spans)
      if (span.type === 'number')
        numbers.push({from: text.length + span.from, to: text.length + span.to, clause: span.clause})
    text += words + paragraphEnd
  }
  return {text, numbers}
}

/** A field that refers to a clause and shows a number, where the file has something to refer to. */
export type Refer = (clause: string, shown: string) => Said

/** What makes one reading into another, but for what word processors do by themselves. */
export const changesBetween = (now: Reading, wanted: Reading, refer: Refer): readonly TextChange[] => {
  const target = now.text.endsWith(paragraphEnd) ? wanted : {...wanted, text: wanted.text.slice(0, -1)}
  const [old, other] = [tokensOf(now), tokensOf(target)]
  const changes: TextChange[] = []
  for (const hunk of hunksOf(
    old.map(({key}) => key),
    other.map(({key}) => key),
    (index) => (isWord(old[index]?.text ?? '') ? 1 : 0),
  )) {
    if (hunk.kept) continue
    const [gone, come] = [old.slice(hunk.old.from, hunk.old.to), other.slice(hunk.now.from, hunk.now.to)]
    const [was, is] = [gone, come].map((all) => all.map(({text}) => text).join('')) as [string, string]
    const isNumbers = come.every(({text, from}) => text.trim() === '' || isWithin(from, target.numbers))
    if (isAutomatic(was, is) || (isNumbers && is.trim() !== '' && isNumber(was))) continue
    const from = old[hunk.old.from]?.from ?? now.text.length
    const start = other[hunk.now.from]?.from ?? target.text.length
    changes.push({from, to: from + was.length, put: linesOf(target, start, start + is.length, refer)})
  }
  return changes
}

/** White space is nobody’s edit, but for the end of a line or a paragraph. */
const isAutomatic = (was: string, is: string): boolean =>
  (was + is).trim() === '' && !(was + is).includes('\n') && !(was + is).includes(paragraphEnd)

const isWithin = (at: number, spans: readonly NumberSpan[]): boolean =>
  spans.some(({from, to}) => from <= at && at < to)

const tokensOf = ({text, numbers}: Reading): readonly Token[] => {
  const tokens: Token[] = []
  let at = 0
  for (const line of text.split(paragraphEnd)) {
    const own = numbers
      .filter(({from, to}) => from >= at && to <= at + line.length)
      .map(({from, to}) => ({from: from - at, to: to - at}))
    tokens.push(...tokensWith(line, own).map((token) => ({...token, from: token.from + at})))
    at += line.length
    if (at < text.length) tokens.push({text: paragraphEnd, key: paragraphEnd, from: at})
    at += 1
  }
  return tokens
}

/** A stretch of a reading, line by line, with fields for its references. */
export const linesOf = ({text, numbers}: Reading, from: number, to: number, refer: Refer): readonly Line[] => {
  const lines: Said[][] = [[]]
  const say = (words: string): void => {
    for (const [index, line] of words.split(paragraphEnd).entries()) {
      if (index > 0) lines.push([])
      if (line !== '') lines.at(-1)?.push(line)
    }
  }
  let at = from
  for (const {from: start, to: end, clause} of numbers) {
    if (start < at || end > to || clause === undefined) continue
    say(text.slice(at, start))
    lines.at(-1)?.push(refer(clause, text.slice(start, end)))
    at = end
  }
  say(text.slice(at, to))
  return lines
}
