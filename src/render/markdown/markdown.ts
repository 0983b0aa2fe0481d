import type {RootContent} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import {unified} from 'unified'
import type {Document} from '../../document/document.js'
import {above, below, initialsLabel} from '../running.js'
import {renderNode, text} from './handlers.js'

const writer = unified()
  .use(remarkGfm, {tablePipeAlign: false})
  .use(remarkStringify, {bullet: '-', rule: '-', emphasis: '*', strong: '*', listItemIndent: 'one'})
  .freeze()

const paragraph = (words: string): RootContent => ({type: 'paragraph', children: [text(words)]})

/**
 * GitHub's Markdown, one line a paragraph, so that two drafts differ where their words differ.
 *
 * No text is ever read as markup: what looks like it is escaped.
 */
export const renderMarkdown = (document: Document): string => {
  const top = above(document)
  const initials = initialsLabel(document)
  const around = {level: 0, inside: new Set<never>()}
  return writer.stringify({
    type: 'root',
    children: [
      ...(top.length > 0 ? [{type: 'blockquote' as const, children: top.map(paragraph) as never[]}] : []),
      ...document.children.flatMap((child) => renderNode(child, around)),
      {type: 'thematicBreak'},
      paragraph(below(document).join(' · ')),
      ...(initials === undefined ? [] : [paragraph(`${initials} …………`)]),
    ],
  })
}
