import {type Modal, written} from '../../facts/modals.js'
import type {TextRule} from '../../rule.js'
import {stating} from '../../words/stating.js'

export const shallWithoutParty: TextRule = {
  of: 'text',
  id: 'shall-without-party',
  severity: 'warning',
  demands: 'Every “shall” of a rider puts a duty on somebody who signs it.',
  *check({modals}) {
    for (const modal of modals) {
      const {text, word, span} = modal
      if (text.passage.register !== 'rider' || word !== 'shall') continue
      const message = problemWith(modal)
      if (message !== undefined) yield {place: text.at(span), message}
    }
  },
}

const problemWith = (modal: Modal): string | undefined => {
  const {text, subject, subjectSpan, verb, passive, actor, sentence} = modal
  if (stating.has(verb) || (passive && !actor)) return undefined
  const who = written(text, subjectSpan)
  if (passive)
    return `“${who}” is not who acts here, and “shall” belongs to who does; turn the sentence around, and say first who shall do it`
  if (subject.who === 'other')
    return `“shall” puts a duty on somebody who signs, and “${who}” does not; write “must” for how a thing has to be, the present tense for what holds, or say which party shall see to it (“Company shall cause …”)`
  const isFirst = subjectSpan.from === sentence.span.from && !subject.shared
  if (subject.who === 'unknown' && isFirst && /^(?:it|they|this|that|these|those)$/iu.test(who))
    return `“${who}” does not say who has the duty; name the party that shall do it, or write “must” where it is a thing`
  return undefined
}
