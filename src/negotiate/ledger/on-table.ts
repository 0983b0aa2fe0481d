import type {Place} from '../../base/place.js'
import type {PackageState, TableSide} from '../../library/files.js'
import {
  isPut,
  isSettled,
  isSupposal,
  type Move,
  namedIn,
  otherSide,
  packageOf,
  type Round,
  type Written,
} from './rounds.js'

/** How far a clause has come. */
export type Status =
  | 'open'
  | 'discussed'
  | 'countered'
  | 'package'
  | 'held'
  | 'withdrawn'
  | 'tentatively agreed'
  | 'agreed'

/** What a side last put, or accepted. */
export interface Position {
  readonly by: TableSide
  readonly move: Move
  /** The round since which it stands; of what was accepted in a package, the one that accepted it. */
  readonly round: Round
  /** The package in which it was accepted. */
  readonly within?: string
}
/** What was put within a package that neither side has answered: it holds only together with the rest. */
export interface Offer {
  readonly name: string
  readonly move: Move
}
/** What was agreed: what was said of it, and whose words they are; nothing where the ledger does not tell. */
export interface Settled {
  readonly move: Move
  readonly round: Round
  readonly words: Position | undefined
}
type BySide<T> = Readonly<Partial<Record<TableSide, T>>>

/**
 * How a clause stands on the table. What was only supposed counts as nothing; what was put in a package that fell, neither: the
 * earlier positions stand again. What is agreed stays so, whatever is said, until it is ratified or reopened in words.
 */
export interface OnTable {
  readonly status: Status
  /** What each side put first, whatever became of it. */
  readonly openings: BySide<Position>
  readonly positions: BySide<Position>
  /** Sides that took theirs off the table, and put nothing since. */
  readonly withdrawn: BySide<Move>
  /** Packages that lie open, the latest last. */
  readonly offers: readonly Offer[]
  readonly settled?: Settled
  /** The last reopening, until it is agreed anew. */
  readonly reopened?: Move
  readonly supposals: readonly Move[]
  /** Whether anybody spoke of it, other than to suppose. */
  readonly isSpokenOf: boolean
}
/** One thing that happened to a clause: it was spoken of, or a package that held it was answered. */
export interface Step {
  readonly round: Round
  readonly said: Move | Answer
  readonly after: OnTable
}
export interface Answer {
  readonly name: string
  readonly answer: Exclude<PackageState, 'offered'>
  readonly note?: string | undefined
  readonly place: Place
}
export const isAnswer = (said: Move | Answer): said is Answer => 'answer' in said

/** How a clause stands, but for the packages that lie open. */
type Standing = OnTable & {readonly alone: Status}

const nothing: Standing = {
  status: 'open',
  alone: 'open',
  openings: {},
  positions: {},
  withdrawn: {},
  offers: [],
  supposals: [],
  isSpokenOf: false,
}

/** Everything that happened to a clause, in order, and how it stood then. */
export const stepsOf = ({file, source}: Written, clause: string): readonly Step[] => {
  const steps: Step[] = []
  let now = nothing
  const add = (round: Round, said: Move | Answer, next: Standing): void => {
    now = shown(next)
    steps.push({round, said, after: now})
  }
  for (const [index, round] of file.rounds.entries()) {
    for (const [at, {name, state, clauses, note}] of (round.packages ?? []).entries()) {
      const isHere = now.offers.some((one) => one.name === name)
      if (!isHere || (state === 'offered' && clauses?.includes(clause))) continue
      const answer: Answer = {
        name,
        answer: state === 'offered' ? 'withdrawn' : state,
        note,
        get place() {
          return source.place(['rounds', index, 'packages', at])
        },
      }
      add(round, answer, answered(now, answer, round))
    }
    const named = namedIn(round, clause)
    const isOpen = now.settled === undefined && now.withdrawn[round.by] === undefined
    const said = named ?? (round.rung && round.by === file.side && isOpen ? put(round.rung) : undefined)
    if (!said) continue
    const within = packageOf(round, clause)?.name
    const move: Move = {
      ...said,
      round,
      ...(within !== undefined && {within}),
      get place() {
        return source.place(['rounds', index, 'clauses', clause], named && 'key')
      },
    }
    add(round, move, moved(now, move))
  }
  return steps
}

