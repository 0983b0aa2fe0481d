import type {PageSize} from '../document/document.js'
import type {FigureAsked} from '../library/figures.js'
import type {Rung} from '../library/passage.js'
import type {DocumentTemplate} from '../library/template.js'

/** What is to be made: a document, at which rungs, on what paper. */
export interface Order {
  readonly template: DocumentTemplate
  readonly rung: Rung
  /** Rungs of single clauses, where they differ. */
  readonly rungs: Readonly<Record<string, Rung>>
  readonly without: readonly string[]
  /** Clauses and families to take; all where it is absent. */
  readonly only?: readonly string[] | undefined
  /** Subjects of bargaining to take; both where it is absent. */
  readonly subject?: 'mandatory' | 'permissive' | undefined
  readonly page: PageSize
  /** Set in type that is read with little sight. */
  readonly large?: boolean
  /** Schedule to make as a document of its own. */
  readonly alone?: string
  /** Figures to show, each with its maker; none where it is absent. */
  readonly figures?: readonly FigureAsked[]
  /** Opaque id that the document will carry. */
  readonly mark: string
}

export const rungOf = (order: Pick<Order, 'rung' | 'rungs'>, clause: string): Rung =>
  Object.hasOwn(order.rungs, clause) ? (order.rungs[clause] ?? order.rung) : order.rung
