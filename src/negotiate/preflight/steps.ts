import {rungs} from '../../library/clause.js'
import type {Rung} from '../../library/passage.js'
import {isSettled, type Ledger, type Move, type Round} from '../ledger.js'
import type {Standing} from './sending.js'

/** A clause that stands in the document and is not agreed. */
export interface Open {
  readonly clause: Standing
  /** What your side said of it last, where it did. */
  readonly before: Move | undefined
  /** Whether neither side has spoken of it yet. */
  readonly isNew: boolean
}
/** A clause that reads otherwise here than your side put it last. */
export interface Step {
  readonly clause: Standing
  readonly is: 'up' | 'down'
  readonly from: Rung
  readonly to: Rung
  readonly round: Round
}

export const openIn = (ledger: Ledger, standing: readonly Standing[]): readonly Open[] =>
  standing.flatMap((clause): readonly Open[] => {
    const moves = ledger.movesOf(clause.id)
    const last = moves.at(-1)
    if (last && isSettled(last)) return []
    return [{clause, before: moves.findLast(({round}) => round.by === ledger.file.side), isNew: last === undefined}]
  })

export const stepsOf = (open: readonly Open[]): readonly Step[] =>
  open.flatMap(({clause, before}): readonly Step[] => {
    if (before?.rung === undefined || before.state === 'withdrawn') return []
    const [from, to] = [clause.reads[before.rung], clause.reads[clause.rung]]
    const far = rungs.indexOf(to) - rungs.indexOf(from)
    return far === 0 ? [] : [{clause, is: far < 0 ? 'up' : 'down', from, to, round: before.round}]
  })

export const nameOf = ({id, title}: Standing): string => `${id} (${title})`
