import type {Rule} from '../../rule.js'
import {datesIn} from '../../shapes/stale.js'

export const futureSource: Rule = {
  id: 'future-source',
  severity: 'error',
  demands: 'No fact was looked up on a day that is still to come.',
  *check({library, about: {today, rates = []}}) {
    if (today === undefined) return
    for (const {source} of [...library.clauses, ...rates])
      for (const {date, path} of datesIn(source.value))
        if (date > today)
          yield {
            place: source.place(path),
            message: `Nobody can have checked this on ${date}, which is still to come; write the day on which it was checked`,
          }
  },
}
