import type {Sign} from '../sign.js'

/** What a flag says of an ask of the letter where it stands in a draft. */
export type Against = 'weaker' | 'contradicted'

/** What a flag says to whoever reads the draft. */
export interface FlagWords {
  /** What it is, in a few words. */
  readonly is: string
  /** Why it matters. */
  readonly why: string
  /** What to ask for in its place. */
  readonly ask: string
}
/** Language that a performer’s side should see before anything is signed. */
export interface Flag extends FlagWords {
  readonly id: string
  readonly es: FlagWords
  /** Asks of the letter that it works against, and how. */
  readonly against: Readonly<Record<string, Against>>
  readonly concerns: readonly string[]
  readonly hazards: readonly string[]
  /** Clauses of ours to propose, the best first. */
  readonly propose: readonly string[]
  readonly signs: readonly Sign[]
  /** Sentences that are flagged. Fictional. */
  readonly wrong: readonly string[]
  /** Sentences that are not, though they sound alike: protective ones, and others that mean another thing. */
  readonly right: readonly string[]
}
