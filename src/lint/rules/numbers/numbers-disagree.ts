import {doubledIn} from '../../facts/doubled.js'
import type {TextRule} from '../../rule.js'

export const numbersDisagree: TextRule = {
  of: 'text',
  id: 'numbers-disagree',
  severity: 'error',
  demands: 'A number that is written in words and in figures is the same in both.',
  *check({prose}) {
    for (const {prose: one, found, span, inWords, inFigures} of doubledIn(prose))
      if (!inWords.eq(inFigures))
        yield {
          place: one.at(span),
          message: `“${found}” says ${inWords.toFixed()} in words and ${inFigures.toFixed()} in figures; find out which was agreed, and write it once, in figures`,
        }
  },
}
