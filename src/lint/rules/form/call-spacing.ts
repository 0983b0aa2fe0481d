import {type Seam, seamsOf, wordAt} from '../../facts/seams.js'
import {canHold} from '../../facts/situations.js'
import type {Text} from '../../facts/texts.js'
import {putting} from '../../fix.js'
import type {Finding, Rule} from '../../rule.js'

export const callSpacing: Rule = {
  id: 'call-spacing',
  severity: 'warning',
  demands:
    'Words that meet at a call or at a condition have one blank between them, whatever the answers are, and marks have none before them.',
  *check({texts, library}) {
    for (const text of texts) {
      const {passage} = text
      const said = new Set<string>()
      for (const seam of seamsOf(passage.template.statements, passage.text)) {
        const fault = faultOf(seam)
        if (!fault || !canHold(seam.given, library, passage.register)) continue
        const finding = fault(seam, text)
        const key = `${finding.place.line}:${finding.place.column}`
        if (!said.has(key)) yield finding
        said.add(key)
      }
    }
  },
}

const blocks: readonly string[] = ['clauses', 'clause', 'part', 'signature', 'signatures', 'text', 'current', 'figure']
const wordEnd = /[\p{L}\p{N}\uE001]$/u
const wordBegin = /^(?:[\p{L}\p{N}]|\uE000)/u
/** “{{project.kind}}s”, “the {{number}}th”. */
const ending = /^(?:s|st|nd|rd|th)(?![\p{L}\p{N}])/u
const mark = /^[,.;:?!)”](?!\d)/u
/** Behind these a new word begins with a blank. */
const stop = /[\p{L}\uE001”)][.,;:?!]$/u

type Fault = (seam: Seam, text: Text) => Finding

const faultOf = ({before, behind}: Seam): Fault | undefined => {
  if ([before.call, behind.call].some((call) => call && blocks.includes(call.name))) return undefined
  if (wordEnd.test(before.words) && wordBegin.test(behind.words)) return ending.test(behind.words) ? undefined : glued
  if (stop.test(before.words) && /^(?:\p{L}|\uE000)/u.test(behind.words)) return noBlank
  const blanksBehind = /^ +/.exec(behind.words)?.[0].length ?? 0
  const endsBlank = /(?:^|\S) +$/.test(before.words)
  if (endsBlank && mark.test(behind.words)) return blankBeforeMark
  if (blanksBehind > 0 && !before.words.endsWith('|') && mark.test(behind.words.slice(blanksBehind)))
    return blankBeforeMark
  if (/[(“] +$/.test(before.words) && behind.call) return blankBehindOpening
  return endsBlank && blanksBehind > 0 && !isCellEdge(before.words, behind.words) ? twoBlanks : undefined
}

/** Blanks beside a bar of a table or at the end of a line are not printed. */
const isCellEdge = (before: string, behind: string): boolean => /\|\s*$/.test(before) || /^ +(?:\||\n|$)/.test(behind)

const glued: Fault = ({before, behind}, text) => {
  const [left, right] = [wordAt(before, text.passage.text, 'before'), wordAt(behind, text.passage.text, 'behind')]
  const said = ({from, to}: typeof left): string => text.passage.text.slice(from, to).replace(/\s+/g, ' ')
  return {
    place: text.at({from: Math.min(left.from, right.from), to: Math.max(left.to, right.to)}),
    message: `“${said(left)}” and “${said(right)}” are printed as one word; put a blank between them`,
  }
}

const noBlank: Fault = ({before, behind}, text) => ({
  place: text.at({from: before.at - 1, to: wordAt(behind, text.passage.text, 'behind').to}),
  message: `A blank is missing behind “${before.words.at(-1)}”; put one there, inside the branch that begins or ends there`,
})

const blankBeforeMark: Fault = ({before, behind}, text) => {
  const inside = /^ +/.exec(behind.words)?.[0].length ?? 0
  const [sign] = behind.words.slice(inside)
  const message = `A blank is printed before “${sign}”; take it out`
  if (inside > 0) {
    const span = {from: behind.at, to: behind.at + inside}
    return {place: text.at({from: span.from, to: span.to + 1}), message, fix: putting(text, span, '')}
  }
  return {
    place: text.at({from: before.at - 1, to: before.at}),
    message: `${message}, or move it into the branch that needs it`,
  }
}

const blankBehindOpening: Fault = ({before}, text) => {
  const length = / +$/.exec(before.words)?.[0].length ?? 1
  const span = {from: before.at - length, to: before.at}
  return {
    place: text.at({from: span.from - 1, to: span.to}),
    message: `A blank is printed behind “${before.words.trimEnd().at(-1)}”; take it out`,
    fix: putting(text, span, ''),
  }
}

const twoBlanks: Fault = ({before}, text) => ({
  place: text.at({from: before.at - 1, to: before.at}),
  message: 'Two blanks are printed here where what stands between falls away; move one of them into the branch',
})
