import type {DraftWork} from '../../../desk/make/work.js'

export type Step = 'questions' | 'clauses' | 'sending'

/** A document that is being made, and where the eye is. */
export interface MakeWork {
  /** Nothing before a document was chosen. */
  readonly draft?: DraftWork
  readonly step: Step
  /** The question whose answer the page shows. */
  readonly eye?: string
}
export const nothingYet: MakeWork = {step: 'questions'}
