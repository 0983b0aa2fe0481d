import type {Place} from './place.js'

/** `error` stops a final document, `warning` never stops anything, `info` is shown when asked for. */
export type Severity = 'error' | 'warning' | 'info'

/** A mistake, or something worth a look, as data: what, where, why and the cure in one message. */
export interface Diagnostic {
  /** Stable id, as in `proviso explain <rule>`. */
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly place: Place
  readonly related?: readonly {readonly message: string; readonly place: Place}[]
}

/** What a stage gives: its product where there is one, and everything it has to say about the way there. */
export interface Outcome<T> {
  /** Absent when the input was too broken to make one. */
  readonly value?: T
  readonly diagnostics: readonly Diagnostic[]
}

export const errorsIn = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.filter(({severity}) => severity === 'error')
