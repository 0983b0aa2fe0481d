import {type Clause, itemNumber, titleOf} from '../../library/clause.js'
import type {LedgerFile, PositionsFile, TableSide} from '../../library/files.js'
import type {Library} from '../../library/library.js'
import type {Rung} from '../../library/passage.js'
import {notesOn} from '../ledger/notes.js'
import {type OnTable, onTable, type Position, type Status} from '../ledger/on-table.js'
import {clausesIn, isPut, isSettled, otherSide, type Written} from '../ledger/rounds.js'
import {costDrivers} from './cost-drivers.js'

/** What is known beside the ledger. */
export interface Known {
  readonly library: Library
  readonly positions: Readonly<PositionsFile>
  /** Sections of the agreement, by clause, as the engagements of the table say. */
  readonly sections: ReadonlyMap<string, string>
  /** Whether it is for your own side: with rungs, floor, cost drivers and notes. Without it none of them is in the chart. */
  readonly internal: boolean
  /** The last round that counts; all of them when nothing is said. */
  readonly round?: number
}
/** How a clause was put: what the other side saw of it, and the rung for your own side. */
export interface Put {
  readonly round: number
  readonly on: string
  /** As it was passed, as an answer, by accepting what the other side had put, or by agreeing. */
  readonly how: 'passed' | 'answered' | 'accepted' | 'agreed'
  /** Words that the other side knows; nothing where the ledger has none. */
  readonly says?: string
  /** The package without which it does not hold. */
  readonly within?: string
  /** Only in an internal chart. */
  readonly rung?: Rung
}
/** What the house knows of an item. */
export interface Internal {
  readonly floor?: string
  readonly cost: readonly string[]
  readonly notes: readonly string[]
}
/** One item of the chart. */
export interface Item {
  readonly clause: string
  readonly number: string
  readonly title: string
  readonly section?: string
  readonly asks: readonly string[]
  readonly subject?: 'mandatory' | 'permissive'
  readonly opening?: Put
  readonly theirs?: Put
  readonly ours?: Put
  /** When your side took it off the table. */
  readonly withdrawn?: {readonly round: number; readonly on: string}
  /** What lies open in packages, of either side. */
  readonly offers: readonly (Put & {readonly by: TableSide})[]
  readonly linked: readonly string[]
  readonly status: Status
  /** The package that was accepted, or that lies open. */
  readonly within?: string
  readonly agreed?: {readonly on: string; readonly at?: string; readonly initials?: string}
  readonly reopened?: string
  readonly internal?: Internal
}
/** The tracking chart: a table of everything that is on the table. */
export interface Chart {
  readonly side: TableSide
  readonly parties: LedgerFile['parties']
  /** The last round that it knows. */
  readonly asOf?: {readonly round: number; readonly on: string}
  readonly internal: boolean
  readonly items: readonly Item[]
  /** Rounds that put more clauses than they name: those are not in the chart. */
  readonly unnamed: readonly number[]
}

/** Every clause that the rounds name, as items in the order of their numbers. */
export const chart = (ledger: Written, known: Known): Chart => {
  const {side, parties, rounds} = ledger.file
  const counted = rounds.filter(({number}) => number <= (known.round ?? Number.POSITIVE_INFINITY))
  const last = counted.at(-1)
  const clauses = clausesIn({...ledger.file, rounds: counted}).flatMap((id) => known.library.clause.get(id) ?? [])
  const standing = clauses
    .map((clause) => ({clause, now: onTable(ledger, clause.id, known.round)}))
    .filter(({now}) => known.internal || now.isSpokenOf)
    .toSorted((a, b) => orderOf(known.library, a.clause) - orderOf(known.library, b.clause))
  return {
    side,
    parties,
    ...(last && {asOf: {round: last.number, on: last.on}}),
    internal: known.internal,
    items: standing.map(({clause, now}) => itemOf(ledger, clause, now, {...known, others: standing})),
    unnamed: counted.filter(({rung, by}) => rung !== undefined && by === side).map(({number}) => number),
  }
}

