import type {Document} from '../../document/document.js'
import type {Node} from '../../document/nodes.js'
import {plain} from '../../document/plain.js'

/** What a redline says to somebody who reads on over every change, what was taken out and what was put in one after the other. */
export const bothSides = ({children}: Pick<Document, 'children'>): string => children.map(said).join('\n')

const said = (node: Node): string => {
  if (!('children' in node)) return plain(node)
  const children = (node.children as readonly Node[]).map(said)
  switch (node.type) {
    case 'clause':
      return [`${typed(node.number)}${node.formerly ?? ''}${node.title}`, ...children].join('\n')
    case 'paragraph':
    case 'heading':
    case 'tableCell':
      return children.join('')
    default:
      return children.join(isInline(node) ? '' : '\n')
  }
}

const isInline = ({type}: Node): boolean =>
  type === 'change' || type === 'strong' || type === 'emphasis' || type === 'link'

/** Word counts its own numbers; that of an item stands among the words. */
export const typed = (number: string | undefined): string =>
  number !== undefined && /^\p{L}+-/u.test(number) ? `${number} ` : ''
