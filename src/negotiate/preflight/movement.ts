import {rungs} from '../../library/clause.js'
import type {Rung} from '../../library/passage.js'
import {isSettled, type Ledger, type Move} from '../ledger.js'
import {counted, type Item, listed, type Section, section, unasked} from './section.js'
import type {Sending, Standing} from './sending.js'

/** How the document moves against what your side put last. */
export const movement = (sending: Sending): Section => {
  const {ledger, isInstrument, date, standing} = sending
  if (!isInstrument) return unasked('Movement', 'it is no proposal and no rider')
  if (!ledger) return unasked('Movement', 'no ledger in negotiations/ names its engagement')
  const ours = ledger.last(ledger.file.side)
  const last = ledger.last()
  if (!ours || !last) return unasked('Movement', `your side has not moved yet in the ledger of ${ledger.name}`)
  const open = standing.filter(({id}) => !settled(ledger, id))
  const moved = open.map((clause) => ({clause, before: lastOurs(ledger, clause.id)}))
  const steps = moved.flatMap(({clause, before}) => {
    const was = before?.rung && clause.reads[before.rung]
    const is = clause.reads[clause.rung]
    return was === undefined || was === is || before?.state === 'withdrawn'
      ? []
      : [{clause, was, is, round: before?.round}]
  })
  const back = steps.filter(({was, is}) => weight(is) < weight(was))
  const given = steps.filter(({was, is}) => weight(is) > weight(was))
  const items: readonly Item[] = [
    ...back.map(
      ({clause, was, is, round}): Item => ({
        light: 'red',
        says: `${nameOf(clause)} goes back up: ${was} in round ${round?.number} (${round?.on}), ${is} here`,
        cure: 'Set it back; a concession that is taken back needs a reason that can be said at the table',
        place: sending.plan,
      }),
    ),
    ...moved.filter(({before}) => before?.state === 'withdrawn').map(({clause, before}) => revived(clause, before)),
    ...fresh(sending, ledger, open),
    ...given.map(
      ({clause, was, is, round}): Item => ({
        light: last.by === ledger.file.side ? 'amber' : 'green',
        says: `${nameOf(clause)} gives way: ${was} in round ${round?.number}, ${is} here`,
        ...(last.by === ledger.file.side && {
          cure: `Your side moved last, in round ${last.number}: this would be a second step with no answer in between`,
        }),
      }),
    ),
    ...inOwnWords(moved),
    ...dropped(sending, ledger),
    ...(date < last.on
      ? [
          {
            light: 'amber' as const,
            says: `It is dated ${date}, before round ${last.number} (${last.on})`,
            cure: 'Raise the date and the number of the draft in the engagement',
          },
        ]
      : []),
  ]
  const against = `against round ${ours.number} (${ours.on})`
  return section('Movement', items, (stops, looks) =>
    stops > 0
      ? `${counted(stops, 'move')} backwards or too late, ${against}`
      : looks > 0
        ? `${counted(looks, 'thing')} to look at, ${against}`
        : given.length > 0
          ? `forward only, ${against}`
          : `none ${against}`,
  )
}

const nameOf = ({id, title}: Standing): string => `${id} (${title})`
const weight = (rung: Rung): number => rungs.indexOf(rung)

const settled = (ledger: Ledger, id: string): boolean => {
  const move = ledger.movesOf(id).at(-1)
  return move !== undefined && isSettled(move)
}

/** What your side said of the clause last. */
const lastOurs = (ledger: Ledger, id: string): Move | undefined =>
  ledger.movesOf(id).findLast(({round}) => round.by === ledger.file.side)

const revived = (clause: Standing, before: Move | undefined): Item => ({
  light: 'red',
  says: `${nameOf(clause)} was withdrawn in round ${before?.round.number} (${before?.round.on}), and stands here again`,
  cure: `Leave it out with “without: [${clause.id}]” in the plan`,
})

/** Clauses that neither side has spoken of before. Definitions come with what uses them. */
const fresh = ({today, plan}: Sending, ledger: Ledger, open: readonly Standing[]): readonly Item[] => {
  const ids = open.filter(({id, byUse}) => !byUse && ledger.movesOf(id).length === 0).map(({id}) => id)
  if (ids.length === 0) return []
  const until = ledger.file.ground_rules?.new_items_until
  const late = until !== undefined && until < today
  const are = ids.length === 1 ? 'is' : 'are'
  return [
    {
      light: late ? 'red' : 'amber',
      says: `${listed(ids)} ${are} new on this table after round ${ledger.last()?.number}${late ? `; the ground rules allow nothing new after ${until}` : ''}`,
      cure: late
        ? 'Leave out what is new, or have the other side agree to it first'
        : 'Say at the table what is new, and why now',
      place: plan,
    },
  ]
}

/** Where the last words were not those of the library, nobody here can tell which way the document moves. */
const inOwnWords = (
  moved: readonly {readonly clause: Standing; readonly before: Move | undefined}[],
): readonly Item[] => {
  const ids = moved.filter(({before}) => before?.text !== undefined).map(({clause}) => clause.id)
  return ids.length === 0
    ? []
    : [
        {
          light: 'amber',
          says: `${listed(ids)} went out last in words of ${ids.length === 1 ? 'its' : 'their'} own, and ${ids.length === 1 ? 'stands' : 'stand'} here in those of the library`,
          cure: 'Compare them by eye with the ledger',
        },
      ]
}

/** Open clauses of your side’s last round that are not here. Nothing is said where that round was made of several documents. */
const dropped = ({name, standing, takes, plan}: Sending, ledger: Ledger): readonly Item[] => {
  const round = ledger.last(ledger.file.side)
  const passed = round?.documents ?? [name]
  if (!round || passed.length !== 1 || passed[0] !== name) return []
  const here = new Set(standing.map(({id}) => id))
  const ids = Object.entries(round.clauses)
    .filter(([id, {state}]) => state !== 'withdrawn' && !here.has(id) && !settled(ledger, id) && takes(id))
    .map(([id]) => id)
  return ids.length === 0
    ? []
    : [
        {
          light: 'amber',
          says: `${listed(ids)} stood in round ${round.number}, and ${ids.length === 1 ? 'does' : 'do'} not stand here`,
          cure: 'Withdraw in words, or take in again: silence at the table is read either way',
          place: plan,
        },
      ]
}
