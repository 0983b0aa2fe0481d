import type {Clause} from '../../library/clause.js'
import {isAnswer, stepsOf} from '../ledger/on-table.js'
import {isSupposal, type Said, type Written} from '../ledger/rounds.js'
import {type Event, packageIn, wordsIn} from './history.js'

/** One thing that happened to a clause, as both sides saw it: no rung, no note, nothing that was only supposed. */
export type ShownEvent = Pick<
  Event,
  'round' | 'on' | 'at' | 'by' | 'what' | 'package' | 'together' | 'summary' | 'text' | 'against' | 'status'
> & {
  readonly agreed?: Pick<NonNullable<Said['agreed']>, 'on' | 'at' | 'initials'>
  /** The day on which it was reopened. */
  readonly reopened?: string
}

/** A clause’s way through the rounds, in words that the ledger itself has put at the table. */
export const shownHistoryOf = (ledger: Written, clause: Clause): readonly ShownEvent[] => {
  const steps = stepsOf(ledger, clause.id).filter(({said}) => isAnswer(said) || !isSupposal(said))
  return steps.map(({round, said, after}, index): ShownEvent => {
    const {number, on, at, by} = round
    const when = {round: number, on, ...(at !== undefined && {at}), by, status: after.status}
    if (isAnswer(said)) return {...when, what: `package ${said.answer}`, package: said.name}
    return {
      ...when,
      what: said.state,
      ...packageIn(said, clause.id),
      ...(said.summary !== undefined && {summary: said.summary}),
      ...wordsIn(said, steps[index - 1]?.after, ({text}) => text?.trim()),
      ...(said.agreed && {agreed: agreedIn(said.agreed)}),
      ...(said.reopened && {reopened: said.reopened.on}),
    }
  })
}

const agreedIn = ({on, at, initials}: NonNullable<Said['agreed']>): NonNullable<ShownEvent['agreed']> => ({
  on,
  ...(at !== undefined && {at}),
  ...(initials !== undefined && {initials}),
})
