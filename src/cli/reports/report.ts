import {type Diagnostic, errorsIn} from '../../base/diagnostic.js'
import {inOrder} from '../report.js'

/** A finding that its source asks to pass over, with the reason that stands there. */
export interface Suppressed {
  readonly diagnostic: Diagnostic
  readonly reason: string
}

/** A document, and in how many combinations of answers and rungs it was looked at. */
export interface Proved {
  readonly document: string
  readonly combinations: bigint
  /** How many demands were put to all of them. */
  readonly demands: number
  /** How many of the demands some combination breaks. */
  readonly broken: number
}

/** What a check has to tell, whatever it is told as. */
export interface Report {
  /** Errors first, then in the order of files and lines. */
  readonly diagnostics: readonly Diagnostic[]
  readonly suppressed: readonly Suppressed[]
  /** Paths of what was checked, sorted. */
  readonly files: readonly string[]
  /** Exit code: 1 with an error, or with more warnings than are allowed; else 0. */
  readonly code: 0 | 1
  /** Whether there are more warnings than are allowed, so that they too make the check fail. */
  readonly warningsFail: boolean
  /** Sentences about the check as a whole. */
  readonly notes: readonly string[]
  readonly proved: readonly Proved[]
}

/** What was found, put in order and judged. */
export const reportOf = (found: {
  readonly diagnostics: readonly Diagnostic[]
  readonly files: Iterable<string>
  readonly suppressed?: readonly Suppressed[]
  readonly notes?: readonly string[]
  readonly proved?: readonly Proved[]
  /** More warnings than these count as an error. */
  readonly maxWarnings?: number | undefined
}): Report => {
  const {diagnostics, files, suppressed = [], notes = [], proved = [], maxWarnings = Number.POSITIVE_INFINITY} = found
  const warnings = diagnostics.filter(({severity}) => severity === 'warning').length
  const warningsFail = warnings > maxWarnings
  return {
    diagnostics: inOrder(diagnostics),
    suppressed,
    files: [...new Set(files)].sort(),
    code: warningsFail || errorsIn(diagnostics).length > 0 ? 1 : 0,
    warningsFail,
    notes: warningsFail ? [...notes, tooMany(warnings, maxWarnings)] : notes,
    proved,
  }
}

const tooMany = (warnings: number, allowed: number): string =>
  `${warnings === 1 ? 'There is 1 warning' : `There are ${warnings} warnings`}, and --max-warnings allows ${allowed === 0 ? 'none' : `only ${allowed}`}.`
