import type {Rule} from '../../rule.js'
import {staleIn} from '../../shapes/stale.js'

export const staleFact: Rule = {
  id: 'stale-fact',
  severity: 'warning',
  demands: 'What a text leans on was looked up within the last twelve months.',
  *check({library, about: {today, staleAfter, rates = []}}) {
    if (today === undefined) return
    yield* staleIn(
      [...library.clauses, ...rates].map(({source}) => source),
      today,
      staleAfter,
    )
  },
}
