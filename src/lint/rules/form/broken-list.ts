import type {Span} from '../../../text/template.js'
import {isEmpty, type Placed, placedOf} from '../../facts/items.js'
import {numberOf} from '../../facts/lines.js'
import type {Text} from '../../facts/texts.js'
import type {TextRule} from '../../rule.js'

export const brokenList: TextRule = {
  of: 'text',
  id: 'broken-list',
  severity: 'error',
  demands:
    'Every list is one to Markdown too, with the items and the numbers that the drafter sees, and nothing else becomes one.',
  *check({texts}) {
    for (const text of texts) {
      const said = new Set<number>()
      const through = countsThrough(text)
      for (const printed of text.printed)
        for (const placed of placedOf(printed.lines))
          for (const trap of traps) {
            const message = trap.says(placed, through)
            if (message === undefined) continue
            const span = printed.within(trap.all ? wordsOf(placed) : markerOf(placed))
            if (!said.has(span.from)) yield {place: text.at(span), message}
            said.add(span.from)
            break
          }
    }
  },
}

/** Whether lists go on counting where the last one ended, as in a clause and in a schedule, or begin anew. */
const countsThrough = ({clause, documents: [document], passage: {owner}}: Text): boolean =>
  clause !== undefined || document?.file.schedules?.includes(owner) === true

const wordsOf = ({line: {words, span, indent}}: Placed): Span => ({
  from: span.from + indent,
  to: span.from + words.trimEnd().length,
})
const markerOf = (placed: Placed): Span => {
  const {from, to} = wordsOf(placed)
  return {from, to: Math.min(to, from + (placed.line.words.trimStart().match(/^\S+/u)?.[0].length ?? 1))}
}

const byHand = /^\s*(\((?:[a-z]{1,2}|[ivx]{1,5}|\d{1,2})\)|[a-z][.)]|[ivx]{1,5}[.)]|[•·▪◦‣])\s+\S/u
const glued = /^\s*(\d{1,2}[.)]|[-+])(?=[\p{L}\uE000])/u
/** What a new item or a new paragraph can follow. */
const closes = /(?:[.;:,]|\b(?:and|or|y|o))\s*$/u

interface Trap {
  /** Whether the whole line is meant, rather than its marker. */
  readonly all?: true
  says(placed: Placed, through: boolean): string | undefined
}
const traps: readonly Trap[] = [
  {
    says({as, line, above}) {
      const marker = byHand.exec(line.words)?.[1]
      return as === 'words' && marker !== undefined && (!above || closes.test(above.words))
        ? `“${marker}” begins no list in Markdown, so the items run together in one paragraph; begin each line with “1.”, and letters and numbers come by themselves`
        : undefined
    },
  },
  {
    says({as, line, above}) {
      const marker = glued.exec(line.words)?.[1]
      return as === 'words' && line.kind === 'words' && marker !== undefined && (!above || closes.test(above.words))
        ? `Behind “${marker}” a blank is missing, so this is no item, but goes on with the line above; put one there`
        : undefined
    },
  },
  {
    says: ({as, line, above}) =>
      as === 'words' && line.kind === 'item' && above && /:\s*$/u.test(above.words)
        ? `A list that begins with “${line.marker}” cannot follow a line directly, and its items run together with it; put an empty line before it`
        : undefined,
  },
  {
    all: true,
    says: ({as, line, above, inside}) =>
      as === 'words' &&
      above &&
      line.indent < (inside.at(-1)?.hang ?? 0) &&
      /[.;:]\s*$/u.test(above.words) &&
      /^\s*[\p{Lu}\uE000]/u.test(line.words)
        ? 'No empty line stands before this, so it becomes part of the item above; put one there, or indent it where it belongs to the item'
        : undefined,
  },
  {
    says: ({as, line, above, inside, near, below}) =>
      as === 'item' &&
      above?.kind === 'words' &&
      inside.length === 0 &&
      !near &&
      below?.kind !== 'item' &&
      /[\p{L}\p{N}\uE001]\s*$/u.test(above.words)
        ? `“${line.marker}” at the beginning of a line makes a list of what was meant to go on; move it to the end of the line above`
        : undefined,
  },
  {
    says({as, line, inside, sibling, count}, through) {
      const number = numberOf(line)
      if (as !== 'item' || sibling || number === undefined || number === 1) return undefined
      if (inside.length === 0 && through && number === count + 1) return undefined
      return `“${line.marker}” begins a list here, and its number is not printed: ${inside.length === 0 && through ? `this would be item ${count + 1}` : 'the list is counted from 1'}. If it is no list, write “${number}\\.”; if it goes on from the one above, indent what stands between by ${String(number).length + 2} blanks`
    },
  },
  {
    says: ({as, line, near}) =>
      as === 'item' && near && line.indent > near.indent
        ? `This item is indented by ${blanks(line.indent)}, but belongs to the item above only from ${near.hang} on; indent it by ${near.hang}, or not at all`
        : undefined,
  },
  {
    says: ({as, line, sibling}) =>
      as === 'item' &&
      sibling &&
      isNumbered(line.marker) === isNumbered(sibling.marker) &&
      line.marker.at(-1) !== sibling.marker.at(-1)
        ? `“${line.marker}” after “${sibling.marker}” begins another list; write all items of a list the same way`
        : undefined,
  },
  {
    says: ({as, line, below}) =>
      as === 'item' && isEmpty(line) && below?.kind !== 'words'
        ? `Item “${line.marker}” has no words, and would be printed as a bare number or bullet; write it, or take it out`
        : undefined,
  },
]

const isNumbered = (marker: string): boolean => /^\d/.test(marker)
const blanks = (count: number): string => (count === 1 ? 'one blank' : `${count} blanks`)
