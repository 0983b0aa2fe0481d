import {type Modal, written} from '../../facts/modals.js'
import type {TextRule} from '../../rule.js'

export const mustForParty: TextRule = {
  of: 'text',
  id: 'must-for-party',
  severity: 'warning',
  demands:
    'Every duty of somebody who signs a rider is said by “shall”; “must” is for things, for others, and for what a right depends on.',
  *check({modals}) {
    for (const modal of modals)
      if (isDuty(modal)) {
        const {text, subjectSpan, span} = modal
        const who = written(text, subjectSpan)
        yield {
          place: text.at(span),
          message: `“${who} must” may be a duty or only a condition; write “shall” for the duty, or say first what depends on it (“To …, ${inSentence(who)} must …”)`,
        }
      }
  },
}

const isDuty = ({text, word, subject, sentence, span, passive}: Modal): boolean => {
  if (text.passage.register !== 'rider' || word !== 'must' || passive) return false
  if (subject.who !== 'signer' || subject.clause !== 'main') return false
  const at = span.from - sentence.span.from
  if (subject.shared) return goesOn.test(sentence.words.slice(0, at))
  return !opensCondition.test(sentence.words.slice(0, at)) && !isPast.test(sentence.words.slice(at))
}

const inSentence = (who: string): string =>
  who.replace(/^(?:Each|Every|Either|Neither|No|The|Both)\b/u, (word) => word.toLowerCase())

/** To withdraw it, Performer must …; before it begins, Company must … */
const opensCondition = /^\W*(?:to|for|before|as a condition)\b/iu
/** Company must also have asked: what has to be true already. */
const isPast =
  /^must\s+(?:\w+\s+)?have\s+(?:\w+ly\s+|first\s+)?(?:\w+ed|been|given|had|made|paid|sent|told|taken|kept|found|shown|sought|put|met|won|done)\b/iu
/** Company shall pay, and must … */
const goesOn = /\bshall\b(?:(?!\b(?:that|which|who|whose|where|when|if)\b)[^.;:])*\s(?:and|or|but)\s+$/iu
