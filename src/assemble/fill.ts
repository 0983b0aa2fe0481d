import type {Block, Inline, List, ListItem} from '../document/nodes.js'
import type {OpenBlock, OpenInline} from '../text/markdown.js'

/** Gives what stands in a slot. */
export interface Filling {
  /** For a slot within a line. */
  inline(slot: number): Inline
  /** For a slot alone in its paragraph: blocks where the call makes blocks, nothing where it makes words. */
  blocks(slot: number): readonly Block[] | undefined
  /** How ordered lists count here. */
  readonly scheme: List['scheme']
}

/** Closes all slots of a text. */
export const fill = (blocks: readonly OpenBlock[], filling: Filling): readonly Block[] => fillBlocks(blocks, filling, 0)

const fillBlocks = (blocks: readonly OpenBlock[], filling: Filling, depth: number): Block[] => {
  const made: Block[] = []
  for (const block of blocks) {
    const only = block.type === 'paragraph' && block.children.length === 1 ? block.children[0] : undefined
    const alone = only?.type === 'slot' ? filling.blocks(only.slot) : undefined
    if (alone) made.push(...alone)
    else made.push(fillBlock(block, filling, depth))
  }
  return made
}

const fillBlock = (block: OpenBlock, filling: Filling, depth: number): Block => {
  switch (block.type) {
    case 'paragraph':
      return {type: 'paragraph', children: fillInlines(block.children, filling)}
    case 'heading':
      return {type: 'heading', depth: block.depth, children: fillInlines(block.children, filling)}
    case 'blockquote':
      return {type: 'blockquote', children: fillBlocks(block.children, filling, 0)}
    case 'table':
      return {
        type: 'table',
        children: block.children.map((row) => ({
          type: 'tableRow',
          children: row.map((cell) => ({type: 'tableCell', children: fillInlines(cell, filling)})),
        })),
      }
    case 'list': {
      const children: ListItem[] = block.children.map((item) => ({
        type: 'listItem',
        children: fillBlocks(item, filling, depth + 1),
      }))
      return {type: 'list', scheme: block.ordered ? filling.scheme : 'bullet', depth, children}
    }
  }
}

const fillInlines = (inlines: readonly OpenInline[], filling: Filling): Inline[] =>
  inlines.map((inline) => fillInline(inline, filling))

const fillInline = (inline: OpenInline, filling: Filling): Inline => {
  switch (inline.type) {
    case 'slot':
      return filling.inline(inline.slot)
    case 'emphasis':
    case 'strong':
      return {type: inline.type, children: fillInlines(inline.children, filling)}
    case 'link':
      return {type: 'link', url: inline.url, children: fillInlines(inline.children, filling)}
    default:
      return inline
  }
}
