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

/** What texts became by the choices made: one memory a library, since terms depend on it. Small texts, few choices: it stays small. */
const expansions = new WeakMap<Library, Map<Passage, Map<string, Expansion>>>()

const memory = (library: Library, passage: Passage): Map<string, Expansion> => {
  const passages = expansions.get(library) ?? new Map<Passage, Map<string, Expansion>>()
  expansions.set(library, passages)
  const known = passages.get(passage) ?? new Map<string, Expansion>()
  passages.set(passage, known)
  return known
}

/** Expands a text for a document. The same choices give the same words and slots, so what they gave is remembered. */
export const expandPassage = (library: Library, document: string, passage: Passage, choices: Choices): Expansion => {
  const {statements, tests} = passage.template
  const chosen = [document, ...tests.map((test) => (choices.holds(test) ? choices.count(test) : 'no'))].join(' ')
  const known = memory(library, passage)
  const read = known.get(chosen)
  if (read) return read
  const {markdown, slots} = expand(statements, choices)
  const terms = [...new Set(library.termsIn(markdown, document).map(({key}) => key))]
  const made: Expansion = {passage, slots, blocks: parseMarkdown(markdown).blocks, terms}
  known.set(chosen, made)
  return made
}
