import type {Sign} from '../sign.js'

/** What one sentence says of an ask of the letter. */
export type Said = 'met' | 'weaker' | 'contradicted'

/** How sentences that speak of one ask are known. */
export interface AskSigns {
  readonly ask: string
  /** What is asked, in Spanish; the letter itself says it in English. */
  readonly es: string
  /** Clauses of ours to propose, the best first. */
  readonly propose: readonly string[]
  /**
   * The thing that is asked. A sentence that relieves somebody of it contradicts the ask, and one with a softening word is
   * weaker. A sign that says how it is `held` is met in that way only and is otherwise silent.
   */
  readonly met: readonly Sign[]
  /** Less than the thing itself, whatever words surround it. */
  readonly weaker?: readonly Sign[]
  readonly contradicted?: readonly Sign[]
}
