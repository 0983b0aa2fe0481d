import type {Diagnostic} from '../../base/diagnostic.js'
import type {Place} from '../../base/place.js'
import type {PositionsFile} from '../../library/files.js'
import type {Rung} from '../../library/passage.js'
import type {Ledger} from '../ledger.js'

/** Everything that is known of one document before it is sent. */
export interface Sending {
  /** ISO date on which it would be sent; nothing here reads a clock. */
  readonly today: string
  /** Name of its files, without ending. */
  readonly name: string
  readonly title: string
  /** ISO date that it carries. */
  readonly date: string
  /** Whether its clauses have rungs: a proposal or a rider. */
  readonly isInstrument: boolean
  /** Whether it is a package of items, which may be passed apart. */
  readonly isPackage: boolean
  /** The clauses that stand in it, in order. */
  readonly standing: readonly Standing[]
  /** Whether a clause would stand in it, but for being left out. */
  readonly takes: (clause: string) => boolean
  readonly blanks: readonly Blank[]
  readonly facts: Freshness
  readonly positions: Readonly<PositionsFile>
  readonly ledger: Ledger | undefined
  /** In whose name it speaks, where that needs somebody’s authority, and who gave it. */
  readonly speaks: {readonly for: string; readonly authorized: string | undefined} | undefined
  /** What `check` finds in the files that it is made from, and what `make` finds in the deal. */
  readonly findings: readonly Diagnostic[]
  readonly signing: readonly Signing[]
  /** Whether a document of its kind is signed. */
  readonly isSigned: boolean
  /** Role of whoever initials each page. */
  readonly initials: string | undefined
  /** Where the plan asks for it, and where the plan chooses rungs. */
  readonly plan: Place
  /** Who let the floor go out, and when, where the plan says so. */
  readonly release: {readonly by: string; readonly on: string} | undefined
}

/** A clause as it stands in a document. */
export interface Standing {
  readonly id: string
  readonly title: string
  readonly family: string
  readonly version: number
  /** The rung that was chosen for it. */
  readonly rung: Rung
  /** Of each rung the strongest one that reads the same, so that a step down that changes no word counts as none. */
  readonly reads: Readonly<Record<Rung, Rung>>
  /** Whether it comes with a term that is used, and not by itself. */
  readonly byUse: boolean
  /** Digest of its words, whatever their place and number. */
  readonly words: string
}
/** What the document prints in brackets since nobody has said it. */
export interface Blank {
  /** As it is printed, without the brackets. */
  readonly label: string
  /** Whether the document can do without it. */
  readonly optional: boolean
  /** The clauses and schedules that print it; empty where only the document’s own text does. */
  readonly within: readonly string[]
  readonly cure: string
  /** Where the answer belongs. */
  readonly place: Place
}
/** How long ago somebody looked at what the document leans on. */
export interface Freshness {
  /** How many dated facts there are. */
  readonly dated: number
  readonly months: number
  readonly stale: readonly {
    /** Whose it is: a clause, the engagement, an item. */
    readonly of: string
    readonly count: number
    /** ISO date of the oldest. */
    readonly oldest: string
    readonly place: Place
  }[]
}
/** Somebody who signs. */
export interface Signing {
  readonly role: string
  /** Absent where the document prints a blank, which is then `blank`. */
  readonly name?: string
  readonly blank: string
  /** What is signed: the title of the document, or “Schedule A”. */
  readonly where: string
}
