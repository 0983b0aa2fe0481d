import type {TableSide} from '../../library/files.js'
import {onTable} from '../ledger/on-table.js'
import type {Round} from '../ledger/rounds.js'
import type {Ledger} from '../ledger.js'
import {agreeing, type Item, listed} from './section.js'
import type {Sending} from './sending.js'
import {nameOf, type Open} from './steps.js'

/** What comes, goes or comes again without a word. */

/** Clauses that your side took off the table. */
export const revived = (open: readonly Open[], side: TableSide): readonly Item[] =>
  open.flatMap(({clause, now}): readonly Item[] => {
    const gone = now.withdrawn[side]
    return gone
      ? [
          {
            light: 'red',
            says: `${nameOf(clause)} was withdrawn in round ${gone.round.number} (${gone.round.on}), and stands here again`,
            cure: `Leave it out with “without: [${clause.id}]” in the plan`,
          },
        ]
      : []
  })

/** Clauses that neither side has spoken of before, other than to suppose. Definitions come with what uses them. */
export const fresh = (open: readonly Open[], {today, plan}: Sending, ledger: Ledger): readonly Item[] => {
  const ids = open.filter(({clause, now}) => !now.isSpokenOf && !clause.byUse).map(({clause}) => clause.id)
  if (ids.length === 0) return []
  const says = `${listed(ids)} ${agreeing(ids, 'is', 'are')} new on this table after round ${ledger.last()?.number}`
  const until = ledger.file.ground_rules?.new_items_until
  return until !== undefined && until < today
    ? [
        {
          light: 'red',
          says: `${says}; the ground rules allow nothing new after ${until}`,
          cure: 'Leave out what is new, or have the other side agree to it first',
          place: plan,
        },
      ]
    : [
        {
          light: 'amber',
          says,
          cure: ids.length > many ? short : 'Say at the table what is new, and why now',
          place: plan,
        },
      ]
}

/** Nobody brings up so much at once: the ledger tells less than was said. */
const many = 5
const short =
  'If they lay there all along, say “rung” on the round in the ledger; else say at the table what is new, and why now'

/** What stands here as it was offered only together with other clauses. */
export const conditional = (open: readonly Open[]): readonly Item[] => {
  const packages = new Map<string, string[]>()
  for (const {clause, before, offered} of open) {
    const {reads, rung, id} = clause
    const isBefore = before?.rung !== undefined && reads[before.rung] === reads[rung]
    if (offered?.rung === undefined || offered.within === undefined || reads[offered.rung] !== reads[rung] || isBefore)
      continue
    packages.set(offered.within, [...(packages.get(offered.within) ?? []), id])
  }
  return [...packages].map(
    ([name, ids]): Item => ({
      light: 'amber',
      says: `${listed(ids)} ${agreeing(ids, 'stands', 'stand')} here as offered in the package “${name}”, which nobody has answered`,
      cure: 'Say in the document that it holds only with the package, or set it back in the plan',
    }),
  )
}

/** Where the last words were not those of the library, nobody here can tell which way the document moves. */
export const inOwnWords = (open: readonly Open[]): readonly Item[] => {
  const ids = open.filter(({before}) => before?.text !== undefined).map(({clause}) => clause.id)
  if (ids.length === 0) return []
  const [its, stands] = [agreeing(ids, 'its', 'their'), agreeing(ids, 'stands', 'stand')]
  return [
    {
      light: 'amber',
      says: `${listed(ids)} went out last in words of ${its} own, and ${stands} here in those of the library`,
      cure: 'Compare them by eye with the ledger',
    },
  ]
}

/** Open clauses of your side’s last round that are not here. Nothing is said where that round was made of several documents. */
export const dropped = (
  {name, standing, takes, plan}: Sending,
  ledger: Ledger,
  {number, clauses, documents = [name]}: Round,
): readonly Item[] => {
  if (documents.length !== 1 || documents[0] !== name) return []
  const here = new Set(standing.map(({id}) => id))
  const {side} = ledger.file
  const isOpen = (id: string): boolean => {
    const {settled, positions, offers} = onTable(ledger, id)
    return !settled && (positions[side] !== undefined || offers.some(({move}) => move.round.by === side))
  }
  const ids = Object.keys(clauses).filter((id) => !here.has(id) && isOpen(id) && takes(id))
  if (ids.length === 0) return []
  return [
    {
      light: 'amber',
      says: `${listed(ids)} stood in round ${number}, and ${agreeing(ids, 'does', 'do')} not stand here`,
      cure: 'Withdraw in words, or take in again: silence at the table is read either way',
      place: plan,
    },
  ]
}
