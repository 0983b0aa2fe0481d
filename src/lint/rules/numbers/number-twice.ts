import {doubledIn} from '../../facts/doubled.js'
import {putting} from '../../fix.js'
import type {TextRule} from '../../rule.js'

export const numberTwice: TextRule = {
  of: 'text',
  id: 'number-twice',
  severity: 'warning',
  demands: 'No number is written in words and again in figures.',
  *check({prose}) {
    for (const {prose: one, found, span, inWords, inFigures, alone} of doubledIn(prose)) {
      if (!inWords.eq(inFigures)) continue
      const cure = alone === undefined ? 'keep the figures' : `write “${alone}”`
      yield {
        place: one.at(span),
        message: `“${found}” says one number twice, and the next hand will change one of the two; ${cure}`,
        ...(alone === undefined ? {} : {fix: putting(one, span, alone)}),
      }
    }
  },
}
