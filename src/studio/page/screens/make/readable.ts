import type {Diagnostic} from '../../../../base/diagnostic.js'
import type {DraftView} from '../../../desk/make/views.js'

/** What is said of a draft, in words of its questions: names of answers and files are for those who write YAML. */
export const readable = (words: string, {groups}: DraftView): string => {
  const labels = new Map(groups.flatMap(({questions}) => questions.map(({name, label}) => [name, label] as const)))
  return words
    .replace(/“([\w.]+)”/g, (whole, name: string) => (labels.has(name) ? `“${labels.get(name)}”` : whole))
    .replace(/ \((?:shipped\/)?clauses\/[^()\s]+\)/g, '')
}

/** Findings about a draft; the files that they name need not be there yet. */
export const readableIn = (found: readonly Diagnostic[], view: DraftView): readonly Diagnostic[] =>
  found.map((one) => ({...one, message: readable(one.message, view), place: {file: ''}}))
