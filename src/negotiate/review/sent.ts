import type {Document, Language} from '../../document/document.js'
import type {Block, Clause} from '../../document/nodes.js'
import {type LaidParagraph, laidOut} from '../../render/docx/laid.js'

/** What was sent, as a file that came back is read against it. */
export interface Sent {
  readonly title: string
  readonly language: Language
  readonly mark: string
  readonly paragraphs: readonly LaidParagraph[]
  /** Sections, clauses and schedules in their order, by id. */
  readonly parts: ReadonlyMap<string, SentPart>
}
export type SentPart = Pick<Clause, 'id' | 'kind' | 'number' | 'title'>

export const sentOf = (document: Document): Sent => {
  const {title, language, mark} = document
  return {title, language, mark, paragraphs: laidOut(document), parts: partsOf(document)}
}

export const partsOf = ({children}: Document): ReadonlyMap<string, SentPart> => partsIn(children, new Map())

const partsIn = (blocks: readonly Block[], found: Map<string, SentPart>): ReadonlyMap<string, SentPart> => {
  for (const block of blocks)
    if (block.type === 'clause') {
      const {id, kind, number, title} = block
      found.set(id, {id, kind, title, ...(number !== undefined && {number})})
      partsIn(block.children, found)
    }
  return found
}
