/** What a person did with a draft that is not ours. The bytes of a file are kept apart, by their key. */
export interface ScanWork {
  readonly file?: {readonly name: string; readonly key: string}
  /** What was pasted or typed, and not checked yet. */
  readonly text: string
  /** Whether only flagged passages are shown; as suits the length of the draft where nobody said. */
  readonly only?: boolean
  /** The flagged place where the reader is. */
  readonly at?: string
  /** A passage that was asked for, flagged or not. */
  readonly reach?: number
}
export const nothingYet: ScanWork = {text: ''}
