import {isSettled, type Ledger, type Round} from '../ledger.js'
import {agreeing, type Item, listed} from './section.js'
import type {Sending} from './sending.js'
import {nameOf, type Open} from './steps.js'

/** What comes, goes or comes again without a word. */

/** Clauses that your side took off the table. */
export const revived = (open: readonly Open[]): readonly Item[] =>
  open.flatMap(({clause, before}): readonly Item[] =>
    before?.state === 'withdrawn'
      ? [
          {
            light: 'red',
            says: `${nameOf(clause)} was withdrawn in round ${before.round.number} (${before.round.on}), and stands here again`,
            cure: `Leave it out with “without: [${clause.id}]” in the plan`,
          },
        ]
      : [],
  )

/** Clauses that neither side has spoken of before. Definitions come with what uses them. */
export const fresh = (open: readonly Open[], {today, plan}: Sending, ledger: Ledger): readonly Item[] => {
  const ids = open.filter(({clause, isNew}) => isNew && !clause.byUse).map(({clause}) => clause.id)
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
  const isOpen = (id: string): boolean => {
    const last = ledger.movesOf(id).at(-1)
    return last !== undefined && !isSettled(last) && last.state !== 'withdrawn'
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
