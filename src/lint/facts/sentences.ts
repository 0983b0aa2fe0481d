import {matchesOf, takenOf} from '../../base/matches.js'
import type {Span} from '../../text/template.js'

/** A sentence of a text; where a list breaks one up, its lead and each of its items. */
export interface Sentence {
  readonly kind: 'prose' | 'item' | 'cell' | 'heading'
  /** As it stands in the text, calls as filler. */
  readonly words: string
  readonly span: Span
}

/** Sentences in reading order. Paragraphs, items, cells and headings each begin anew. */
export const sentencesOf = (words: string): readonly Sentence[] =>
  runsOf(words).flatMap(({kind, span}) => cut(words, span).map((one) => ({kind, span: one, words: at(words, one)})))

const at = (words: string, {from, to}: Span): string => words.slice(from, to)

/** What is one run of words: a paragraph with its soft line breaks, an item, a cell. */
export type Stretch = Sentence

export const stretchesOf = (words: string): readonly Stretch[] =>
  runsOf(words).map(({kind, span}) => ({kind, span, words: at(words, span)}))

interface Run {
  readonly kind: Sentence['kind']
  span: Span
}

const heading = /^[ \t>]*#{1,6}[ \t]+/
const item = /^[ \t>]*(?:[-*+]|\d{1,3}[.)])[ \t]+/
/** Of numbered items only a first one begins a list in the middle of a paragraph. */
const interrupting = /^[ \t>]*(?:[-*+]|1[.)])[ \t]/
const row = /^[ \t>]*\|/
const ruleBelowHead = /^[ \t>|:-]+$/

const runsOf = (words: string): readonly Run[] => {
  const runs: Run[] = []
  let open: Run | undefined
  const begin = (kind: Sentence['kind'], from: number, to: number): Run => {
    const made = {kind, span: {from, to}}
    runs.push(made)
    return made
  }
  let start = 0
  for (const line of words.split('\n')) {
    const end = start + line.length
    const marker = (pattern: RegExp): number | undefined => pattern.exec(line)?.[0].length
    const [titled, listed] = [marker(heading), marker(item)]
    if (line.trim() === '') open = undefined
    else if (titled !== undefined) {
      begin('heading', start + titled, end)
      open = undefined
    } else if (row.test(line)) {
      open = undefined
      if (!ruleBelowHead.test(line)) for (const {from, to} of cellsOf(line)) begin('cell', start + from, start + to)
    } else if (listed !== undefined && (open?.kind !== 'prose' || interrupting.test(line)))
      open = begin('item', start + listed, end)
    else if (open) open.span = {from: open.span.from, to: end}
    else open = begin('prose', start, end)
    start = end + 1
  }
  return runs
}

const cellsOf = (line: string): readonly Span[] => {
  const bars = [...line.matchAll(/\|/g)].map(({index}) => index)
  return bars.slice(0, -1).map((bar, index) => ({from: bar + 1, to: bars[index + 1] ?? line.length}))
}

/** Behind a stop and what closes with it, before what can begin a sentence. */
const stop = /[.?!…][”’)*_»"]*(?=\s+[“‘(«¿¡*_]*[\p{Lu}\p{N}\uE000])/gu
/** A point that ends a word and no sentence. */
const abbreviation =
  /(?:^|[^\p{L}])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Sr|Sra|Dra|Jr|St|No|Nos|Sec|Secs|Art|Arts|Sched|Inc|Ltd|Co|Corp|v|vs|Jan|Feb|Apr|Aug|Sept?|Oct|Nov|Dec|cf|etc|e\.g|i\.e|p\. ej|pág|núm|EE|UU|U\.S|U\.S\.C)\.$/u

const cut = (words: string, {from, to}: Span): readonly Span[] => {
  const spans: Span[] = []
  let begin = from
  const close = (end: number): void => {
    const text = words.slice(begin, end)
    const lead = text.length - text.trimStart().length
    if (/[\p{L}\p{N}\uE000]/u.test(text)) spans.push({from: begin + lead, to: begin + text.trimEnd().length})
    begin = end
  }
  const stretch = words.slice(from, to)
  for (const match of matchesOf(stretch, stop)) {
    const end = match.index + match[0].length
    if (match[0].startsWith('.') && abbreviation.test(stretch.slice(Math.max(0, match.index - 12), match.index + 1)))
      continue
    close(from + end)
  }
  close(to)
  return spans
}

/** How many words are read; a call counts as one. */
export const countWords = (words: string): number => takenOf(words, aWord).length
const aWord = /\uE000\uE002*\uE001|[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu

/** The same words with everything between quotation marks blanked: what is quoted is mentioned, not said. A quotation ends with its paragraph. */
export const unquoted = (words: string): string =>
  words.includes('“')
    ? words.replace(/“(?:[^“”\n]|\n(?![ \t>]*\n))*”/g, (quoted) => quoted.replace(/[^\n]/g, ' '))
    : words
