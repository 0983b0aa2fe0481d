import type {Diagnostic, Severity} from '../base/diagnostic.js'
import type {Facts} from './facts/facts.js'
import type {TextFacts} from './facts/of-texts.js'

/** What a rule complains of. The message says what, where, why and the cure. */
export type Finding = Pick<Diagnostic, 'place' | 'message' | 'related' | 'fix'>

/** What is demanded of the files of a library, and how much it matters. Its page is `docs/rules/<id>.md`. */
export interface Demand {
  readonly id: string
  readonly severity: Severity
  /** What every library must keep, in one sentence. */
  readonly demands: string
}

/** One demand on a library as a whole. It is pure and only asks the facts. */
export interface Rule extends Demand {
  check(facts: Facts): Iterable<Finding>
}

/** One demand on every text by itself: of the words in one file it says the same whatever the other clauses say, so it can be asked of one file at a time. */
export interface TextRule extends Demand {
  readonly of: 'text'
  check(facts: TextFacts): Iterable<Finding>
}

export const isOfText = (rule: Rule | TextRule): rule is TextRule => 'of' in rule
