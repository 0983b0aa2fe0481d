import type {PageSize} from '../document/document.js'
import type {Block, Inline} from '../document/nodes.js'
import type {FigureAsked} from '../library/figures.js'
import type {Passage, Rung} from '../library/passage.js'
import type {DocumentTemplate} from '../library/template.js'
import type {Call} from '../text/template.js'

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
  /** Quiz to print, by its id; every one where it is absent. */
  readonly quiz?: string | undefined
  /** Makes what is made of the library and no text holds: quizzes, glossaries. Without it they are left out. */
  readonly maker?: Maker
  /** Set in type that is read with little sight. */
  readonly large?: boolean
  /** Schedule to make as a document of its own. */
  readonly alone?: string
  /** Figures to show, each with its maker; none where it is absent. */
  readonly figures?: readonly FigureAsked[]
  /** Opaque id that the document will carry. */
  readonly mark: string
}

/**
 * What a call of a document stands for.
 *
 * @param say fills the fields of a text
 */
export type Maker = (call: Call, say: (text: Passage) => readonly Inline[], order: Order) => readonly Block[]

export const rungOf = (order: Pick<Order, 'rung' | 'rungs'>, clause: string): Rung =>
  Object.hasOwn(order.rungs, clause) ? (order.rungs[clause] ?? order.rung) : order.rung
