import type {Severity} from '../../base/diagnostic.js'
import {readValue} from '../../library/question.js'
import type {Path} from '../../source/source.js'

/** Says what is wrong with a ledger, and where; with `key` at the key of the place. */
export type Complain = (message: string, path: Path, how?: {readonly key?: 'key'; readonly severity?: Severity}) => void

/** A day that the calendar does not have. */
export const dayAt = (written: string | undefined, path: Path, wrong: Complain): void => {
  const {problem} = written === undefined ? {} : readValue({type: 'date', label: {}}, written)
  if (problem !== undefined) wrong(`The day ${problem}`, path)
}
