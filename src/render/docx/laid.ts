import type {Document} from '../../document/document.js'
import type {Block, Clause, Inline, SignatureBlock, Table} from '../../document/nodes.js'
import {plain} from '../../document/plain.js'
import {legible, oneLine} from '../characters.js'
import {bookmarkName, shortIds} from './bookmarks.js'

/** A paragraph as it lies in the Word file of a document. */
export interface LaidParagraph {
  /** Its hidden bookmark. */
  readonly bookmark: string
  /** Id of the section, clause or schedule that it belongs to; absent for what stands outside all of them. */
  readonly clause?: string
  /** Its number as the tree says it. Word counts it, or it stands before the words with a tab. */
  readonly number?: string
  readonly role: 'caption' | 'heading' | 'text' | 'item' | 'cell' | 'signature'
  /** Its words, without a number that Word counts; `\n` for a line break. */
  readonly text: string
  /** What in it came from an answer, or is the number of a reference. Offsets count in `text`. */
  readonly spans: readonly Span[]
}
export type Span =
  | {readonly type: 'field'; readonly name: string; readonly from: number; readonly to: number}
  | {
      readonly type: 'number'
      /** The clause that is referred to. */
      readonly clause: string
      readonly from: number
      readonly to: number
      /** The whole reference: “section 3.2 (Form of consent)”. */
      readonly whole: {readonly from: number; readonly to: number}
    }

/** The paragraphs of a document without changes in the order in which its Word file has them, each under its bookmark. */
export const laidOut = (document: Document): readonly LaidParagraph[] => {
  const ids = shortIds(document)
  const counts = new Map<string, number>()
  const laid: LaidParagraph[] = []
  const lay = (
    role: LaidParagraph['role'],
    words: readonly Words[],
    clause: string | undefined,
    number?: string,
  ): void => {
    const short = (clause === undefined ? undefined : ids.clauses.get(clause)) ?? ids.document
    const count = (counts.get(short) ?? 0) + 1
    counts.set(short, count)
    const {text, spans} = spelled(words)
    laid.push({
      bookmark: bookmarkName(short, count),
      ...(clause !== undefined && {clause}),
      ...(number !== undefined && {number}),
      role,
      text,
      spans,
    })
  }
  const layBlocks = (blocks: readonly Block[], clause: string | undefined, role: 'text' | 'item'): void => {
    for (const block of blocks) layBlock(block, clause, role)
  }
  const layBlock = (block: Block, clause: string | undefined, role: 'text' | 'item'): void => {
    switch (block.type) {
      case 'paragraph':
        lay(role, block.children, clause)
        break
      case 'heading':
        lay('heading', block.children, clause)
        break
      case 'list':
        for (const {children, label} of block.children) {
          const [first, ...others] = children
          lay('item', first?.type === 'paragraph' ? first.children : [], clause, label)
          layBlocks(first?.type === 'paragraph' ? others : children, clause, 'item')
        }
        break
      case 'table':
        for (const {children} of block.children)
          for (let column = 0; column < columnsOf(block); column++)
            lay('cell', children[column]?.children ?? [], clause)
        break
      case 'blockquote':
        layBlocks(block.children, clause, role)
        break
      case 'figure':
        lay('heading', [oneLine(block.title)], clause)
        layBlocks(block.children, clause, role)
        break
      case 'clause':
        layClause(block)
        break
      case 'signatureBlock':
        laySignature(block, clause)
    }
  }
  const layClause = (clause: Clause): void => {
    if (clause.number !== undefined)
      lay('caption', [clause.kind === 'schedule' ? '\n' : '', clause.title], clause.id, clause.number)
    layBlocks(clause.children, clause.id, 'text')
  }
  const laySignature = ({role, name, lines}: SignatureBlock, clause: string | undefined): void => {
    const say = (value: string): void => lay('signature', [value], clause)
    say(role)
    lay('signature', [name], clause)
    for (const {label, value} of lines) {
      lay('signature', value ? [value] : [], clause)
      say(label)
    }
    if (lines.length % 2 === 1) say('')
  }
  layBlocks(document.children, undefined, 'text')
  return laid
}

/** Nodes, or a caption as it is. */
type Words = Inline | string

/** Word fills up rows that are shorter than others. */
const columnsOf = ({children}: Table): number => Math.max(0, ...children.map((row) => row.children.length))

const spelled = (words: readonly Words[]): Pick<LaidParagraph, 'text' | 'spans'> => {
  let text = ''
  const spans: Span[] = []
  const spell = (word: Inline): void => {
    if ('children' in word) {
      for (const child of word.children) spell(child)
      return
    }
    const from = text.length
    const said = plain(word)
    text += legible(word.type === 'text' && /[\n\t]/.test(said) ? oneLine(said) : said)
    if (word.type === 'field') spans.push({type: 'field', name: word.name, from, to: text.length})
    if (word.type === 'crossReference') {
      const start = from + word.before.length
      const whole = {from, to: text.length}
      spans.push({type: 'number', clause: word.clause, from: start, to: start + word.label.length, whole})
    }
  }
  for (const word of words)
    if (typeof word === 'string') text += legible(word)
    else spell(word)
  return {text, spans}
}
