import {type Modal, written} from '../../facts/modals.js'
import {inRegister} from '../../facts/texts.js'
import type {TextRule} from '../../rule.js'
import {type Claim, claimed} from '../../shapes/claimed.js'
import {phrase} from '../../shapes/phrase.js'
import {deeds, states, stating} from '../../words/stating.js'

export const passiveDuty: TextRule = {
  of: 'text',
  id: 'passive-duty',
  severity: 'warning',
  demands: 'Every duty in a rider says who has it.',
  *check({modals, texts}) {
    for (const modal of modals)
      if (isDuty(modal)) yield {place: modal.text.at(modal.saying), message: nobody(written(modal.text, modal.saying))}
    yield* claimed(inRegister(texts, 'rider'), claims)
  },
}

const nobody = (found: string): string =>
  `“${found}” does not say who has the duty, so that nobody does; turn it around, and begin with who shall do it`

const isDuty = ({text, word, passive, actor, verb, subject, sentence, span}: Modal): boolean => {
  if (text.passage.register !== 'rider' || !passive || actor || stating.has(verb)) return false
  if (word === 'shall') return !states.has(verb) || subject.who === 'signer'
  if (!deeds.has(verb)) return false
  if (word === 'will') return true
  const isCondition =
    subject.clause !== 'main' || opensCondition.test(sentence.words.slice(0, span.from - sentence.span.from))
  return word === 'must' && !isCondition
}

/** To be effective, the notice must be signed. */
const opensCondition = /^\W*(?:to|for|before|as a condition)\b/iu
/** The use for which consent is to be given: what is told of a thing. */
const describes = /\b(?:that|which|who|whom|whose|where|when|how|what|if|unless|whether)\s[^,.;:]*$/iu

const claims: readonly Claim[] = [
  {
    language: 'en',
    find: phrase(`(?:is|are|has|have|needs?) to be (?:\\w+ly )?(?:${[...deeds].join('|')})`),
    spares: ({before, behind}) => describes.test(before) || /^[^.;:]*\sby\s/u.test(behind),
    says: nobody,
  },
]
