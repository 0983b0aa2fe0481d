import type {Engagement} from '../../assemble/engagement.js'
import {type Order, rungOf} from '../../assemble/order.js'
import type {Document} from '../../document/document.js'
import {rungs} from '../../library/clause.js'
import type {Rung} from '../../library/passage.js'
import {privateWords, rungsShown, wordsSaid} from '../../negotiate/ledger/words.js'
import type {Ledger} from '../../negotiate/ledger.js'
import {type Guard, guards} from '../guard/guard.js'
import type {SentRecord} from '../sent/record.js'
import type {Workshop} from '../workshop.js'

/** What lies on a table, as far as a guard must know it. */
export interface Known {
  readonly ledger: Ledger
  readonly order: Pick<Order, 'rung' | 'rungs'>
  readonly engagement: Engagement | undefined
  /** What was passed before: the other side has seen the rungs at which it stood. */
  readonly passed: readonly SentRecord[]
  /** Texts of earlier rounds. */
  readonly earlier: readonly string[]
}

/**
 * Makes the guards of what crosses a table: beside all that is internal anyway, notes and supposals of the ledger. The rungs of
 * the document, and those that were passed before, are no secret, and neither is what was put in words.
 */
export const guardingTable = (
  {world, library, positions}: Pick<Workshop, 'world' | 'library' | 'positions'>,
  {ledger, order, engagement, passed, earlier}: Known,
): ((document: Document) => Guard) => {
  const guarding = guards(library, world, {
    positions,
    earlier,
    names: world.names ?? [],
    aside: privateWords(ledger),
    said: wordsSaid(ledger),
  })
  const open = new Map<string, Rung>(Object.entries(order.rungs))
  const show = (id: string, rung: Rung): void => {
    const before = open.get(id) ?? rungOf(order, id)
    open.set(id, rungs.indexOf(rung) > rungs.indexOf(before) ? rung : before)
  }
  for (const [id, rung] of Object.entries(rungsShown(ledger))) show(id, rung)
  for (const {clauses} of passed) for (const {id, rung} of clauses) show(id, rung)
  const shown = {rung: order.rung, rungs: Object.fromEntries(open)}
  return (document) => guarding({order: shown, ...(engagement && {engagement}), document})
}
