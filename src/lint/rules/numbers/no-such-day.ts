import {exists} from '../../facts/dates.js'
import {isReadByOthers} from '../../facts/prose.js'
import type {TextRule} from '../../rule.js'
import {type Claim, claimed} from '../../shapes/claimed.js'

export const noSuchDay: TextRule = {
  of: 'text',
  id: 'no-such-day',
  severity: 'error',
  demands: 'Every day and every time of day that is named exists.',
  *check({prose, dates}) {
    for (const date of dates) {
      const {prose: one, found, span} = date
      if (exists(date)) continue
      yield {
        place: one.at(span),
        message: `The calendar has no “${found.replace(/\s+/g, ' ')}”, so nobody knows which day is meant; write one that there is`,
      }
    }
    yield* claimed(prose.filter(isReadByOthers), claims)
  },
}

const claims: readonly Claim[] = [
  {
    find: /(?<![\d:])(?:(?:0|1[3-9]|2\d)(?::\d{2})?|\d{1,2}:[6-9]\d)\s*[ap]\.?\s?m(?:\.|(?![\p{L}]))/giu,
    says: (found) => `No clock shows “${found}”; write a time that there is, from 12:00 to 11:59 with a.m. or p.m.`,
  },
]
