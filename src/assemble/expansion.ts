import type {Library} from '../library/library.js'
import type {Passage} from '../library/passage.js'
import {type Choices, expand, type Slot} from '../text/expand.js'
import {type OpenBlock, parseMarkdown} from '../text/markdown.js'

/** A text with its choices made, read as Markdown, its slots still open. */
export interface Expansion {
  readonly passage: Passage
  readonly blocks: readonly OpenBlock[]
  readonly slots: readonly Slot[]
  /** Keys of the terms that its words use. */
  readonly terms: readonly string[]
}

type Reading = Pick<Expansion, 'blocks' | 'terms'>

/** What texts read as, by their words: one memory a library and document, since terms depend on both. Small texts, few choices: it stays small. */
const readings = new WeakMap<Library, Map<string, Map<string, Reading>>>()

const memory = (library: Library, document: string): Map<string, Reading> => {
  const documents = readings.get(library) ?? new Map<string, Map<string, Reading>>()
  readings.set(library, documents)
  const known = documents.get(document) ?? new Map<string, Reading>()
  documents.set(document, known)
  return known
}

/** Expands a text for a document. The same choices give the same words, so their parse is remembered. */
export const expandPassage = (library: Library, document: string, passage: Passage, choices: Choices): Expansion => {
  const {markdown, slots} = expand(passage.template.statements, choices)
  const known = memory(library, document)
  const read = known.get(markdown)
  if (read) return {passage, slots, ...read}
  const terms = [...new Set(library.termsIn(markdown, document).map(({key}) => key))]
  const made: Reading = {blocks: parseMarkdown(markdown).blocks, terms}
  known.set(markdown, made)
  return {passage, slots, ...made}
}
