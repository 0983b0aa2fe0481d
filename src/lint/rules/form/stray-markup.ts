import type {Span} from '../../../text/template.js'
import type {Line} from '../../facts/lines.js'
import type {Printed} from '../../facts/printed.js'
import {strayStars} from '../../facts/stars.js'
import type {Text} from '../../facts/texts.js'
import {putting} from '../../fix.js'
import type {Finding, TextRule} from '../../rule.js'

export const strayMarkup: TextRule = {
  of: 'text',
  id: 'stray-markup',
  severity: 'warning',
  demands: 'No mark of Markdown is printed as a mark, and no line breaks for a reason that nobody sees.',
  *check({texts}) {
    for (const text of texts) {
      const said = new Set<string>()
      for (const printed of text.printed)
        for (const finding of straysIn(printed, text)) {
          const {line, column} = finding.place
          const key = `${line}:${column}`
          if (!said.has(key)) yield finding
          said.add(key)
        }
    }
  },
}

function* straysIn(printed: Printed, text: Text): Generator<Finding> {
  if (printed.words.includes('*'))
    for (const run of runsOf(printed.lines))
      for (const stray of strayStars(printed.words.slice(run.from, run.to))) {
        const span = {from: run.from + stray.from, to: run.from + stray.to}
        yield {
          place: text.at(printed.within(span)),
          message: `“${'*'.repeat(span.to - span.from)}” has no partner, and is printed as it stands; close what it opens directly behind a word, take it out, or write “\\*” where the sign is meant`,
        }
      }
  for (const [index, line] of printed.lines.entries()) {
    const [above, below] = [printed.lines[index - 1], printed.lines[index + 1]]
    if (above?.kind !== 'words') yield* bareHashes(line, printed, text)
    if (below?.kind === 'words') yield* endBlanks(line, printed, text)
  }
}

function* bareHashes({kind, words, span, indent}: Line, printed: Printed, text: Text): Generator<Finding> {
  const hashes = /^[ \t]*(#{1,6})(?=\p{L})/u.exec(words)?.[1]
  if (kind === 'words' && hashes !== undefined)
    yield {
      place: text.at(printed.within({from: span.from + indent, to: span.from + indent + hashes.length})),
      message: `Behind “${hashes}” a blank is missing, so this is no heading, and the sign is printed; put one there`,
    }
}

function* endBlanks({words, span}: Line, printed: Printed, text: Text): Generator<Finding> {
  const blanks = /(?<=\S) {2,}$/u.exec(words)
  if (!blanks) return
  const within = printed.within({from: span.from + blanks.index, to: span.to})
  yield {
    place: text.at(within),
    message:
      'Blanks at the end of a line break it there, and nobody sees why; take them out, or write “\\” in their place where the break is meant',
    fix: putting(text, within, ''),
  }
}

/** Lines that are one run of words: a paragraph, an item, a heading; of a row each cell. */
const runsOf = (lines: readonly Line[]): readonly Span[] => {
  const runs: {from: number; to: number}[] = []
  let open = false
  for (const {kind, words, span, hang} of lines) {
    const last = runs.at(-1)
    if (kind === 'row')
      for (const {0: cell, index} of words.matchAll(/(?:\\[\s\S]|[^|\\])+/gu))
        runs.push({from: span.from + index, to: span.from + index + cell.length})
    else if (kind === 'words' && open && last) last.to = span.to
    else if (kind !== 'blank') runs.push({from: span.from + hang, to: span.to})
    open = kind === 'words' || kind === 'item' || kind === 'notice'
  }
  return runs
}
