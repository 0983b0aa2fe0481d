import type {Span} from '../../text/template.js'

/** A line as Markdown sees it. */
export interface Line {
  readonly kind: 'blank' | 'heading' | 'item' | 'row' | 'notice' | 'words'
  readonly words: string
  /** In what is printed. */
  readonly span: Span
  /** How far it is indented. */
  readonly indent: number
  /** Of an item: its number or bullet with what closes it, and how far its words are indented. */
  readonly marker: string
  readonly hang: number
}

const item = /^([ \t]*)([-*+]|\d{1,9}[.)])(?:[ \t]+|$)/
const kinds: readonly (readonly [Line['kind'], RegExp])[] = [
  ['blank', /^\s*$/],
  ['heading', /^[ \t]*#{1,6}(?:[ \t]|$)/],
  ['notice', /^[ \t]*>/],
  ['row', /^[ \t]*\|/],
  ['item', item],
]

export const linesOf = (printed: string): readonly Line[] => {
  let start = 0
  return printed.split('\n').map((line) => {
    const span = {from: start, to: start + line.length}
    start = span.to + 1
    const kind = kinds.find(([, pattern]) => pattern.test(line))?.[0] ?? 'words'
    const [found = '', , marker = ''] = (kind === 'item' && item.exec(line)) || []
    return {kind, words: line, span, indent: line.length - line.trimStart().length, marker, hang: found.length}
  })
}

/** The number before an item that has one. */
export const numberOf = ({marker}: Line): number | undefined =>
  /^\d/.test(marker) ? Number.parseInt(marker, 10) : undefined
