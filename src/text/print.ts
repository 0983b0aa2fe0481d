import type {BlockContent, PhrasingContent, RootContent, TableCell} from 'mdast'
import {gfmTableToMarkdown} from 'mdast-util-gfm-table'
import remarkStringify from 'remark-stringify'
import {type Plugin, unified} from 'unified'
import {type OpenBlock, type OpenInline, parseMarkdown} from './markdown.js'

/** Two braces would be read as a call. Markdown takes an escape for the brace itself, and Handlebars never sees two in a row. */
const braces = {unsafe: [{character: '{', inConstruct: 'phrasing' as const}]}

const extensions: Plugin<[]> = function () {
  const data = this.data() as Record<string, unknown[] | undefined>
  data.toMarkdownExtensions = [gfmTableToMarkdown({tablePipeAlign: false}), braces]
}

const writer = unified()
  .use(extensions)
  .use(remarkStringify, {bullet: '-', emphasis: '*', strong: '*', listItemIndent: 'one', incrementListMarker: true})
  .freeze()

const print = (blocks: readonly OpenBlock[]): string =>
  writer.stringify({type: 'root', children: blocks.map(block)}).trimEnd()

/**
 * Blocks as a text that reads as these blocks again: one line a paragraph, nothing in it a call or markup by accident.
 *
 * A block whose bold or italic words Markdown can only part from their neighbors by writing letters as codes loses its bold and
 * italic. A slot is written as its number between two private-use characters; whoever knows what it stands for puts that in.
 */
export const printMarkdown = (blocks: readonly OpenBlock[]): string =>
  print(blocks.map((one) => (isLegible(one) ? one : bare(one))))

const isLegible = (one: OpenBlock): boolean => {
  const printed = print([one])
  return !/&#x[0-9A-F]+;/.test(printed) && said(parseMarkdown(printed).blocks) === said([one])
}

const said = (blocks: readonly OpenBlock[]): string =>
  blocks
    .map((one) => {
      if (one.type === 'list') return one.children.map(said).join('\n')
      if (one.type === 'blockquote') return said(one.children)
      return one.type === 'table' ? one.children.flat().map(spoken).join('\n') : spoken(one.children)
    })
    .join('\n')
const spoken = (all: readonly OpenInline[]): string =>
  all
    .map((one) => {
      if (one.type === 'text') return one.value
      if (one.type === 'slot') return slotted(one.slot)
      return 'children' in one ? spoken(one.children) : '\n'
    })
    .join('')
const slotted = (slot: number): string => `\uE000${slot}\uE001`

/** The block without bold and italic words. */
const bare = (one: OpenBlock): OpenBlock => {
  switch (one.type) {
    case 'list':
      return {...one, children: one.children.map((item) => item.map(bare))}
    case 'blockquote':
      return {...one, children: one.children.map(bare)}
    case 'table':
      return {...one, children: one.children.map((row) => row.map(unmarked))}
    default:
      return {...one, children: unmarked(one.children)}
  }
}
const unmarked = (all: readonly OpenInline[]): readonly OpenInline[] => {
  const made: OpenInline[] = []
  for (const one of all.flatMap((each) =>
    'children' in each && each.type !== 'link' ? unmarked(each.children) : [each],
  )) {
    const last = made.at(-1)
    if (last?.type === 'text' && one.type === 'text')
      made[made.length - 1] = {type: 'text', value: last.value + one.value}
    else made.push(one)
  }
  return made
}

const block = (one: OpenBlock): RootContent & BlockContent => {
  switch (one.type) {
    case 'paragraph':
      return {type: 'paragraph', children: inlines(one.children)}
    case 'heading':
      return {type: 'heading', depth: one.depth, children: inlines(one.children)}
    case 'list':
      return {
        type: 'list',
        ordered: one.ordered,
        spread: false,
        children: one.children.map((item) => ({type: 'listItem', spread: false, children: item.map(block)})),
      }
    case 'table':
      return {
        type: 'table',
        children: one.children.map((row) => ({
          type: 'tableRow',
          children: row.map((cell): TableCell => ({type: 'tableCell', children: inlines(cell)})),
        })),
      }
    case 'blockquote':
      return {type: 'blockquote', children: one.children.map(block)}
  }
}

const inlines = (all: readonly OpenInline[]): PhrasingContent[] => all.flatMap(inline)

const inline = (one: OpenInline): PhrasingContent[] => {
  switch (one.type) {
    case 'text':
    case 'break':
      return [one]
    case 'emphasis':
    case 'strong':
      return [{type: one.type, children: inlines(one.children)}]
    case 'link':
      return [{type: 'link', url: one.url, children: inlines(one.children)}]
    case 'slot':
      return [{type: 'text', value: slotted(one.slot)}]
  }
}
