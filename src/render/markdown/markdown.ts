import type {Blockquote, Paragraph, RootContent} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import {unified} from 'unified'
import type {Document} from '../../document/document.js'
import {above, below, initialsLabel} from '../running.js'
import {pen, renderNode, text} from './handlers.js'

const writer = unified()
  .use(remarkGfm, {tablePipeAlign: false})
  .use(remarkStringify, {bullet: '-', rule: '-', emphasis: '*', strong: '*', listItemIndent: 'one'})
  .freeze()

const paragraph = (words: string): Paragraph => ({type: 'paragraph', children: [text(words)]})

/**
 * GitHub's Markdown, one line a paragraph, so that two drafts differ where their words differ.
 *
 * No text is ever read as markup: what looks like it is escaped.
 */
export const renderMarkdown = (document: Document): string => {
  const top: Blockquote = {type: 'blockquote', children: above(document).map(paragraph)}
  const initials = initialsLabel(document)
  const end = [below(document).join(' · '), ...(initials === undefined ? [] : [`${initials} ${pen}`])]
  const children: RootContent[] = [
    ...(top.children.length > 0 ? [top] : []),
    ...document.children.flatMap((child) => renderNode(child, {level: 0, inside: new Set()})),
    {type: 'thematicBreak'},
    ...end.map(paragraph),
  ]
  return writer.stringify({type: 'root', children})
}
