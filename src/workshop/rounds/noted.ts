import type {PackageState, TableSide} from '../../library/files.js'
import type {Rung} from '../../library/passage.js'
import {isPut, isSettled, type Round, type Said} from '../../negotiate/ledger/rounds.js'
import type {Ledger} from '../../negotiate/ledger.js'
import {digestOf} from '../../words/digest.js'
import {said} from './offered.js'

/** A round as somebody who sat at the table tells it. */
export interface Telling {
  readonly by: TableSide
  /** ISO date. */
  readonly on: string
  readonly at?: string | undefined
  readonly items: Readonly<Record<string, ItemTold>>
  /** What became of packages that lie open, by their names. */
  readonly answers: Readonly<Record<string, Exclude<PackageState, 'offered'>>>
  /** A package that this round offers: the items in it. */
  readonly offers?: {readonly name: string; readonly clauses: readonly string[]} | undefined
  /** For the house. */
  readonly note?: string | undefined
}
export interface ItemTold {
  readonly state: Said['state']
  readonly rung?: Rung | undefined
  readonly summary?: string | undefined
  readonly text?: string | undefined
  readonly note?: string | undefined
  readonly initials?: string | undefined
}

/** That round as the ledger says it. What is agreed gets its day, and the digest of its words. */
export const toldRound = ({file}: Ledger, {by, on, at, items, answers, offers, note}: Telling): Round => {
  const packages: NonNullable<Round['packages']> = [
    ...Object.entries(answers).map(([name, state]) => ({name, state})),
    ...(offers ? [{name: offers.name.trim(), clauses: [...offers.clauses], state: 'offered' as const}] : []),
  ]
  const {note: say} = said({note})
  return {
    number: (file.rounds.at(-1)?.number ?? 0) + 1,
    on,
    ...said({at}),
    by,
    clauses: Object.fromEntries(Object.entries(items).map(([id, item]) => [id, moveOf(item, on)])),
    ...(packages.length > 0 && {packages}),
    ...(say !== undefined && {notes: [{say}]}),
  }
}

const moveOf = ({state, rung, summary, text, note, initials}: ItemTold, on: string): Said => {
  const isSaid = isPut({state}) || isSettled({state})
  const words = isSaid ? said({text}).text : undefined
  return {
    state,
    ...(isSaid && words === undefined && rung && {rung}),
    ...(words !== undefined && {text: `${words}\n`}),
    ...(isSaid && said({summary})),
    ...(isSettled({state}) && {
      agreed: {on, ...(words !== undefined && {words: digestOf(words)}), ...said({initials})},
    }),
    ...said({note}),
  }
}
