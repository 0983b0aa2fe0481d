import type {Library} from '../../library/library.js'
import type {Rung} from '../../library/passage.js'
import {coverage} from '../coverage.js'
import {onTable} from '../ledger/on-table.js'
import {clausesIn} from '../ledger/rounds.js'
import type {Ledger} from '../ledger.js'
import type {Standing} from '../preflight/sending.js'
import {openIn, stepsOf} from '../preflight/steps.js'

/** An ask of the letter, and what an offer does to it. */
export interface AskOffered {
  readonly id: string
  readonly says: string
  /** Met by the offer; met by less than your side put last; met only by what else is on the table; met by nothing there. */
  readonly is: 'met' | 'weakened' | 'elsewhere' | 'unmet'
  /** The clauses that meet it: of the offer with their rungs, else of the table. */
  readonly by: readonly {readonly clause: string; readonly rung?: Rung; readonly from?: Rung}[]
}

/** What an offer does to the asks of the letter. Internal: it names rungs. */
export const asksIn = (library: Library, ledger: Ledger, offer: readonly Standing[]): readonly AskOffered[] => {
  const down = new Map(
    stepsOf(openIn(ledger, offer))
      .filter(({is}) => is === 'down')
      .map(({clause, from}) => [clause.id, from]),
  )
  const rungs = new Map(offer.filter(({byUse}) => !byUse).map(({id, rung}) => [id, rung]))
  const lying = clausesIn(ledger.file).filter((id) => {
    const {settled, positions, offers} = onTable(ledger, id)
    return settled !== undefined || positions[ledger.file.side] !== undefined || offers.length > 0
  })
  return coverage(library).asks.map(({id, says, clauses}) => {
    const answering = clauses.map((one) => one.id)
    const within = answering.filter((one) => rungs.has(one))
    const beside = answering.filter((one) => lying.includes(one))
    const by = within.map((clause) => {
      const [rung, from] = [rungs.get(clause), down.get(clause)]
      return {clause, ...(rung && {rung}), ...(from && {from})}
    })
    if (within.length > 0) return {id, says, is: by.some(({from}) => from) ? 'weakened' : 'met', by}
    return {id, says, is: beside.length > 0 ? 'elsewhere' : 'unmet', by: beside.map((clause) => ({clause}))}
  })
}
