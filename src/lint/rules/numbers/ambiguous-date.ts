import {datesIn} from '../../facts/dates.js'
import type {Rule} from '../../rule.js'

export const ambiguousDate: Rule = {
  id: 'ambiguous-date',
  severity: 'error',
  demands: 'No date in figures can be read as two days.',
  *check({prose}) {
    for (const {prose: one, found, span, day, month, figures, house} of datesIn(prose))
      if (figures === 'year last' && day <= 12 && month <= 12 && day !== month)
        yield {
          place: one.at(span),
          message: `“${found}” is one day in America and another elsewhere; name the month, as in “${house}”`,
        }
  },
}
