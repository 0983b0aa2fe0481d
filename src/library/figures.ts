import type {Big} from 'big.js'
import type {Outcome} from '../base/diagnostic.js'
import type {Place} from '../base/place.js'
import type {Language} from '../document/document.js'
import type {Figure} from '../document/nodes.js'
import type {Money} from '../money/money.js'
import type {Library} from './library.js'
import type {Register} from './passage.js'
import type {Question, Value} from './question.js'

/** The figures that a plan can name, and what each shows. */
export const figureWords = {
  consent: 'How a consent comes about, step by step, from the clauses that stand.',
  money: 'Where training income goes: the pool, its parts, and shares by number where the plan names a costing.',
  scopes: 'What one license to train covers, limit within limit.',
  timeline: 'How long each step may take, as far as the document states it.',
  coverage: 'Which asks of the open letter the document answers, and where.',
} as const
export type FigureName = keyof typeof figureWords
export const isFigureName = (name: string): name is FigureName => Object.hasOwn(figureWords, name)

/** A clause as it stands in the document for which a figure is made. */
export interface StandingClause {
  readonly id: string
  readonly family: string
  readonly title: string
  /** Its number as printed; absent where it stands without one. */
  readonly number: string | undefined
}
/** One title’s pool as a costing divides it, the parts by number and never by name. */
export interface Division {
  readonly title: string
  readonly gross: Money
  /** Terms by which it is divided, in percent. */
  readonly terms: {readonly pool: Big; readonly background: Big}
  readonly pool: Money
  readonly background: Group
  readonly principals: Group
}
export interface Group {
  readonly amount: Money
  readonly parts: readonly {readonly id: string; readonly amount: Money}[]
}

/** All that a figure may be made from. */
export interface FigureBrief {
  readonly library: Library
  readonly register: Register
  readonly language: Language
  /** In the order of the document. */
  readonly clauses: readonly StandingClause[]
  /** Sections of the document that have a number. */
  readonly sections: readonly {readonly family: string; readonly number: string; readonly title: string}[]
  /** What is known of a field or a fact. */
  answer(name: string): {readonly question: Question; readonly value: Value | undefined} | undefined
  /** Names of the fields that the document’s own texts print: a figure states no other number. */
  readonly prints: ReadonlySet<string>
  readonly division: Division | undefined
  /** Where the figure was asked for. */
  readonly place: Place
}
/** Makes a figure, or says what it lacks. */
export type MakeFigure = (brief: FigureBrief) => Outcome<Figure>

/** A figure that a plan names. */
export interface FigureAsked {
  readonly name: FigureName
  readonly make: MakeFigure
  readonly division?: Division | undefined
  readonly place: Place
}
