import {readValue} from '../../../library/question.js'
import type {Rule} from '../../rule.js'
import {datesIn} from '../../shapes/stale.js'

export const impossibleDate: Rule = {
  id: 'impossible-date',
  severity: 'error',
  demands: 'Every day on which something was looked up is one that the calendar has.',
  *check({library, about: {rates = []}}) {
    for (const {source} of [...library.clauses, ...rates])
      for (const {date, path} of datesIn(source.value))
        if (readValue({type: 'date', label: {}}, date).problem !== undefined)
          yield {
            place: source.place(path),
            message: `The calendar has no ${date}, so the age of this fact cannot be told; write the day on which it was checked`,
          }
  },
}
