import {codeFrameColumns} from '@babel/code-frame'
import type {Diagnostic} from './diagnostic.js'
import {type Paint, paintWith} from './paint.js'
import type {Place} from './place.js'

/** How findings are shown. */
export interface Showing {
  /** Text of the file that the finding stands in; with it the lines around the place are shown. */
  readonly text?: string | undefined
  readonly colour: boolean
  /** Width of the screen; messages wrap at it and long lines of the file are cropped to it. */
  readonly columns: number
  /** What would mend a finding that carries a fix, such as a command; without it nothing is said of fixes. */
  readonly mender?: string
}

/**
 * One finding for a person: severity and rule, place, message, the lines of the file, related places, what would mend it.
 *
 * Characters that would steer a terminal are shown as U+FFFD.
 */
export const show = ({rule, severity, message, place, related = [], fix}: Diagnostic, showing: Showing): string => {
  const {text, colour, columns, mender} = showing
  const paint = paintWith(colour)
  const head = `${paint.strong(paint[severity](severity))} ${paint.quiet(rule)} ${spoken(place)}`
  const body = indented(tame(message), columns, '  ')
  const frame = text === undefined ? undefined : frameOf(place, text, columns, paint)
  const others = [
    ...related.map((other) => `${tame(other.message)}: ${spoken(other.place)}`),
    ...(fix && mender !== undefined ? [`${mender} would ${tame(fix.does)}`] : []),
  ].map((other) => paint.quiet(indented(other, columns, '  ')))
  return [head, body, ...(frame === undefined ? [] : [frame]), ...others].join('\n')
}

/** `file:line:column`, as editors and terminals understand it. */
export const spoken = ({file, line, column}: Place): string =>
  [tame(file), ...(line === undefined ? [] : [line, column ?? 1])].join(':')

const tame = (text: string): string => text.replace(/[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD')

/** Wraps words at a width, each line behind a margin. */
const indented = (text: string, columns: number, margin: string): string => {
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let line = margin
    for (const word of paragraph.split(' ')) {
      const longer = line === margin ? margin + word : `${line} ${word}`
      if (longer.length > columns && line !== margin) {
        lines.push(line)
        line = margin + word
      } else line = longer
    }
    lines.push(line.trimEnd())
  }
  return lines.join('\n')
}

/** The line that is meant between its neighbours, cropped to the screen. Nothing when the place has no line, or the file no longer has it. */
const frameOf = (place: Place, text: string, columns: number, paint: Paint): string | undefined => {
  const {line, column = 1} = place
  const all = text.split(/\r\n|\n|\r/)
  const marked = line === undefined ? undefined : all[line - 1]
  if (line === undefined || marked === undefined) return undefined
  const first = Math.max(1, line - 1)
  const around = all.slice(first - 1, line + 1).map(tame)
  const room = Math.max(20, columns - 10 - String(line + 1).length)
  const from = Math.max(0, Math.min(column - 1 - Math.floor(room / 3), marked.length - room))
  const last = place.endLine === line ? Math.max(place.endColumn ?? column + 1, column + 1) : marked.length + 1
  const end = Math.max(column + 1, Math.min(last, from + room + 1))
  const frame = codeFrameColumns(
    '\n'.repeat(first - 1) + around.map((one) => crop(one, from, room)).join('\n'),
    {start: {line, column: column - from}, end: {line, column: end - from}},
    {linesAbove: 1, linesBelow: 1, highlightCode: false},
  )
  return frame
    .split('\n')
    .map((one) =>
      one.startsWith('>')
        ? `  ${paint.error('>')}${one.slice(1)}`
        : `  ${one.replace(/^( +\| +)(\^+)$/, (_, gutter: string, marks: string) => gutter + paint.error(marks))}`,
    )
    .join('\n')
}

/** A window on a long line; `…` where it goes on. */
const crop = (line: string, from: number, room: number): string => {
  const end = line.length > from + room ? '…' : ''
  const start = from > 0 && line.length > from ? '…' : ''
  return start + line.slice(from + start.length, from + room - end.length) + end
}
