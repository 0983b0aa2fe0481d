import type {Diagnostic} from '../../base/diagnostic.js'
import {digestOf} from '../../workshop/sent/record.js'
import type {Outgoing} from '../../workshop/written.js'

/** Files as a program is told of them. */
export const filesAsJson = (
  files: readonly (Outgoing & {readonly what: string})[],
  isInternal: boolean,
): readonly object[] =>
  files.map(({path, content, what}) => ({path, sha256: digestOf(content), what, internal: isInternal}))

/** What a command that writes into a negotiation did, for programs: version, exit code, what was written, what was found. */
export const asJson = (code: 0 | 1, told: object, problems: readonly Diagnostic[]): string =>
  JSON.stringify(
    {
      version: 1,
      code,
      ...told,
      problems: problems.map(({rule, severity, message, place}) => ({rule, severity, message, place})),
    },
    null,
    2,
  )
