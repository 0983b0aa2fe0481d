import type {Rung} from '../../library/passage.js'
import {isAnswer, type Settled, type Step, stepsOf} from '../ledger/on-table.js'
import {clausesIn, isSupposal, otherSide} from '../ledger/rounds.js'
import type {Ledger} from '../ledger.js'

/** What a counterparty once agreed to. Internal: it speaks of rungs. */
export interface Recalled {
  readonly clause: string
  readonly negotiation: string
  readonly party: string
  readonly state: 'tentatively agreed' | 'agreed'
  readonly on: string
  readonly at?: string
  readonly initials?: string
  /** Whose words they are: those of your side, of the other, or of neither alone; nothing where the ledger does not tell. */
  readonly whose?: 'ours' | 'theirs' | 'new'
  readonly rung?: Rung
  readonly text?: string
  readonly summary?: string
  /** The day on which it was reopened, where it was. */
  readonly reopened?: string
}

/** Everything that the other side of a table agreed to, also where it was reopened since. */
export const agreedIn = (ledger: Ledger): readonly Recalled[] =>
  clausesIn(ledger.file).flatMap((clause) => {
    const steps = stepsOf(ledger, clause)
    const found: Recalled[] = []
    for (const [index, {said, after}] of steps.entries()) {
      const before = index === 0 ? undefined : steps[index - 1]?.after.settled
      if (!isAnswer(said) && said.reopened && before && found.length > 0)
        found.push({...(found.pop() as Recalled), reopened: said.reopened.on})
      if (!after.settled || after.settled === before) continue
      // Ratified: the same agreement, told once.
      if (before && !(!isAnswer(said) && said.reopened)) found.pop()
      found.push(recalled(ledger, clause, after.settled, steps.slice(0, index)))
    }
    return found
  })

const recalled = (ledger: Ledger, clause: string, settled: Settled, before: readonly Step[]): Recalled => {
  const {side, parties} = ledger.file
  const {move, round, words} = settled
  const {rung, text, summary} = words?.move ?? move
  const {on, at, initials} = move.agreed ?? {on: round.on}
  const whose = whoseWords(ledger, settled, before)
  return {
    clause,
    negotiation: ledger.name,
    party: parties[otherSide(side)],
    state: move.state === 'agreed' ? 'agreed' : 'tentatively agreed',
    on,
    ...(at !== undefined && {at}),
    ...(initials !== undefined && {initials}),
    ...(whose && {whose}),
    ...(rung && {rung}),
    ...(text !== undefined && {text: text.trim()}),
    ...(summary !== undefined && {summary}),
  }
}

/** A rung is of the own library, whoever put it. Words are of the side that put them first. */
const whoseWords = (
  {file: {side}}: Ledger,
  {words}: Settled,
  before: readonly Step[],
): Recalled['whose'] | undefined => {
  if (words?.move.rung !== undefined) return 'ours'
  if (words?.move.text === undefined) return undefined
  const same = (text: string | undefined): boolean => text !== undefined && bare(text) === bare(words.move.text ?? '')
  const put = before.find(({said}) => !isAnswer(said) && !isSupposal(said) && same(said.text))
  if (!put) return 'new'
  return put.round.by === side ? 'ours' : 'theirs'
}

const bare = (text: string): string => text.replace(/\s+/g, ' ').trim()
