import {inRegister} from '../../facts/texts.js'
import type {TextRule} from '../../rule.js'

export const agreementDate: TextRule = {
  of: 'text',
  id: 'agreement-date',
  severity: 'error',
  demands:
    'Every guideline or handout text that prints an agreement’s name or status prints the day on which that was checked.',
  *check({texts}) {
    for (const {passage} of inRegister(texts, 'guideline', 'handout')) {
      const printed = passage.template.calls.filter(({name}) => name === 'field')
      if (printed.some(({argument}) => argument === 'agreement.as_of')) continue
      const stated = printed.find(({argument}) => argument === 'agreement.status' || argument === 'agreement.name')
      if (stated)
        yield {
          place: passage.at(stated.span),
          message: `What {{${stated.argument}}} prints was true on one day, and may be false when somebody reads it; print the day on which it was checked, {{agreement.as_of}}`,
        }
    }
  },
}
