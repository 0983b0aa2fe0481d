import type {Document} from '../../document/document.js'
import type {Block, Inline} from '../../document/nodes.js'

/** How many paragraphs, headings, rows of tables and captions a redline changes. */
export const changedIn = ({children}: Document): number => countIn(children, false)

const countIn = (blocks: readonly Block[], within: boolean): number =>
  blocks.reduce((count, block) => count + countOf(block, within || block.change !== undefined), 0)

const countOf = (block: Block, changed: boolean): number => {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return Number(changed || block.children.some(isChanged))
    case 'list':
      return block.children.reduce(
        (count, item) => count + countIn(item.children, changed || item.change !== undefined),
        0,
      )
    case 'table':
      return block.children.filter(
        (row) => changed || row.change !== undefined || row.children.some((cell) => cell.children.some(isChanged)),
      ).length
    case 'clause':
      return Number(block.formerly !== undefined) + countIn(block.children, changed)
    case 'blockquote':
    case 'figure':
      return countIn(block.children, changed)
    case 'signatureBlock':
      return Number(changed)
  }
}

const isChanged = (inline: Inline): boolean =>
  inline.type === 'change' || ('children' in inline && inline.children.some(isChanged))
