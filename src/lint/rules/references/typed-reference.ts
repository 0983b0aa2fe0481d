import {matchesOf} from '../../../base/matches.js'
import type {Span} from '../../../text/template.js'
import type {Text} from '../../facts/texts.js'
import type {Finding, TextRule} from '../../rule.js'

export const typedReference: TextRule = {
  of: 'text',
  id: 'typed-reference',
  severity: 'error',
  demands:
    'No proposal or rider types the number of a section or the letter of a schedule: {{ref}} writes both, and keeps them right.',
  *check({texts}) {
    for (const text of texts) if (text.instrument) yield* typedIn(text)
  },
}

const unit =
  '[Ss]ections?|[Ss]ubsections?|[Cc]lauses?|[Aa]rticles?|[Pp]aragraphs?|[Ss]ubparagraphs?|[Ss]chedules?|[Ee]xhibits?|[Aa]nnex(?:es)?|[Aa]ppendix'
const number = '\\d+(?:\\.\\d+)*(?:\\([a-z0-9]{1,4}\\))*|\\([a-z0-9]{1,4}\\)|[A-Z](?![\\p{L}\\p{N}’])'
const typed = new RegExp(`(?<![\\p{L}\\p{N}])(${unit})\\s+(?:(${number})|\\uE000)`, 'gu')
/** A number in another instrument is not ours to keep: “section 3 of the Labor Code”, “Exhibit A to the lease”. */
const ours = 'th(?:is|e)\\s+(?:rider|proposal|document|schedule|section|form)(?![\\p{L}])'
const elsewhere = new RegExp(`^\\s+of\\s+(?!${ours})`, 'iu')
const attachedElsewhere = new RegExp(`^\\s+(?:of|to)\\s+(?!${ours})`, 'iu')
const isAttachment = /^(?:sched|exhib|annex|append)/i
const lawBefore = /(?:Act|Code|Law|Regulation|Directive|Constitution),?\s+$/

function* typedIn({passage}: Text): Generator<Finding> {
  const {skeleton, calls} = passage.template
  for (const {0: found, 1: word = '', 2: written, index} of matchesOf(skeleton, typed)) {
    const end = index + found.length
    if (written === undefined) {
      const call = calls.find(({span}) => span.from === end - 1)
      if (call?.name !== 'ref') continue
      yield {
        place: passage.at({from: index, to: call.span.to}),
        message: `{{ref "${call.argument}"}} writes “section” or “Schedule” itself, so the word would stand twice; take “${word}” out`,
      }
    } else if (
      !(isAttachment.test(word) ? attachedElsewhere : elsewhere).test(skeleton.slice(end, end + 40)) &&
      !lawBefore.test(skeleton.slice(Math.max(0, index - 24), index))
    ) {
      const span: Span = {from: index, to: end}
      yield {
        place: passage.at(span),
        message: `“${found.replace(/\s+/g, ' ')}” is typed, and will be wrong as soon as a clause enters or leaves; write {{ref "…"}} with the id of what is meant, or say it in words`,
      }
    }
  }
}
