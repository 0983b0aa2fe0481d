import type {Diagnostic} from '../../base/diagnostic.js'

/** Why nothing is known that a file could be read against. */
export const unknownReturn = (file: string, mark: string | undefined, name: string | undefined): Diagnostic => ({
  rule: 'unknown-return',
  severity: 'error',
  message:
    name !== undefined
      ? `Nothing called “${name}” was kept in sent/, and no plan makes it; “--sent” takes the name of a document, as plans give it`
      : mark !== undefined
        ? `“${file}” carries the mark ${mark}, under which nothing was kept in sent/ and which no plan makes today; say what was sent with --sent <name>, or name the plans that made it`
        : `“${file}” carries no mark of ours and reads like nothing that was kept or that the plans make; say what was sent with --sent <name>, or name the plans that made it`,
  place: {file},
})
