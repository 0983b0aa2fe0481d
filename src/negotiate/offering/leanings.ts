import type {Library} from '../../library/library.js'
import {onTable} from '../ledger/on-table.js'
import type {Ledger} from '../ledger.js'

/** What a clause of an offer leans on, or cannot stand beside. */
export interface Leaning {
  readonly clause: string
  readonly on: string
  /**
   * In the same offer; agreed already; on the table by itself, so that the offer may be taken while it falls; nowhere; or it
   * excludes the other, which is in the offer or stands on the table.
   */
  readonly is: 'within' | 'agreed' | 'apart' | 'nowhere' | 'excluded'
}

/** What leans on what in an offer of some clauses. */
export const leaningsIn = (library: Library, ledger: Ledger, offer: readonly string[]): readonly Leaning[] =>
  offer.flatMap((clause): readonly Leaning[] => {
    const {requires = [], conflicts = []} = library.clause.get(clause)?.file ?? {}
    const reverse = library.clauses.filter(({file}) => file.conflicts?.includes(clause)).map(({id}) => id)
    return [
      ...requires.map((on): Leaning => ({clause, on, is: standingOf(ledger, offer, on)})),
      ...[...new Set([...conflicts, ...reverse])]
        .filter((on) => standingOf(ledger, offer, on) !== 'nowhere')
        .map((on): Leaning => ({clause, on, is: 'excluded'})),
    ]
  })

const standingOf = (
  ledger: Ledger,
  offer: readonly string[],
  id: string,
): 'within' | 'agreed' | 'apart' | 'nowhere' => {
  if (offer.includes(id)) return 'within'
  const {settled, positions, offers} = onTable(ledger, id)
  if (settled) return 'agreed'
  return positions[ledger.file.side] !== undefined || offers.length > 0 ? 'apart' : 'nowhere'
}
