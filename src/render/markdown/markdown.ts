import type {Blockquote, Paragraph, RootContent} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import {unified} from 'unified'
import type {Document} from '../../document/document.js'
import {legendOf} from '../legend.js'
import {lettersFor} from '../letters.js'
import {redlineOf} from '../redline.js'
import {above, below, initialsLabel} from '../running.js'
import {text} from './changes.js'
import {type Around, pen, renderNode} from './handlers.js'

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
  const redline = redlineOf(document)
  const changes = redline && {letters: lettersFor(document, redline), shared: redline.shared}
  const around: Around = {level: 0, inside: new Set(), changes}
  const end = [below(document).join(' · '), ...(initials === undefined ? [] : [`${initials} ${pen}`])]
  const children: RootContent[] = [
    ...(top.children.length > 0 ? [top] : []),
    ...(redline ? renderNode(legendOf(redline, document.language, 'letters'), around) : []),
    ...document.children.flatMap((child) => renderNode(child, around)),
    {type: 'thematicBreak'},
    ...end.map(paragraph),
  ]
  return writer.stringify({type: 'root', children})
}