/** How a clause stands after a round; after the last one when nothing is said. */
export const onTable = (written: Written, clause: string, after = Number.POSITIVE_INFINITY): OnTable =>
  stepsOf(written, clause).findLast(({round}) => round.number <= after)?.after ?? nothing

const put = (rung: NonNullable<Round['rung']>) => ({state: 'proposed', rung}) as const

const shown = (now: Standing): Standing => ({
  ...now,
  status: now.settled === undefined && now.offers.length > 0 ? 'package' : now.alone,
})

const moved = (now: Standing, move: Move): Standing => {
  if (isSupposal(move)) return {...now, supposals: [...now.supposals, move]}
  const isRatified = now.alone === 'tentatively agreed' && move.state === 'agreed'
  if (now.settled && !move.reopened && !isRatified) return now
  const {by} = move.round
  const first = isPut(move) && !now.openings[by] ? {[by]: {by, move, round: move.round}} : {}
  const open = move.reopened && now.settled ? reopened(now, move) : now
  const spoken: Standing = {...open, isSpokenOf: true, openings: {...now.openings, ...first}}
  if (move.within === undefined) return stood(spoken, move, move.round)
  const others = now.offers.filter(({name}) => name !== move.within)
  return {...spoken, offers: [...others, {name: move.within, move}]}
}

/** What is reopened is open at once, whatever becomes of the package in which it is put. */
const reopened = ({settled: _, ...now}: Standing, move: Move): Standing => ({...now, alone: 'open', reopened: move})

/** What is said without a condition, or holds since its package was accepted. */
const stood = (now: Standing, move: Move, round: Round, within?: string): Standing => {
  const {by} = move.round
  const other = otherSide(by)
  const position: Position = {by, move, round, ...(within !== undefined && {within})}
  const taken: Position = {...position, by: other}
  if (isSettled(move)) {
    const {reopened: _, ...rest} = now
    const isSaid = move.rung !== undefined || move.text !== undefined
    const words = isSaid ? position : (now.settled?.words ?? now.positions[other] ?? now.positions[by])
    const isAccepted = words !== undefined && (isSaid || !now.settled)
    const positions = isAccepted
      ? {[by]: words.by === by ? words : {...words, by, round}, [other]: {...words, by: other}}
      : now.positions
    return {
      ...rest,
      alone: move.state === 'agreed' ? 'agreed' : 'tentatively agreed',
      positions,
      withdrawn: {},
      settled: {move, round, words},
    }
  }
  if (move.state === 'withdrawn') {
    const {[by]: _, ...positions} = now.positions
    const isTheirs = now.openings[other] !== undefined && !isFirst(now, by)
    return {
      ...now,
      positions,
      withdrawn: {...now.withdrawn, [by]: move},
      alone: isTheirs ? 'open' : 'withdrawn',
    }
  }
  if (!isPut(move)) return {...now, alone: move.state === 'held' ? 'held' : 'discussed'}
  const {[by]: _, ...withdrawn} = now.withdrawn
  const isAnswered = move.state === 'countered' || now.positions[other] !== undefined
  return {
    ...now,
    positions: {...now.positions, [by]: position, ...(within !== undefined && {[other]: taken})},
    withdrawn,
    alone: within !== undefined ? 'package' : isAnswered ? 'countered' : 'open',
  }
}

const isFirst = ({openings}: Standing, side: TableSide): boolean => {
  const [own, other] = [openings[side], openings[otherSide(side)]]
  return own !== undefined && (other === undefined || own.round.number < other.round.number)
}

const answered = (now: Standing, {name, answer}: Answer, round: Round): Standing => {
  const offer = now.offers.find((one) => one.name === name)
  const rest: Standing = {...now, offers: now.offers.filter((one) => one !== offer)}
  return offer && answer === 'accepted' && !now.settled ? stood(rest, offer.move, round, name) : rest
}
