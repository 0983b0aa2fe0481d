import type {Block} from './nodes.js'

export type Language = 'en' | 'es'
export type PageSize = 'letter' | 'a4'

/** One finished document, before it has a format. */
export interface Document {
  readonly title: string
  readonly language: Language
  /** Name of the look in the design tokens. */
  readonly look: string
  readonly page: PageSize
  /** Set in type that is read with little sight. */
  readonly large?: boolean
  /** Printed identity, such as “S1 · AI Training Rider”. */
  readonly label: string
  /** Opaque id under which the sender remembers what was sent; tells a stranger nothing. */
  readonly mark: string
  /** ISO date. Nothing here reads a clock. */
  readonly date: string
  /** The date in words, in the document's language. */
  readonly dated: string
  /** “Draft 1”, and “Draft 1 of Counsel for Performer” in the header. */
  readonly draft: string
  readonly stamp: string
  /** Printed across each page of a document that speaks in a union's name without authority. */
  readonly watermark?: string
  /** Party that initials each page. */
  readonly initials?: string
  /**
   * How Word shows the changes of a redline: `tracked`, to be accepted or rejected, as where nothing is said; or on `paper`, as at
   * the bargaining table: what was put in bold and underlined, what was taken out struck through, under a legend, for good.
   * Formats that track nothing show them so anyway.
   */
  readonly changes?: 'tracked' | 'paper'
  readonly children: readonly Block[]
}
