import {exists} from '../../facts/dates.js'
import type {TextRule} from '../../rule.js'
import {weekdays} from '../../words/calendar.js'

export const weekdayDiffers: TextRule = {
  of: 'text',
  id: 'weekday-differs',
  severity: 'error',
  demands: 'A day of the week that stands before a date is the one on which that date falls.',
  *check({dates}) {
    for (const date of dates) {
      const {prose: one, found, span, day, month, year, weekday} = date
      if (weekday === undefined || year === undefined || !exists(date)) continue
      const right = new Date(Date.UTC(year, month - 1, day)).getUTCDay()
      if (right === weekday) continue
      yield {
        place: one.at(span),
        message: `“${found.replace(/\s+/g, ' ')}” is a ${weekdays.en[right]}, not a ${weekdays.en[weekday]}, so this names two days; correct one of them, or leave the day of the week out`,
      }
    }
  },
}
