import type {Diagnostic} from '../base/diagnostic.js'
import type {Clause} from '../library/clause.js'
import type {Library} from '../library/library.js'
import type {Engagement} from './engagement.js'
import {type Order, rungOf} from './order.js'

/** What the clauses that stand have to say about the deal. A caution whose facts are not known yet keeps silent. */
export const cautionsOf = (
  library: Library,
  clauses: readonly Clause[],
  order: Order,
  engagement: Engagement,
): Diagnostic[] =>
  clauses.flatMap(({id, file, source}) =>
    (file.cautions ?? []).flatMap((caution, index): Diagnostic[] => {
      if (caution.at && !caution.at.includes(rungOf(order, id))) return []
      if (library.conditions.evaluate(caution.when, engagement.cel).value !== true) return []
      return [
        {
          rule: 'deal',
          severity: caution.severity,
          message: `${caution.say.trim()} (${id})`,
          place: engagement.place(['facts'], 'key'),
          related: [{message: 'said here', place: source.place(['cautions', index])}],
        },
      ]
    }),
  )
