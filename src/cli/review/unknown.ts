import type {Diagnostic} from '../../base/diagnostic.js'
import type {UnknownReturned} from '../../workshop/returned.js'

/** Why nothing can be said of a file that came back. */
export const unknownReturned = (
  file: string,
  {why, mark, among}: Omit<UnknownReturned, 'kind'>,
  name: string | undefined,
): Diagnostic => {
  if (why === 'many') return refusal(file, oneOfMany(file, among))
  if (why === 'clauseless')
    return refusal(
      file,
      `“${among[0]}” has no numbered clause that “${file}” could answer; say another document with --sent <name>`,
    )
  return unknownReturn(file, mark, name)
}

/** Why nothing can be said of a file: it is not known what was sent. */
export const unknownReturn = (file: string, mark: string | undefined, name: string | undefined): Diagnostic =>
  refusal(
    file,
    name !== undefined
      ? `Nothing called “${name}” was kept in sent/, and no plan makes it; “--sent” takes the name of a document, as plans give it`
      : mark !== undefined
        ? `“${file}” carries the mark ${mark}, under which nothing was kept in sent/ and which no plan makes today; say what was sent with --sent <name>, or name the plans that made it`
        : `“${file}” carries no mark of ours and reads like nothing that was kept or that the plans make; say what was sent with --sent <name>, or name the plans that made it`,
  )

const oneOfMany = (file: string, names: readonly string[]): string =>
  `“${file}” is a paper of theirs, and may answer ${names.slice(0, 5).join(', ')}${names.length > 5 ? ` or ${names.length - 5} others` : ''}; say which with --sent <name>`

const refusal = (file: string, message: string): Diagnostic => ({
  rule: 'unknown-return',
  severity: 'error',
  message,
  place: {file},
})
