import {standingIn} from '../../../assemble/standing.js'
import {itemNumber, rungs, titleOf} from '../../../library/clause.js'
import type {TableSide} from '../../../library/files.js'
import type {Library} from '../../../library/library.js'
import type {Rung} from '../../../library/passage.js'
import {onTable, type Status} from '../../../negotiate/ledger/on-table.js'
import type {Mandate} from '../../../negotiate/ledger/rounds.js'
import type {Chart} from '../../../negotiate/tracking/chart.js'
import {type Event, historyOf} from '../../../negotiate/tracking/history.js'
import {type ShownEvent, shownHistoryOf} from '../../../negotiate/tracking/shown.js'
import {type Told, timelineOf} from '../../../negotiate/tracking/timeline.js'
import {isOwn, type Laid} from './laid.js'

/** A negotiation among which one chooses. Internal: its name is the house’s own. */
export interface TableName {
  readonly file: string
  readonly name: string
  /** Nothing where the ledger cannot be read. */
  readonly parties?: {readonly union: string; readonly company: string}
  readonly rounds: number
  /** Whether it is of the workspace, and no example. */
  readonly isOwn: boolean
}

/** What lies on a table. */
export interface TableView {
  readonly isFictional: boolean
  readonly chart: Chart
  readonly rounds: readonly Told[]
  /** Only for the house. */
  readonly house?: HouseView
}
export interface HouseView {
  readonly name: string
  readonly isOwn: boolean
  /** Which state of the ledger was seen: whoever writes says it. */
  readonly version: string
  readonly mandates: readonly Mandate[]
  /** Packages that lie open. */
  readonly packages: readonly {readonly name: string; readonly by: TableSide; readonly items: readonly string[]}[]
  /** What may be offered. */
  readonly items: readonly Offerable[]
}
export interface Offerable {
  readonly clause: string
  readonly number: string
  readonly title: string
  /** How far it is agreed, where it is: it stays as it is. */
  readonly settled?: Status
  /** Whether a round names it. */
  readonly isNamed: boolean
  /** Where your side put it last, and in which round. */
  readonly last?: {readonly rung?: Rung; readonly round: number}
  /** The round in which your side took it off the table. */
  readonly withdrawn?: number
  /** Rungs at which it reads otherwise, the strongest first. */
  readonly rungs: readonly Rung[]
}

/** One item’s way. */
export interface ItemView {
  readonly events: readonly EventView[]
  /** How it reads at each rung. Only for the house. */
  readonly rungs?: readonly {readonly rung: Rung; readonly text: string; readonly isNow: boolean}[]
}
export type EventView = ShownEvent & {
  readonly house?: {
    readonly rung?: Rung
    readonly supposal: boolean
    readonly notes: readonly string[]
    /** Who reopened it, and why. */
    readonly reopened?: {readonly by: string; readonly why: string}
  }
}

export const tableView = (laid: Laid, file: string, internal: boolean, round?: number): TableView => {
  const {table, version, open} = laid
  const {ledger} = table
  const chart = laid.chart(internal, round)
  const last = round ?? Number.POSITIVE_INFINITY
  return {
    isFictional: /^\s*#.*\bFICTIONAL\b/m.test(ledger.source.text),
    chart,
    rounds: timelineOf(ledger, open.workshop.library, internal).filter(({number}) => number <= last),
    ...(internal && {
      house: {
        name: ledger.name,
        isOwn: isOwn(file),
        version,
        mandates: ledger.file.authority ?? [],
        packages: openPackages(laid.chart(true)),
        items: offerable(laid),
      },
    }),
  }
}

const openPackages = ({items}: Chart): HouseView['packages'] => {
  const found = new Map<string, {readonly by: TableSide; readonly items: string[]}>()
  for (const {clause, offers} of items)
    for (const {within = '', by} of offers) {
      const one = found.get(within) ?? {by, items: []}
      found.set(within, {by, items: [...one.items, clause]})
    }
  return [...found].map(([name, one]) => ({name, ...one}))
}

const offerable = ({open, table, deal, within}: Laid): readonly Offerable[] => {
  const {library} = open.workshop
  const {ledger} = table
  const reads = new Map(
    deal ? standingIn(library, {...deal.order, only: within}, deal.engagement).map((one) => [one.clause.id, one]) : [],
  )
  return within
    .flatMap((id): readonly (Offerable & {readonly at: number})[] => {
      const clause = library.clause.get(id)
      const standing = reads.get(id)
      if (!clause || standing?.byUse) return []
      const now = onTable(ledger, id)
      const {[ledger.file.side]: ours} = now.positions
      const {[ledger.file.side]: gone} = now.withdrawn
      return [
        {
          at: clause.file.proposes?.item ?? 1_000_000,
          clause: id,
          number: itemNumber(clause),
          title: titleOf(clause, 'en'),
          ...(now.settled && {settled: now.status}),
          isNamed: ledger.file.rounds.some((round) => Object.hasOwn(round.clauses, id)),
          ...(gone && {withdrawn: gone.round.number}),
          ...(ours && {last: {...(ours.move.rung && {rung: ours.move.rung}), round: ours.round.number}}),
          rungs: rungs.filter((rung) => standing === undefined || standing.reads[rung] === rung),
        },
      ]
    })
    .sort((a, b) => a.at - b.at)
    .map(({at: _, ...one}) => one)
}

export const itemView = (laid: Laid, id: string, internal: boolean): ItemView => {
  const {ledger} = laid.table
  const {library} = laid.open.workshop
  const clause = library.clause.get(id)
  if (!clause) return {events: []}
  const numbered = (event: EventView): EventView => ({
    ...event,
    ...(event.together && {together: event.together.map((one) => numberIn(library, one))}),
  })
  if (!internal) return {events: shownHistoryOf(ledger, clause).map(numbered)}
  const now = onTable(ledger, id).positions[ledger.file.side]?.move.rung
  return {
    events: historyOf(ledger, clause).map(inHouse).map(numbered),
    rungs: (laid.ladders().get(id) ?? []).map((one) => ({...one, isNow: one.rung === now})),
  }
}

const numberIn = ({clause}: Library, id: string): string => {
  const found = clause.get(id)
  return found ? itemNumber(found) : id
}

const inHouse = ({rung, supposal, notes, reopened, agreed, ...event}: Event): EventView => ({
  ...event,
  ...(agreed && {agreed}),
  ...(reopened && {reopened: reopened.on}),
  house: {
    ...(rung && {rung}),
    supposal: supposal === true,
    notes,
    ...(reopened && {reopened: {by: reopened.by, why: reopened.why}}),
  },
})
