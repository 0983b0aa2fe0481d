import type {Span} from '../../../text/template.js'
import type {Line} from '../../facts/lines.js'
import type {TextRule} from '../../rule.js'

export const brokenTable: TextRule = {
  of: 'text',
  id: 'broken-table',
  severity: 'error',
  demands:
    'Every table has a line of dashes below its head, the same number of cells in each row, and an empty line behind it.',
  *check({texts}) {
    for (const text of texts) {
      if (!text.words.includes('|')) continue
      const said = new Set<number>()
      for (const printed of text.printed)
        for (const {span, message} of trapsIn(printed.lines)) {
          const within = printed.within(span)
          if (!said.has(within.from)) yield {place: text.at(within), message}
          said.add(within.from)
        }
    }
  },
}

interface Trap {
  readonly span: Span
  readonly message: string
}

function* trapsIn(lines: readonly Line[]): Generator<Trap> {
  for (let at = 0; at < lines.length; at += 1) {
    const head = lines[at]
    if (head?.kind !== 'row') continue
    let end = at + 1
    while (lines[end]?.kind === 'row') end += 1
    yield* tableTraps(head, lines.slice(at + 1, end), lines[end])
    at = end - 1
  }
}

const dashes = /^[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)*[ \t]*:?-+:?[ \t]*\|?[ \t]*$/u

function* tableTraps(head: Line, [rule, ...rows]: readonly Line[], behind: Line | undefined): Generator<Trap> {
  const wanted = cellsOf(head)
  if (!rule || !dashes.test(rule.words)) {
    yield {
      span: inner(head),
      message:
        'The line below this one is no line of dashes, so Markdown sees no table and prints the bars; write “| --- | --- |” below the head, and no empty line between rows',
    }
    return
  }
  if (cellsOf(rule) !== wanted) {
    yield {
      span: inner(rule),
      message: `The line of dashes has ${counted(cellsOf(rule))}, the head above it ${wanted}, so Markdown sees no table and prints the bars; give both the same number`,
    }
    return
  }
  for (const row of rows)
    if (cellsOf(row) !== wanted)
      yield {
        span: inner(row),
        message: `This row has ${counted(cellsOf(row))}, the head ${wanted}; a bar is missing or too many, or one in the words needs “\\” before it`,
      }
  if (behind?.kind === 'words')
    yield {
      span: inner(behind),
      message: 'No empty line stands before this, so it becomes a row of the table above; put one there',
    }
}

const inner = ({words, span, indent}: Line): Span => ({
  from: span.from + indent,
  to: span.from + words.trimEnd().length,
})
const cellsOf = ({words}: Line): number =>
  words
    .trim()
    .replace(/\\[\s\S]/gu, '  ')
    .replace(/^\||\|$/gu, '')
    .split('|').length
const counted = (cells: number): string => (cells === 1 ? 'one cell' : `${cells} cells`)
