import {rungs} from '../../library/clause.js'
import type {Rung} from '../../library/passage.js'
import {type OnTable, onTable} from '../ledger/on-table.js'
import type {Move, Round} from '../ledger/rounds.js'
import type {Ledger} from '../ledger.js'
import type {Standing} from './sending.js'

/** A clause that stands in the document and is not agreed. */
export interface Open {
  readonly clause: Standing
  readonly now: OnTable
  /** What your side put last, without a condition. */
  readonly before: Move | undefined
  /** What your side offered since, in a package that nobody has answered. */
  readonly offered: Move | undefined
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
    const {side} = ledger.file
    const now = onTable(ledger, clause.id)
    if (now.settled) return []
    const offered = now.offers.findLast(({move}) => move.round.by === side)?.move
    return [{clause, now, before: now.positions[side]?.move, offered}]
  })

/** How far a clause is from what was put. What lies open in a package may stand at either end of the way that it offers. */
export const stepsOf = (open: readonly Open[]): readonly Step[] =>
  open.flatMap(({clause, before, offered}): readonly Step[] => {
    const to = clause.reads[clause.rung]
    const ways = [before, offered].flatMap((move) =>
      move?.rung === undefined ? [] : [{from: clause.reads[move.rung], round: move.round}],
    )
    const far = (from: Rung): number => rungs.indexOf(to) - rungs.indexOf(from)
    const all = ways.map(({from}) => far(from))
    if (all.length === 0 || all.includes(0)) return []
    const [is, nearest] = all.some((one) => one > 0)
      ? (['down', Math.min(...all.filter((one) => one > 0))] as const)
      : (['up', Math.max(...all)] as const)
    const way = ways[all.indexOf(nearest)]
    return way ? [{clause, is, from: way.from, to, round: way.round}] : []
  })

export const nameOf = ({id, title}: Standing): string => `${id} (${title})`
