import type {Diagnostic, Outcome} from '../base/diagnostic.js'
import {didYouMean} from '../base/names.js'
import {oddCharacter} from '../source/refusals.js'
import type {Source} from '../source/source.js'
import {checkFile} from './check.js'
import type {DocumentFile} from './files.js'
import {inFile, type Passage, readPassage} from './passage.js'

/** A kind of document: its recipe, its text, and the texts of its schedules. */
export interface DocumentTemplate {
  readonly id: string
  readonly file: DocumentFile
  readonly source: Source
  readonly text: Passage
  readonly schedules: readonly Schedule[]
  /** Texts that documents share, by the name under which this one calls them. */
  readonly parts: ReadonlyMap<string, Passage>
  /** How each clause is set in a document of items, where it is one: a text that calls `{{text}}`. */
  readonly item: Passage | undefined
}
export interface Schedule {
  readonly id: string
  readonly title: string
  /** The text without its title line. */
  readonly text: Passage
}

/** A text file that belongs to a document, such as `text.md.hbs`. */
export interface TextFile {
  readonly file: string
  readonly text: string
}

/**
 * Checks a document's recipe and its texts.
 *
 * @param texts the `.md.hbs` files beside it, by name without ending
 * @param shared texts that any document may call, by name and language: `rights.en`
 */
export const checkTemplate = (
  source: Source,
  texts: ReadonlyMap<string, TextFile>,
  shared: ReadonlyMap<string, TextFile> = new Map(),
): Outcome<DocumentTemplate> => {
  const {value: file, diagnostics} = checkFile<DocumentFile>('document', source)
  if (!file) return {diagnostics}
  const found: Diagnostic[] = []
  const read = (name: string, owner: string): {passage?: Passage; title: string} => {
    const written = texts.get(name)
    if (written) return readText(written, owner)
    found.push({
      rule: 'text-missing',
      severity: 'error',
      message: `The document has no text ${name}.md.hbs beside it; write one, or take ${owner} out of the list`,
      place: source.place(owner === file.id ? [] : ['schedules']),
    })
    return {title: ''}
  }
  const readText = (written: TextFile, owner: string): {passage?: Passage; title: string} => {
    const odd = oddCharacter(written.text)
    if (odd) {
      const {rule, message} = odd
      found.push({rule, severity: 'error', message, place: inFile(written.file, written.text).at(odd)})
      return {title: ''}
    }
    const title = owner === file.id ? undefined : /^# +(.+)\n/.exec(written.text)
    const text = title ? ' '.repeat(title[0].length - 1) + written.text.slice(title[0].length - 1) : written.text
    const about = {owner, register: file.register, variant: file.language, text, ...inFile(written.file, written.text)}
    const made = readPassage(about, 'document')
    found.push(...made.diagnostics)
    return {...(made.passage ? {passage: made.passage} : {}), title: title?.[1] ?? owner}
  }
  const main = read('text', file.id)
  const item = texts.has('item') ? read('item', file.id).passage : undefined
  const schedules = (file.schedules ?? []).flatMap((id) => {
    const {passage, title} = read(id, id)
    return passage ? [{id, title, text: passage}] : []
  })
  for (const [key, ids] of [
    ['alone', file.alone ?? []],
    ['unless', Object.keys(file.unless ?? {})],
  ] as const)
    for (const id of ids)
      if (!file.schedules?.includes(id))
        found.push({
          rule: 'text-missing',
          severity: 'error',
          message: `“${id}” is not among the schedules`,
          place: source.place([key]),
        })
  if (!main.passage) return {diagnostics: found}
  const parts = new Map<string, Passage>()
  for (const {name, argument, span} of main.passage.template.calls) {
    if (name !== 'part' || parts.has(argument)) continue
    const written = shared.get(`${argument}.${file.language}`)
    const passage = written && readText(written, file.id).passage
    if (passage) parts.set(argument, passage)
    else if (!written)
      found.push({
        rule: 'text-missing',
        severity: 'error',
        message: `There is no shared text parts/${argument}.${file.language}.md.hbs${didYouMean(`${argument}.${file.language}`, shared.keys())}`,
        place: main.passage.at(span),
      })
  }
  return {value: {id: file.id, file, source, text: main.passage, parts, schedules, item}, diagnostics: found}
}
