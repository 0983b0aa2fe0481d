import type {Block, Inline, List, ListItem} from '../document/nodes.js'
import type {OpenBlock, OpenInline} from '../text/markdown.js'
import {labelOf} from './number.js'

/** Gives what stands in a slot. */
export interface Filling {
  /** For a slot within a line. */
  inline(slot: number): Inline
  /** For a slot alone in its paragraph: blocks where the call makes blocks, nothing where it makes words. */
  blocks(slot: number): readonly Block[] | undefined
  /** How ordered lists count here. */
  readonly scheme: List['scheme']
}

/**
 * Closes all slots of a text and gives its list items their labels, which count through the whole text of a clause or a
 * schedule, as Word's linked lists do, and afresh in each list elsewhere.
 */
export const fill = (blocks: readonly OpenBlock[], filling: Filling): readonly Block[] =>
  fillBlocks(blocks, filling, {depth: 0, through: {items: 0}})

interface At {
  readonly depth: number
  /** Items so far of the lists that count through the text. */
  readonly through: {items: number}
}

const fillBlocks = (blocks: readonly OpenBlock[], filling: Filling, at: At): Block[] => {
  const made: Block[] = []
  for (const block of blocks) {
    const only = block.type === 'paragraph' && block.children.length === 1 ? block.children[0] : undefined
    const alone = only?.type === 'slot' ? filling.blocks(only.slot) : undefined
    if (alone) made.push(...alone)
    else made.push(fillBlock(block, filling, at))
  }
  return made
}

const fillBlock = (block: OpenBlock, filling: Filling, at: At): Block => {
  switch (block.type) {
    case 'paragraph':
      return {type: 'paragraph', children: fillInlines(block.children, filling)}
    case 'heading':
      return {type: 'heading', depth: block.depth, children: fillInlines(block.children, filling)}
    case 'blockquote':
      return {type: 'blockquote', children: fillBlocks(block.children, filling, {...at, depth: 0})}
    case 'table':
      return {
        type: 'table',
        children: block.children.map((row) => ({
          type: 'tableRow',
          children: row.map((cell) => ({type: 'tableCell', children: fillInlines(cell, filling)})),
        })),
      }
    case 'list':
      return fillList(block, filling, at)
  }
}

const fillList = (block: OpenBlock & {type: 'list'}, filling: Filling, {depth, through}: At): List => {
  const scheme = block.ordered ? filling.scheme : 'bullet'
  const count = depth === 0 && (scheme === 'clause' || scheme === 'schedule') ? through : {items: 0}
  const children = block.children.map((item): ListItem => {
    count.items += 1
    const label = labelOf(scheme, depth, count.items)
    const inside = fillBlocks(item, filling, {depth: depth + 1, through})
    return label === undefined ? {type: 'listItem', children: inside} : {type: 'listItem', label, children: inside}
  })
  return {type: 'list', scheme, depth, children}
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
