import type {Diagnostic, Severity} from '../base/diagnostic.js'
import type {Facts} from './facts.js'

/** What a rule complains of. The message says what, where, why and the cure. */
export type Finding = Pick<Diagnostic, 'place' | 'message' | 'related'>

/** One demand on a library. It is pure and only asks the facts; its page is `docs/rules/<id>.md`. */
export interface Rule {
  readonly id: string
  readonly severity: Severity
  /** What every library must keep, in one sentence. */
  readonly demands: string
  check(facts: Facts): Iterable<Finding>
}
