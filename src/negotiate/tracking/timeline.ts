import {itemNumber, titleOf} from '../../library/clause.js'
import type {PackageState, TableSide} from '../../library/files.js'
import type {Library} from '../../library/library.js'
import type {Rung} from '../../library/passage.js'
import {tableNotes} from '../ledger/notes.js'
import {isSupposal, packageOf, type Round, type Said, type Written} from '../ledger/rounds.js'

/** One round, told in a glance. */
export interface Told {
  readonly number: number
  readonly on: string
  readonly at?: string
  readonly by: TableSide
  readonly moves: readonly ToldMove[]
  readonly packages: readonly {
    readonly name: string
    readonly state: PackageState
    /** Numbers of the items in it, where it is offered. */
    readonly items: readonly string[]
    /** Only for the house. */
    readonly note?: string
  }[]
  /** What was handed over, as the ledger names it. */
  readonly files: readonly {readonly file: string; readonly sha256?: string}[]
  /** Only for the house. */
  readonly house?: {
    readonly documents: readonly string[]
    /** The rung of all that the round put and does not name. */
    readonly rung?: Rung
    readonly notes: readonly {readonly when: string; readonly items: readonly string[]; readonly says: string}[]
  }
}
export interface ToldMove {
  readonly clause: string
  readonly number: string
  readonly title: string
  readonly state: Said['state']
  /** Words that the other side knows. */
  readonly says?: string
  readonly within?: string
  readonly agreed?: string
  readonly reopened?: string
  /** Only for the house. */
  readonly house?: {readonly rung?: Rung; readonly supposal: boolean; readonly note?: string; readonly why?: string}
}

/** The rounds in their order. What is not `internal` has no rung, no note and nothing that was only supposed in it. */
export const timelineOf = ({file}: Written, library: Library, internal: boolean): readonly Told[] => {
  const numberOf = (id: string): string => {
    const clause = library.clause.get(id)
    return clause ? itemNumber(clause) : id
  }
  const moveOf = (round: Round, id: string, said: Said): ToldMove => {
    const clause = library.clause.get(id)
    const {state, rung, note, agreed, reopened} = said
    const says = said.summary ?? said.text
    const within = packageOf(round, id)?.name
    return {
      clause: id,
      number: numberOf(id),
      title: clause ? titleOf(clause, 'en') : id,
      state,
      ...(says !== undefined && {says: oneLine(says)}),
      ...(within !== undefined && {within}),
      ...(agreed && {agreed: agreed.on}),
      ...(reopened && {reopened: reopened.on}),
      ...(internal && {
        house: {
          ...(rung && {rung}),
          supposal: isSupposal(said),
          ...(note !== undefined && {note: oneLine(note)}),
          ...(reopened && {why: oneLine(reopened.why)}),
        },
      }),
    }
  }
  return file.rounds.map((round) => {
    const {number, on, at, by, packages = [], sent = [], received = [], documents = [], rung} = round
    return {
      number,
      on,
      ...(at !== undefined && {at}),
      by,
      moves: Object.entries(round.clauses)
        .filter(([, said]) => internal || !isSupposal(said))
        .map(([id, said]) => moveOf(round, id, said)),
      packages: packages.map(({name, state, clauses = [], note}) => ({
        name,
        state,
        items: clauses.map(numberOf),
        ...(internal && note !== undefined && {note: oneLine(note)}),
      })),
      files: [...sent, ...received].map(({file: path, sha256}) => ({
        file: path,
        ...(sha256 !== undefined && {sha256}),
      })),
      ...(internal && {
        house: {
          documents,
          ...(rung && {rung}),
          notes: tableNotes(round).map(({when, about, says}) => ({when, items: about.map(numberOf), says})),
        },
      }),
    }
  })
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
