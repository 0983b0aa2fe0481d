import type {Fix} from '../base/diagnostic.js'
import type {Path, Source} from '../source/source.js'
import type {Span} from '../text/template.js'
import type {Prose} from './facts/prose.js'

/** Puts words in the place of others. Where the file no longer says what it said, or says it in quoted escapes, nothing is done. */
export const putting = ({words, at}: Prose, span: Span, insert: string): Fix => ({
  does: insert === '' ? `take “${words.slice(span.from, span.to)}” out` : `write “${insert}”`,
  edits: [{place: at(span), was: words.slice(span.from, span.to), insert}],
})

/** Takes an entry of a YAML map out with everything below it, where it stands on lines of its own. */
export const takingOut = (source: Source, path: Path): Fix => {
  const {file, line = 1} = source.place(path, 'key')
  const lines = source.files.find((one) => one.file === file)?.text.split('\n') ?? []
  const indent = (text: string): number => text.length - text.trimStart().length
  const own = indent(lines[line - 1] ?? '')
  let end = line
  while (end < lines.length && (lines[end]?.trim() === '' || indent(lines[end] ?? '') > own)) end += 1
  return {
    does: `take “${path.join('.')}” out`,
    edits: [
      {
        place: {file, line, column: 1, endLine: end + 1, endColumn: 1},
        was: lines
          .slice(line - 1, end)
          .map((text) => `${text}\n`)
          .join(''),
        insert: '',
      },
    ],
  }
}
