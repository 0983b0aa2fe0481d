import type {Document} from './document.js'
import type {Block, Inline, ListItem, Revision, TableRow} from './nodes.js'

/** Which of the two texts of a redline: before its changes, or after them. */
export type Side = 'before' | 'after'

/** One side of a redline: what it took out or put in is there, or is not, and nothing says that it ever was a change. */
export const side = (document: Document, which: Side): Document => ({
  ...document,
  children: blocksOf(document.children, which),
})

const stands = (change: Revision | undefined, which: Side): boolean =>
  change === undefined || (change.kind === 'inserted') === (which === 'after')

/** Those that stand on this side, without their marks. */
const standing = <Part extends {readonly change?: Revision}>(parts: readonly Part[], which: Side): readonly Part[] =>
  parts.flatMap((part) => {
    const {change, ...bare} = part
    return stands(change, which) ? [bare as unknown as Part] : []
  })

/** Blocks of one side. */
export const blocksOf = (blocks: readonly Block[], which: Side): readonly Block[] =>
  standing(blocks, which).map((block): Block => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return {...block, children: wordsOf(block.children, which)}
      case 'list':
        return {...block, children: standing(block.children, which).map((item) => itemOf(item, which))}
      case 'table':
        return {...block, children: standing(block.children, which).map((row) => rowOf(row, which))}
      case 'blockquote':
      case 'figure':
        return {...block, children: blocksOf(block.children, which)}
      case 'clause': {
        const {formerly, ...clause} = block
        const title = which === 'before' && formerly !== undefined ? formerly : block.title
        return {...clause, title, children: blocksOf(block.children, which)}
      }
      default:
        return block
    }
  })

const itemOf = (item: ListItem, which: Side): ListItem => ({...item, children: blocksOf(item.children, which)})
const rowOf = (row: TableRow, which: Side): TableRow => ({
  ...row,
  children: row.children.map((cell) => ({...cell, children: wordsOf(cell.children, which)})),
})

/** Words of one side. */
export const wordsOf = (words: readonly Inline[], which: Side): readonly Inline[] =>
  words.flatMap((word): readonly Inline[] => {
    if (word.type === 'change') return stands(word, which) ? wordsOf(word.children, which) : []
    return 'children' in word ? [{...word, children: wordsOf(word.children, which)}] : [word]
  })
