import type {Drawing} from './drawing.js'

/** The format-neutral tree: mdast's names, closed, and the few nodes that contracts need beside them. */
export type Node = Block | Inline | ListItem | TableRow | TableCell
export type NodeOf<Type extends Node['type']> = Extract<Node, {readonly type: Type}>

export type Block = Paragraph | Heading | List | Table | Blockquote | Clause | SignatureBlock | Figure
export type Inline = Text | Emphasis | Strong | Link | Break | DefinedTerm | CrossReference | Field | Change

/**
 * Who put something in or took it out, and when: an ISO date, with the time where it is known. What was moved is taken out
 * in one place and put in at another; both have the same number in `moved`.
 */
export interface Revision {
  readonly kind: 'inserted' | 'deleted'
  readonly author?: string
  readonly date?: string
  readonly moved?: number
}
/** What a redline may put in or take out as a whole. Nothing within it has a change of its own. */
interface Changeable {
  readonly change?: Revision
}

export interface Paragraph extends Changeable {
  readonly type: 'paragraph'
  readonly children: readonly Inline[]
}
/** An unnumbered heading. Depth 1 is the title of the document. */
export interface Heading extends Changeable {
  readonly type: 'heading'
  readonly depth: 1 | 2 | 3
  readonly children: readonly Inline[]
}
/** `scheme` says how items are counted: (a) (i) through a clause, 1. (a) through a schedule, 1. afresh, or not at all. */
export interface List extends Changeable {
  readonly type: 'list'
  readonly scheme: 'clause' | 'schedule' | 'plain' | 'bullet'
  /** 0 for a list that is in no other. */
  readonly depth: number
  readonly children: readonly ListItem[]
}
/** `label` is the number as printed, such as `(a)`; a bullet has none. */
export interface ListItem extends Changeable {
  readonly type: 'listItem'
  readonly label?: string
  readonly children: readonly Block[]
}
/** The first row is the header. */
export interface Table extends Changeable {
  readonly type: 'table'
  readonly children: readonly TableRow[]
}
export interface TableRow extends Changeable {
  readonly type: 'tableRow'
  readonly children: readonly TableCell[]
}
/** An empty cell is a place to write in by hand. */
export interface TableCell {
  readonly type: 'tableCell'
  readonly children: readonly Inline[]
}
/** A notice set apart from the text around it. */
export interface Blockquote extends Changeable {
  readonly type: 'blockquote'
  readonly children: readonly Block[]
}
/**
 * A part with an id, a number and a title: a `section` (one family: “2”), a `clause` in it (“2.1”), or a `schedule` (“Schedule A”).
 * A clause whose `number` is absent stands in the text as it is, without number and title (a handout).
 */
export interface Clause extends Changeable {
  readonly type: 'clause'
  readonly kind: 'section' | 'clause' | 'schedule'
  readonly id: string
  readonly number?: string
  readonly title: string
  /** The title before, where a redline changes it. */
  readonly formerly?: string
  readonly children: readonly Block[]
}
/**
 * A drawing made from data, under its title. `description` is what is said of it to those who do not see it; `children` are the
 * table or the list that say the same as the drawing, so that formats without pictures, and people without sight, lose nothing.
 */
export interface Figure extends Changeable {
  readonly type: 'figure'
  readonly name: string
  readonly title: string
  readonly description: string
  readonly drawing: Drawing
  /** Whether it shows what stays in the house. */
  readonly internal?: true
  readonly children: readonly Block[]
}
/** Where a party signs. */
export interface SignatureBlock extends Changeable {
  readonly type: 'signatureBlock'
  readonly role: string
  readonly name: Field
  readonly lines: readonly SignatureLine[]
}
/** `value` is printed on the line; without one the line is for the pen. */
export interface SignatureLine {
  readonly label: string
  readonly value?: Field
}

export interface Text {
  readonly type: 'text'
  readonly value: string
}
export interface Emphasis {
  readonly type: 'emphasis'
  readonly children: readonly Inline[]
}
export interface Strong {
  readonly type: 'strong'
  readonly children: readonly Inline[]
}
/** `url` is `https:` or `mailto:`. */
export interface Link {
  readonly type: 'link'
  readonly url: string
  readonly children: readonly Inline[]
}
export interface Break {
  readonly type: 'break'
}
/** A term at the place that defines it. Printed bold in quotes. */
export interface DefinedTerm {
  readonly type: 'definedTerm'
  readonly term: string
  readonly value: string
}
/** A resolved reference, printed as `before` + `label` + `after`: “section ” “3.1” “ (Opt-in only)”. Only `label` is the number. */
export interface CrossReference {
  readonly type: 'crossReference'
  readonly clause: string
  readonly before: string
  readonly label: string
  readonly after: string
}
/** Text that came from an answer. Without `value` it is a blank to fill in, printed as `[blank]`. */
export interface Field {
  readonly type: 'field'
  readonly name: string
  readonly value?: string
  readonly blank: string
}
/** Words that one side put in or took out. */
export interface Change extends Revision {
  readonly type: 'change'
  readonly children: readonly Inline[]
}
