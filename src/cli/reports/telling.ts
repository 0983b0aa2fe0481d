import type {Diagnostic} from '../../base/diagnostic.js'
import type {Place} from '../../base/place.js'
import type {Screen} from '../../base/world.js'
import type {Report} from './report.js'
import type {RuleFacts} from './rules.js'

/** A report with all that an output may want beside it, so that each output is a plain function of it. */
export interface Telling extends Report {
  /** Texts of the files in which something was found, by path; one that cannot be read is not there. */
  readonly texts: ReadonlyMap<string, string>
  /** The rules that found something, in the order of their ids. */
  readonly rules: readonly RuleFacts[]
  readonly screen: Pick<Screen, 'columns' | 'colour'>
  /** Whether a rule’s findings are all shown, however many they are. */
  readonly all: boolean
}
/** Tells a report; the last line end is left to whoever writes it. */
export type Output = (telling: Telling) => string

/**
 * The same, for whoever reads it on another machine: a file that came with the program is `proviso:` and its path
 * there, since where the program is installed is nobody’s business.
 */
export const portable = (telling: Telling, shipped: string): Telling => {
  if (!isElsewhere(shipped)) return telling
  const named = nameFor(shipped)
  const said = (message: string): string => message.replaceAll(`${shipped}/`, 'proviso:')
  const at = (place: Place): Place => ({...place, file: named(place.file)})
  const told = (one: Diagnostic): Diagnostic => ({
    ...one,
    message: said(one.message),
    place: at(one.place),
    ...(one.related && {related: one.related.map(({message, place}) => ({message: said(message), place: at(place)}))}),
    ...(one.fix && {
      fix: {...one.fix, edits: one.fix.edits.map((edit) => ({...edit, place: at(edit.place)}))},
    }),
  })
  return {
    ...telling,
    diagnostics: telling.diagnostics.map(told),
    suppressed: telling.suppressed.map(({diagnostic, reason}) => ({diagnostic: told(diagnostic), reason})),
    files: telling.files.map(named),
    texts: new Map([...telling.texts].map(([file, text]) => [named(file), text])),
  }
}

/** How programs are told of a file. */
export const nameFor =
  (shipped: string) =>
  (file: string): string =>
    isElsewhere(shipped) && file.startsWith(`${shipped}/`) ? `proviso:${file.slice(shipped.length + 1)}` : file

const isElsewhere = (folder: string): boolean => /^(?:\/|[A-Za-z]:\/)/.test(folder)
