import type {Diagnostic} from '../base/diagnostic.js'
import type {Place} from '../base/place.js'
import type {Path, Source} from '../source/source.js'
import {parseMarkdown} from '../text/markdown.js'
import {readTemplate, type Span, type Template} from '../text/template.js'

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
}
export type Register = 'proposal' | 'rider' | 'guideline' | 'handout'
export type Rung = 'opening' | 'acceptable' | 'floor'

/** Registers in which defined terms are capitalized and carry their meaning. */
export const isInstrument = (register: Register): boolean => register === 'proposal' || register === 'rider'

/** Reads one text: its calls and its Markdown. Headings and notices are for documents only. */
export const readPassage = (
  about: Pick<Passage, 'owner' | 'register' | 'variant' | 'text' | 'at'>,
  of: 'clause' | 'document',
): {readonly passage?: Passage; readonly diagnostics: readonly Diagnostic[]} => {
  const finding = ({message, span}: {message: string; span: Span}): Diagnostic => ({
    rule: 'text-form',
    severity: 'error',
    message,
    place: about.at(span),
  })
  const {template, problems} = readTemplate(about.text)
  if (!template) return {diagnostics: problems.map(finding)}
  const markdown = parseMarkdown(template.skeleton.replace(/[\uE000-\uE002]/gu, 'x'))
  const heading = of === 'clause' && markdown.blocks.find(({type}) => type === 'heading' || type === 'blockquote')
  const misplaced = heading
    ? [{message: 'A clause has its caption already: no headings or notices in its text', span: {from: 0, to: 1}}]
    : []
  return {passage: {...about, template}, diagnostics: [...problems, ...markdown.problems, ...misplaced].map(finding)}
}

/** Places in a text that is one value of a YAML file. */
export const inSource =
  (source: Source, path: Path) =>
  ({from, to}: Span): Place =>
    source.placeInText(path, from, to)

/** Places in a text that is a file of its own. */
export const inFile =
  (file: string, text: string) =>
  ({from, to}: Span): Place => {
    const [start, end] = [from, to].map((offset) => {
      const before = text.slice(0, offset).split('\n')
      return {line: before.length, column: (before.at(-1)?.length ?? 0) + 1}
    })
    return {
      file,
      line: start?.line ?? 1,
      column: start?.column ?? 1,
      endLine: end?.line ?? 1,
      endColumn: end?.column ?? 1,
    }
  }
