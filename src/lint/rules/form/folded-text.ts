import type {Path, Source} from '../../../source/source.js'
import type {Rule} from '../../rule.js'

export const foldedText: Rule = {
  id: 'folded-text',
  severity: 'error',
  demands: 'Every text of a clause that runs over several lines is a literal block, behind “|”.',
  *check({library}) {
    for (const {source, passages} of library.clauses)
      for (const {register, variant} of passages) {
        const path = ['text', register, variant]
        const style = styleOf(source, path)
        if (style !== undefined)
          yield {
            place: source.place(path, 'key'),
            message: `This text ${style}, and YAML then joins its lines: paragraphs and list items run into one. Write “${variant}: |”, and the text on the lines below`,
          }
      }
  },
}

/** How YAML joins the lines of a text; nothing for a literal block, or for what has only one line. */
const styleOf = (source: Source, path: Path): string | undefined => {
  const {file, line = 1, column = 1, endLine = line} = source.place(path)
  if (endLine === line) return undefined
  const text = source.files.find((one) => one.file === file)?.text.split('\n')[line - 1] ?? ''
  const first = text.charAt(column - 1)
  if (first === '|') return undefined
  return first === '>'
    ? 'stands behind “>”'
    : first === '"' || first === "'"
      ? 'stands between quotation marks'
      : 'stands behind no “|”'
}
