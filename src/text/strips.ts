import type {Span} from './template.js'

/** The words of one paragraph, heading, item of a list or cell of a table, without the marks around them. */
export interface Strip extends Span {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'notice' | 'cell'
}

/** What a line begins with before its words: marks of notices, then those of a heading or an item. */
const lineForm = /^((?:\s*>)*\s*(?:(#{1,6})\s+|([-*+]|\d{1,9}[.)])\s+)?)(.*)$/
/** Calls, tags and comments, and nothing that a reader would read. */
const onlyCalls = /^(?:\s*\{\{(?:!--[\s\S]*?--|[^{}]*)\}\})*\s*$/
const dashes = /^[|\s:-]+$/

/**
 * Cuts a text into the strips that hold its words. What stands between them is its frame: marks at the beginning of lines, lines
 * of calls alone, empty lines.
 */
export const stripsOf = (text: string): readonly Strip[] => {
  const strips: Strip[] = []
  /** The strip that the next line would go on with. */
  let open: Strip | undefined
  let at = 0
  const add = (strip: Strip): void => {
    strips.push(strip)
  }
  for (const line of text.split('\n')) {
    const [, head = '', heading, item, rest = ''] = lineForm.exec(line) ?? []
    const words = rest.trimEnd()
    const from = at + head.length
    const own: Strip['kind'] | undefined = heading
      ? 'heading'
      : item
        ? 'item'
        : head.includes('>')
          ? 'notice'
          : undefined
    if (words.startsWith('|')) {
      if (!dashes.test(words))
        for (const cell of cellsOf(words)) add({from: from + cell.from, to: from + cell.to, kind: 'cell'})
      open = undefined
    } else if (onlyCalls.test(words)) open = undefined
    else if (open && own === undefined) {
      strips.pop()
      open = {...open, to: from + words.length}
      add(open)
    } else {
      open = {from, to: from + words.length, kind: own ?? 'paragraph'}
      add(open)
    }
    if (open?.kind === 'heading' || open?.kind === 'notice') open = undefined
    at += line.length + 1
  }
  return strips
}

/** What stands between the bars of a row, where words are. */
function* cellsOf(row: string): Generator<Span> {
  for (const {0: cell, index} of row.matchAll(/(?:\\.|[^|\\])+/g)) {
    const words = cell.trim()
    if (onlyCalls.test(words)) continue
    const from = index + cell.indexOf(words)
    yield {from, to: from + words.length}
  }
}

/** What stands before, between and behind the strips. */
export const frameOf = (text: string, strips: readonly Strip[]): readonly string[] => {
  let at = 0
  const pieces = strips.map(({from, to}) => {
    const piece = text.slice(at, from)
    at = to
    return piece
  })
  return [...pieces, text.slice(at)]
}

/** Whether two texts are built alike: the same headings, lists, tables, conditions and calls between their words. */
export const isAlike = (one: string, other: string): boolean => skeletal(one) === skeletal(other)

const skeletal = (text: string): string =>
  frameOf(text, stripsOf(text))
    .map((piece) =>
      piece
        .replace(/[ \t]+$/gm, '')
        .replace(/-{2,}/g, '-')
        .replace(/(\{\{~?)\s+|\s+(~?\}\})/g, '$1$2'),
    )
    .join('\u0000')
    .trim()
