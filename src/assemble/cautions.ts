import type {Diagnostic} from '../base/diagnostic.js'
import type {Place} from '../base/place.js'
import type {Clause} from '../library/clause.js'
import type {Brief} from './brief.js'
import type {Engagement} from './engagement.js'
import {rungOf} from './order.js'

/** What the clauses that stand have to say about the deal. A caution whose facts are not known yet keeps silent. */
export const cautionsOf = ({library, order, engagement}: Brief, clauses: readonly Clause[]): Diagnostic[] =>
  clauses.flatMap(({id, file, source}) =>
    (file.cautions ?? []).flatMap((caution, index): Diagnostic[] => {
      if (caution.at && !caution.at.includes(rungOf(order, id))) return []
      if (library.conditions.evaluate(caution.when, engagement.cel).value !== true) return []
      return [
        {
          rule: 'deal',
          severity: caution.severity,
          message: `${caution.say.trim()} (${id})`,
          place: placeOf(caution.when, engagement),
          related: [{message: 'said here', place: source.place(['cautions', index])}],
        },
      ]
    }),
  )

/** The first answered fact that a condition names. */
const placeOf = (condition: string, {file, place}: Engagement): Place => {
  const named = [...condition.matchAll(/\b(\w+)\.(\w+)\b/g)].map(([, group = '', key = '']) => ({group, key}))
  const answered = named.find(({group, key}) => {
    const inside = file.facts[group]
    return typeof inside === 'object' && inside !== null && Object.hasOwn(inside, key)
  })
  return answered ? place(['facts', answered.group, answered.key]) : place(['facts'], 'key')
}
