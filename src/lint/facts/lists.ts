import {recently} from '../../base/recent.js'
import type {Span} from '../../text/template.js'

/** Items of one depth in a row, and the words around them. */
export interface List {
  /** The paragraph or item before the first item; empty where there is none. */
  readonly lead: string
  readonly leadSpan: Span
  readonly items: readonly Item[]
  /** How the paragraph behind it begins. */
  readonly behind: string
  /** Whether it stands in an item of another list, which ends with it. */
  readonly inner: boolean
}
export interface Item {
  /** With the list in it, where there is one. */
  readonly span: Span
  readonly words: string
}

interface Open {
  readonly indent: number
  readonly sign: string
  readonly lead: Span
  readonly spans: Span[]
  behind: string
}

const marker = /^([ \t]*)(?:([-*+])|\d{1,3}([.)]))[ \t]+(?=\S)/u
const nowhere: Span = {from: 0, to: 0}

/** So many readings are remembered, since several ask for the lists of one. */
const most = 256

/** Every list of a reading; what a condition hides is not there. */
export const listsOf: (words: string) => readonly List[] = recently(most, (words: string) => {
  const lists: Open[] = []
  let open: readonly Open[] = []
  let paragraph = nowhere
  let blank = true

  const onItem = ([all, {length: indent} = '', bullet, stop]: RegExpExecArray, from: number, to: number): void => {
    const sign = bullet ?? stop ?? ''
    const span = {from: from + all.length, to}
    open = open.filter((list) => list.indent <= indent)
    const last = open.at(-1)
    if (last?.indent === indent && last.sign === sign) {
      last.spans.push(span)
      return
    }
    const around = open.filter((list) => list.indent < indent)
    const lead = around.at(-1)?.spans.at(-1) ?? (last ? nowhere : paragraph)
    const made = {indent, sign, lead, spans: [span], behind: ''}
    lists.push(made)
    open = [...around, made]
  }
  const onWords = (line: string, from: number, to: number): void => {
    const last = open.at(-1)
    const item = last?.spans.pop()
    if (last && item && (!blank || line.length - line.trimStart().length > last.indent)) {
      last.spans.push({...item, to})
      return
    }
    if (last && item) last.spans.push(item)
    for (const list of open) list.behind = line.trim()
    open = []
    paragraph = {from: blank ? from : paragraph.from, to}
  }

  let from = 0
  for (const line of words.split('\n')) {
    const to = from + line.trimEnd().length
    const item = marker.exec(line)
    if (item) onItem(item, from, to)
    else if (to > from) onWords(line, from, to)
    blank = to === from
    from += line.length + 1
  }
  /** Where an item ends: with the last item of the last list in it. */
  const endOf = ({from, to}: Span): number => {
    const last = lists.findLast(({lead}) => lead !== nowhere && lead.from === from)?.spans.at(-1)
    return last ? endOf(last) : to
  }
  const starts = new Set(lists.flatMap(({spans}) => spans.map(({from}) => from)))
  return lists.map(({lead, spans, behind}) => ({
    lead: words.slice(lead.from, lead.to).trim(),
    leadSpan: lead,
    items: spans.map((span) => {
      const whole = {from: span.from, to: endOf(span)}
      return {span: whole, words: words.slice(whole.from, whole.to)}
    }),
    behind,
    inner: lead !== nowhere && starts.has(lead.from),
  }))
})
