import type {Place} from '../../base/place.js'
import type {LedgerFile, TableSide} from '../../library/files.js'
import type {Source} from '../../source/source.js'

export type Round = LedgerFile['rounds'][number]
export type Mandate = NonNullable<LedgerFile['authority']>[number]
export type PackageEntry = NonNullable<Round['packages']>[number]
/** What a round says of a clause. */
export type Said = Round['clauses'][string]
/** What one round said of a clause, where it says so, and the package in which it was put. */
export type Move = Said & {readonly round: Round; readonly place: Place; readonly within?: string}

/** A ledger as it was written. */
export interface Written {
  readonly file: LedgerFile
  readonly source: Source
}

export const otherSide = (side: TableSide): TableSide => (side === 'union' ? 'company' : 'union')

/** Whether the words of a clause are fixed from then on. */
export const isSettled = ({state}: Pick<Said, 'state'>): boolean => state === 'tentatively agreed' || state === 'agreed'
/** Whether it says how a clause is put. */
export const isPut = ({state}: Pick<Said, 'state'>): boolean => state === 'proposed' || state === 'countered'
export const isSupposal = ({supposal}: Pick<Said, 'supposal'>): boolean => supposal === 'yes'

/** Every clause that any round names, in the order in which they came up. */
export const clausesIn = ({rounds}: LedgerFile): readonly string[] => [
  ...new Set(rounds.flatMap(({clauses}) => Object.keys(clauses))),
]

/** What a round says of a clause by name. */
export const namedIn = ({clauses}: Round, clause: string): Said | undefined =>
  Object.hasOwn(clauses, clause) ? clauses[clause] : undefined
/** The package of a round that holds a clause. */
export const packageOf = ({packages = []}: Round, clause: string): PackageEntry | undefined =>
  packages.find(({state, clauses}) => state === 'offered' && clauses?.includes(clause))
