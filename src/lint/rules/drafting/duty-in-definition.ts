import type {Modal} from '../../facts/modals.js'
import type {Rule} from '../../rule.js'

export const dutyInDefinition: Rule = {
  id: 'duty-in-definition',
  severity: 'warning',
  demands: 'No definition of a rider holds a duty.',
  *check({modals}) {
    for (const modal of modals)
      if (isInDefinition(modal))
        yield {
          place: modal.text.at(modal.span),
          message:
            'A definition says what a word means, and nobody looks for a duty in it; put the duty into a sentence of its own, and let the definition name the thing',
        }
  },
}

const isInDefinition = ({text, word, verb, sentence}: Modal): boolean => {
  const {register, template} = text.passage
  const {from} = sentence.span
  return (
    register === 'rider' &&
    word === 'shall' &&
    verb !== 'mean' &&
    template.calls.some(({name, span}) => name === 'define' && span.from === from) &&
    /^\uE000[\uE002\n]*\uE001,?\s+(?:shall\s+)?(?:means?|includes?)\b/u.test(sentence.words)
  )
}