/** By the number of the item, then as the library has them. */
const orderOf = ({clauses}: Library, clause: Clause): number =>
  clause.file.proposes?.item ?? 1_000_000 + clauses.indexOf(clause)

/** What is known, and what else stands in the chart. */
interface Among extends Known {
  readonly others: readonly {readonly clause: Clause; readonly now: OnTable}[]
}

const itemOf = (ledger: Written, clause: Clause, now: OnTable, known: Among): Item => {
  const {internal, positions, sections} = known
  const {id, file} = clause
  const {side} = ledger.file
  const [ours, theirs] = [now.positions[side], now.positions[otherSide(side)]]
  const [opening, gone] = [now.openings[side], now.withdrawn[side]]
  const [section, subject] = [sections.get(id), file.proposes?.subject]
  const within = now.offers.at(-1)?.name ?? (now.status === 'package' ? (ours ?? theirs)?.within : undefined)
  const agreed = now.settled?.move.agreed
  const floor = Object.hasOwn(positions, id) ? positions[id]?.floor.trim() : undefined
  const putOf = (position: Position): Put => put(position, side, internal)
  return {
    clause: id,
    number: itemNumber(clause),
    title: titleOf(clause, 'en'),
    ...(section !== undefined && {section}),
    asks: file.asks,
    ...(subject && {subject}),
    ...(opening && {opening: putOf(opening)}),
    ...(theirs && {theirs: putOf(theirs)}),
    ...(ours && {ours: putOf(ours)}),
    ...(gone && {withdrawn: {round: gone.round.number, on: gone.round.on}}),
    offers: now.offers
      .filter(({move}) => isPut(move) || internal)
      .map(({move, name}) => ({
        ...put({move, by: move.round.by, round: move.round, within: name}, side, internal),
        by: move.round.by,
      })),
    linked: linkedTo(clause, now, known),
    status: now.status,
    ...(within !== undefined && {within}),
    ...(agreed && {agreed: {on: agreed.on, ...(agreed.at && {at: agreed.at}), ...initialsOf(agreed)}}),
    ...(now.reopened?.reopened && {reopened: now.reopened.reopened.on}),
    ...(internal && {
      internal: {
        ...(floor !== undefined && {floor}),
        cost: costDrivers(clause),
        notes: notesOn(ledger, id, known.round),
      },
    }),
  }
}

const initialsOf = ({initials}: {readonly initials?: string}) => (initials === undefined ? {} : {initials})

const put = ({move, round, by, within}: Position, side: TableSide, internal: boolean): Put => {
  const says = move.summary ?? move.text
  return {
    round: round.number,
    on: round.on,
    how: isSettled(move) ? 'agreed' : move.round.by !== by ? 'accepted' : by === side ? 'passed' : 'answered',
    ...(says !== undefined && {says: says.replace(/\s+/g, ' ').trim()}),
    ...(within !== undefined && {within}),
    ...(internal && move.rung && {rung: move.rung}),
  }
}

/** Numbers of the items that it needs or that exclude it, and of those in the same package. */
const linkedTo = ({id, file}: Clause, now: OnTable, {others}: Among): readonly string[] => {
  const packages = packagesOf(now)
  const isLinked = (other: Clause, then: OnTable): boolean =>
    [...(file.requires ?? []), ...(file.conflicts ?? [])].includes(other.id) ||
    [...(other.file.requires ?? []), ...(other.file.conflicts ?? [])].includes(id) ||
    packagesOf(then).some((name) => packages.includes(name))
  return others
    .filter(({clause, now: then}) => clause.id !== id && isLinked(clause, then))
    .map(({clause}) => itemNumber(clause))
}

const packagesOf = ({offers, positions}: OnTable): readonly string[] => [
  ...offers.map(({name}) => name),
  ...[positions.union?.within, positions.company?.within].filter((name) => name !== undefined),
]
