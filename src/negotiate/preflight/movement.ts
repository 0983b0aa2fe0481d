import type {Round} from '../ledger/rounds.js'
import {counted, type Item, type Section, section, unasked} from './section.js'
import type {Sending} from './sending.js'
import {conditional, dropped, fresh, inOwnWords, revived} from './silences.js'
import {nameOf, openIn, type Step, stepsOf} from './steps.js'

/** How the document moves against what your side put last. */
export const movement = (sending: Sending): Section => {
  const {ledger, isInstrument} = sending
  if (!isInstrument) return unasked('Movement', 'it is no proposal and no rider')
  if (!ledger) return unasked('Movement', 'no ledger in negotiations/ names its engagement')
  const [last, ours] = [ledger.last(), ledger.last(ledger.file.side)]
  if (!last || !ours) return unasked('Movement', `your side has not moved yet in the ledger of ${ledger.name}`)
  const open = openIn(ledger, sending.standing)
  const steps = stepsOf(open)
  const items = [
    ...steps.filter(({is}) => is === 'up').map((step) => takenBack(step, sending)),
    ...revived(open, ledger.file.side),
    ...fresh(open, sending, ledger),
    ...steps.filter(({is}) => is === 'down').map((step) => given(step, last, last === ours)),
    ...conditional(open),
    ...inOwnWords(open),
    ...dropped(sending, ledger, ours),
    ...dated(sending, last),
  ]
  const against = `against round ${ours.number} (${ours.on})`
  return section('Movement', items, (stops, looks) => {
    if (stops > 0) return `${counted(stops, 'move')} backwards or too late, ${against}`
    if (looks > 0) return `${counted(looks, 'thing')} to look at, ${against}`
    return steps.length > 0 ? `forward only, ${against}` : `none ${against}`
  })
}

const takenBack = ({clause, from, to, round}: Step, {plan}: Sending): Item => ({
  light: 'red',
  says: `${nameOf(clause)} goes back up: ${from} in round ${round.number} (${round.on}), ${to} here`,
  cure: 'Set it back; a concession that is taken back needs a reason that can be said at the table',
  place: plan,
})

/** A step down is what rounds are for; two in a row are a bid against oneself. */
const given = ({clause, from, to, round}: Step, last: Round, again: boolean): Item => {
  const says = `${nameOf(clause)} gives way: ${from} in round ${round.number}, ${to} here`
  if (!again) return {light: 'green', says}
  const cure = `Your side moved last, in round ${last.number}: this would be a second step with no answer in between`
  return {light: 'amber', says, cure}
}

const dated = ({date}: Sending, last: Round): readonly Item[] =>
  date < last.on
    ? [
        {
          light: 'amber',
          says: `It is dated ${date}, before round ${last.number} (${last.on})`,
          cure: 'Raise the date and the number of the draft in the engagement',
        },
      ]
    : []
