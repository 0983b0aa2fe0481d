import {readLenient} from '../../text/lenient.js'
import {tooMarked} from '../../text/limits.js'
import type {OpenBlock} from '../../text/markdown.js'
import {readLines} from '../adopt/lines.js'
import {linesOf, said, wordsOf} from '../adopt/pieces.js'
import type {Found} from './passages.js'

/** Plain text: paragraphs between empty lines, and where a line begins with a number, a letter or a bullet. */
export const fromText = (text: string): readonly Found[] =>
  readLines(text).map((piece): Found => {
    if (piece.type === 'other') return {kind: 'paragraph', text: linesOf([piece.block]).join('\n')}
    return {kind: piece.type === 'numbered' ? 'paragraph' : piece.type, text: said(wordsOf(piece) ?? [])}
  })

/** Markdown; one with more markup than anybody writes is read as plain text. */
export const fromMarkdown = (text: string): readonly Found[] =>
  text.length > 500_000 || tooMarked(text) ? fromText(text) : readLenient(text).flatMap((block) => foundIn(block))

const foundIn = (block: OpenBlock, kind: Found['kind'] = 'paragraph', counted?: string): readonly Found[] => {
  switch (block.type) {
    case 'heading':
      return [{kind: 'heading', text: said(block.children)}]
    case 'paragraph':
      return [{kind, text: said(block.children), ...(counted === undefined ? {} : {counted})}]
    case 'blockquote':
      return block.children.flatMap((one) => foundIn(one))
    case 'table':
      return block.children.flat().map((cell) => ({kind: 'cell', text: said(cell)}))
    case 'list':
      return block.children.flatMap((item, index) =>
        item.flatMap((one, at) => foundIn(one, 'item', block.ordered && at === 0 ? `${index + 1}.` : undefined)),
      )
  }
}
