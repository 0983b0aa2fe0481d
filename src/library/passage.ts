import {type Diagnostic, few} from '../base/diagnostic.js'
import {placesIn} from '../base/lines.js'
import type {Place} from '../base/place.js'
import type {Path, Source} from '../source/source.js'
import {isSurelyBody, isSurelySound} from '../text/glance.js'
import {tooMarked} from '../text/limits.js'
import {parseMarkdown} from '../text/markdown.js'
import {type Problem, readTemplate, type Span, type Template} from '../text/template.js'

/** One text as it was drafted: of a clause in a register and at a rung or in a language, or of a document. */
export interface Passage {
  /** Id of the clause, or of the document or schedule. */
  readonly owner: string
  readonly register: Register
  /** A rung in proposals and riders, a language elsewhere. */
  readonly variant: string
  readonly text: string
  readonly template: Template
  /** Where characters of the text stand in the file. */
  at(span: Span): Place
  /** Whether the file has the very characters of the text there, so that they can be edited there; see `Source.exact`. */
  exact(span: Span): boolean
}
export type Register = 'proposal' | 'rider' | 'guideline' | 'handout'
export type Rung = 'opening' | 'acceptable' | 'floor'

/** Registers in which defined terms are capitalized and carry their meaning. */
export const isInstrument = (register: Register): boolean => register === 'proposal' || register === 'rider'

/** Reads one text: its calls and its Markdown. Headings and notices are for documents only. */
export const readPassage = (
  about: Omit<Passage, 'template'>,
  of: 'clause' | 'document',
): {readonly passage?: Passage; readonly diagnostics: readonly Diagnostic[]} => {
  const finding = ({message, span}: {message: string; span: Span}): Diagnostic => ({
    rule: 'text-form',
    severity: 'error',
    message,
    place: about.at(span),
  })
  const {template, problems} = readTemplate(about.text)
  if (!template) return {diagnostics: few(problems).map(finding)}
  const found = [...problems, ...misplacedIn(template.skeleton, of)]
  return {passage: {...about, template}, diagnostics: few(found).map(finding)}
}

/** What the Markdown of a text holds that cannot stand there. */
const misplacedIn = (skeleton: string, of: 'clause' | 'document'): readonly Problem[] => {
  if (isSurelySound(skeleton) && (of === 'document' || isSurelyBody(skeleton))) return []
  const excess = tooMarked(skeleton)
  if (excess) return [excess]
  const {blocks, problems} = parseMarkdown(skeleton.replace(/[\uE000-\uE002]/gu, 'x'))
  if (of === 'document' || !blocks.some(({type}) => type === 'heading' || type === 'blockquote')) return problems
  return [
    ...problems,
    {message: 'A clause has its caption already: no headings or notices in its text', span: {from: 0, to: 1}},
  ]
}

/** Places in a text that is one value of a YAML file. */
export const inSource = (source: Source, path: Path): Pick<Passage, 'at' | 'exact'> => ({
  at: ({from, to}) => source.placeInText(path, from, to),
  exact: ({from, to}) => source.exact(path, from, to),
})

/** Places in a text that is a file of its own. */
export const inFile = (file: string, text: string): Pick<Passage, 'at' | 'exact'> => {
  const at = placesIn(file, text)
  return {at: ({from, to}) => at(from, to), exact: ({from, to}) => !text.slice(from, to).includes('\n')}
}
