import type {Document} from '../../document/document.js'
import type {Block} from '../../document/nodes.js'
import {isDeleted} from '../../document/plain.js'

/** A number below 2^53 that spreads well and is easy to compute. It hides nothing from someone who looks for it. */
const hash = (text: string): number => {
  let high = 0x6c078965
  let low = 0x41c6ce57
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    high = Math.imul(high ^ unit, 0x85ebca6b)
    low = Math.imul(low ^ unit, 0xc2b2ae35)
  }
  high = Math.imul(high ^ (high >>> 15) ^ (low >>> 13), 0x27d4eb2f)
  low = Math.imul(low ^ (low >>> 16) ^ (high >>> 12), 0x165667b1)
  return (high >>> 11) * 2 ** 32 + (low >>> 0)
}

const short = (text: string): string => (hash(text) % 36 ** 6).toString(36).padStart(6, '0')

const addClauses = (blocks: readonly Block[], ids: Set<string>): Set<string> => {
  for (const block of blocks.filter((one) => !isDeleted(one))) {
    if (block.type === 'clause') ids.add(block.id)
    if (block.type === 'clause' || block.type === 'blockquote' || block.type === 'figure')
      addClauses(block.children, ids)
    if (block.type === 'list') for (const item of block.children) if (!isDeleted(item)) addClauses(item.children, ids)
  }
  return ids
}

/** Short ids under which paragraphs of the document and of each clause travel. */
export interface ShortIds {
  /** Of what stands outside every clause. */
  readonly document: string
  /** By id of the clause. */
  readonly clauses: ReadonlyMap<string, string>
}

/**
 * Six characters a clause, made of the document's mark and the clause's id: the same each time, different in each document,
 * and no two alike within one. A redline has those of the text after it.
 */
export const shortIds = ({mark, children}: Pick<Document, 'mark' | 'children'>): ShortIds => {
  const taken = new Set<string>()
  const take = (text: string): string => {
    let free = short(text)
    for (let attempt = 1; taken.has(free); attempt++) free = short(`${text}\n${attempt}`)
    taken.add(free)
    return free
  }
  const document = take(mark)
  return {document, clauses: new Map([...addClauses(children, new Set())].map((id) => [id, take(`${mark}\n${id}`)]))}
}

/** The hidden bookmark of a paragraph, counted from 1: at most 40 characters of `[A-Za-z0-9_]`. */
export const bookmarkName = (shortId: string, paragraph: number): string => `_pv_${shortId}_${paragraph}`

/**
 * The hidden bookmark of the n-th paragraph (from 1) of a clause as it stands in the Word file of this document: its
 * heading where it has a number, then its text, the cells of its tables included. No clause: of what stands outside every clause.
 */
export const bookmarkOf = (document: Document, clause: string | undefined, paragraph: number): string | undefined => {
  const ids = shortIds(document)
  const shortId = clause === undefined ? ids.document : ids.clauses.get(clause)
  return shortId === undefined ? undefined : bookmarkName(shortId, paragraph)
}
