import {type Modal, written} from '../../facts/modals.js'
import type {TextRule} from '../../rule.js'
import {becomings} from '../../words/stating.js'

export const willForDuty: TextRule = {
  of: 'text',
  id: 'will-for-duty',
  severity: 'warning',
  demands: 'No duty of somebody who signs a rider is said by “will” or “should”.',
  *check({modals}) {
    for (const modal of modals)
      if (isDuty(modal)) {
        const {text, subjectSpan, word, span} = modal
        const said = `“${written(text, subjectSpan)} ${word}”`
        yield {
          place: text.at(span),
          message: `${said} reads as ${word === 'will' ? 'a forecast' : 'advice'}, where the rest of the rider says “shall”; write “shall” for a duty`,
        }
      }
  },
}

const isDuty = ({text, word, subject, verb, passive}: Modal): boolean =>
  text.passage.register === 'rider' &&
  (word === 'will' || word === 'should') &&
  subject.who === 'signer' &&
  subject.clause === 'main' &&
  !subject.shared &&
  !passive &&
  !becomings.has(verb)
