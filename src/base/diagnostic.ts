import type {Place} from './place.js'

/** `error` stops a final document, `warning` never stops anything, `info` is shown when asked for. */
export type Severity = 'error' | 'warning' | 'info'

/** Words that are put in the place of others, where those still stand; a place that ends where it begins takes an insertion. */
export interface Edit {
  readonly place: Place
  readonly was: string
  readonly insert: string
}
/** What mends a finding without changing what a text means. */
export interface Fix {
  /** What it does, as an order: “write “licenses””. */
  readonly does: string
  /** All of one file, none over another. */
  readonly edits: readonly Edit[]
}

/** A mistake, or something worth a look, as data: what, where, why and the cure in one message. */
export interface Diagnostic {
  /** Stable id, as in `proviso explain <rule>`. */
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly place: Place
  readonly related?: readonly {readonly message: string; readonly place: Place}[]
  readonly fix?: Fix
}

/** What a stage gives: its product where there is one, and everything it has to say about the way there. */
export interface Outcome<T> {
  /** Absent when the input was too broken to make one. */
  readonly value?: T
  readonly diagnostics: readonly Diagnostic[]
}

export const errorsIn = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.filter(({severity}) => severity === 'error')

/** What is told of one file or text: whatever comes after a hundred findings is the echo of one mistake. */
export const few = <T>(findings: readonly T[]): readonly T[] => findings.slice(0, 100)
