import type {Nodes, PhrasingContent, RootContent} from 'mdast'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {gfmTable} from 'micromark-extension-gfm-table'
import remarkParse from 'remark-parse'
import {type Plugin, unified} from 'unified'
import type {Problem} from './template.js'

/** Markdown as blocks in which slots are still open. The same for every engagement that makes the same choices. */
export type OpenBlock =
  | {readonly type: 'paragraph'; readonly children: readonly OpenInline[]}
  | {readonly type: 'heading'; readonly depth: 1 | 2 | 3; readonly children: readonly OpenInline[]}
  | {readonly type: 'list'; readonly ordered: boolean; readonly children: readonly (readonly OpenBlock[])[]}
  | {readonly type: 'table'; readonly children: readonly (readonly (readonly OpenInline[])[])[]}
  | {readonly type: 'blockquote'; readonly children: readonly OpenBlock[]}
export type OpenInline =
  | {readonly type: 'text'; readonly value: string}
  | {readonly type: 'emphasis' | 'strong'; readonly children: readonly OpenInline[]}
  | {readonly type: 'link'; readonly url: string; readonly children: readonly OpenInline[]}
  | {readonly type: 'break'}
  | {readonly type: 'slot'; readonly slot: number}

/** Tables are all that is taken from GFM: its bare links, footnotes and strikes read meaning into ordinary legal text. */
const tables: Plugin<[]> = function () {
  const data = this.data() as Record<string, unknown[] | undefined>
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    gfmTable(),
    {disable: {null: ['codeIndented', 'setextUnderline']}},
  ]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmTableFromMarkdown()]
}
const parser = unified().use(remarkParse).use(tables).freeze()

/** Parses expanded text. What no document may hold is a problem, with its place in `markdown`. */
export const parseMarkdown = (
  markdown: string,
): {readonly blocks: readonly OpenBlock[]; readonly problems: readonly Problem[]} => {
  const problems: Problem[] = []
  const refuse = (node: Nodes, message: string): void => {
    problems.push({message, span: {from: node.position?.start.offset ?? 0, to: node.position?.end.offset ?? 0}})
  }
  const inlines = (nodes: readonly PhrasingContent[]): OpenInline[] => nodes.flatMap(inline)
  const inline = (node: PhrasingContent): OpenInline[] => {
    switch (node.type) {
      case 'text':
        return split(node.value)
      case 'emphasis':
      case 'strong':
        return [{type: node.type, children: inlines(node.children)}]
      case 'break':
        return [{type: 'break'}]
      case 'link':
        if (/^(https:\/\/|mailto:)[^\uE000-\uE002]+$/.test(node.url))
          return [{type: 'link', url: node.url, children: inlines(node.children)}]
        refuse(node, `The link to “${node.url}” is refused; a link starts with https:// or mailto: and holds no field`)
        return []
      default:
        refuse(node, `${forbidden[node.type] ?? `“${node.type}”`} cannot stand in a document; write plain words`)
        return []
    }
  }
  const block = (node: RootContent): OpenBlock[] => {
    switch (node.type) {
      case 'paragraph':
        return [{type: 'paragraph', children: inlines(node.children)}]
      case 'heading':
        if (node.depth > 3) refuse(node, 'Headings go no deeper than ###')
        return [{type: 'heading', depth: Math.min(node.depth, 3) as 1 | 2 | 3, children: inlines(node.children)}]
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
        return [{type: 'blockquote', children: node.children.flatMap(block)}]
      default:
        refuse(node, `${forbidden[node.type] ?? `“${node.type}”`} cannot stand in a document; write plain words`)
        return []
    }
  }
  return {blocks: parser.parse(markdown).children.flatMap(block), problems}
}

const forbidden: Readonly<Record<string, string>> = {
  html: 'HTML',
  code: 'A code block',
  inlineCode: 'Code',
  image: 'An image',
  imageReference: 'An image',
  linkReference: 'A reference link',
  definition: 'A link definition',
  thematicBreak: 'A rule across the page',
}

/** Cuts text at slot tokens. Soft line breaks become spaces. */
const split = (value: string): OpenInline[] => {
  const parts: OpenInline[] = []
  let at = 0
  const text = value.replaceAll('\n', ' ')
  for (const match of text.matchAll(/\uE000(\d+)\uE001/g)) {
    if (match.index > at) parts.push({type: 'text', value: text.slice(at, match.index)})
    parts.push({type: 'slot', slot: Number(match[1])})
    at = match.index + match[0].length
  }
  if (at < text.length) parts.push({type: 'text', value: text.slice(at)})
  return parts
}
