import type {Nodes, PhrasingContent, RootContent} from 'mdast'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {gfmTable} from 'micromark-extension-gfm-table'
import remarkParse from 'remark-parse'
import {type Plugin, unified} from 'unified'
import type {OpenBlock, OpenInline} from './markdown.js'

const tables: Plugin<[]> = function () {
  const data = this.data() as Record<string, unknown[] | undefined>
  data.micromarkExtensions = [gfmTable()]
  data.fromMarkdownExtensions = [gfmTableFromMarkdown()]
}
const parser = unified().use(remarkParse).use(tables).freeze()

/**
 * Reads Markdown that was written elsewhere. What no document may hold (HTML, code, pictures, other links) stays as it was
 * typed, as plain words; a notice gives its paragraphs, a heading below the third level a paragraph in bold.
 */
export const readLenient = (markdown: string): readonly OpenBlock[] => {
  const source = ({position}: Nodes): string => markdown.slice(position?.start.offset ?? 0, position?.end.offset ?? 0)
  const typed = (node: Nodes): string => source(node).replace(/\s+/g, ' ')
  const words = (value: string): OpenInline => ({type: 'text', value: value.replaceAll('\n', ' ')})
  const inlines = (nodes: readonly PhrasingContent[]): readonly OpenInline[] => nodes.map(inline)
  const inline = (node: PhrasingContent): OpenInline => {
    switch (node.type) {
      case 'text':
        return words(node.value)
      case 'emphasis':
      case 'strong':
        return {type: node.type, children: inlines(node.children)}
      case 'break':
        return {type: 'break'}
      case 'link':
        return /^(?:https:\/\/|mailto:)\S+$/.test(node.url) && node.title == null
          ? {type: 'link', url: node.url, children: inlines(node.children)}
          : words(typed(node))
      default:
        return words(typed(node))
    }
  }
  const paragraph = (...children: readonly OpenInline[]): OpenBlock => ({type: 'paragraph', children})
  const block = (node: RootContent): readonly OpenBlock[] => {
    switch (node.type) {
      case 'paragraph':
        return [paragraph(...inlines(node.children))]
      case 'heading': {
        const children = inlines(node.children)
        return node.depth > 3
          ? [paragraph({type: 'strong', children})]
          : [{type: 'heading', depth: node.depth as 1 | 2 | 3, children}]
      }
      case 'list':
        return [
          {
            type: 'list',
            ordered: node.ordered === true,
            children: node.children.map((item) => item.children.flatMap(block)),
          },
        ]
      case 'table':
        return [
          {type: 'table', children: node.children.map((row) => row.children.map((cell) => inlines(cell.children)))},
        ]
      case 'blockquote':
        return node.children.flatMap(block)
      case 'thematicBreak':
        return []
      case 'code':
        return source(node)
          .split('\n')
          .flatMap((line) => (/[\p{L}\p{N}]/u.test(line) ? [paragraph(words(line))] : []))
      default:
        return [paragraph(words(typed(node)))]
    }
  }
  return parser.parse(markdown).children.flatMap(block)
}
