import {isAmbiguous} from '../../facts/dates.js'
import type {TextRule} from '../../rule.js'

export const ambiguousDate: TextRule = {
  of: 'text',
  id: 'ambiguous-date',
  severity: 'error',
  demands: 'No date in figures can be read as two days.',
  *check({dates}) {
    for (const date of dates)
      if (isAmbiguous(date))
        yield {
          place: date.prose.at(date.span),
          message: `“${date.found}” is one day in America and another elsewhere; name the month, as in “${date.house}”`,
        }
  },
}
