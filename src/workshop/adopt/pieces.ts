import type {OpenBlock, OpenInline} from '../../text/markdown.js'

/** One paragraph or table of a precedent, in its order, and what it is in it. Words are tidy: single spaces, nothing that no document may hold. */
export type Piece =
  | {readonly type: 'heading'; readonly label?: string; readonly words: Words}
  | {readonly type: 'numbered'; readonly label?: string; readonly words: Words}
  | {
      readonly type: 'item'
      readonly level: number
      readonly ordered: boolean
      /** As it was typed; what a word processor counts by itself has none. */
      readonly label?: string
      readonly words: Words
    }
  | {readonly type: 'other'; readonly block: OpenBlock}
export type Words = readonly OpenInline[]

/** A precedent, read. */
export interface Precedent {
  readonly pieces: readonly Piece[]
  /** Headers, footers, notes and comments, which stand beside the text. */
  readonly asides: readonly OpenBlock[]
}

export const other = (words: Words): Piece => ({type: 'other', block: {type: 'paragraph', children: words}})

/** The words of a piece; nothing of a table or a list. */
export const wordsOf = (piece: Piece): Words | undefined => {
  if (piece.type !== 'other') return piece.words
  return piece.block.type === 'paragraph' ? piece.block.children : undefined
}

/** Words as they read, with a space where a line breaks. */
export const said = (words: Words): string =>
  words
    .map((one) => {
      if (one.type === 'text') return one.value
      if (one.type === 'break') return ' '
      return 'children' in one ? said(one.children) : ''
    })
    .join('')

/** A paragraph, an item or a row of a table a line. */
export const linesOf = (blocks: readonly OpenBlock[]): readonly string[] =>
  blocks.flatMap((block) => {
    if (block.type === 'list') return block.children.flatMap(linesOf)
    if (block.type === 'blockquote') return linesOf(block.children)
    if (block.type === 'table') return block.children.map((row) => row.map(said).join(' | '))
    return [said(block.children)]
  })
