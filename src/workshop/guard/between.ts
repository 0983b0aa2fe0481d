import type {Document} from '../../document/document.js'
import type {Node} from '../../document/nodes.js'
import {isDeleted, plain} from '../../document/plain.js'

/**
 * What a redline says to somebody who does not read it as the one text or the other: on over every change, what was taken out and
 * what was put in one after the other; and what was taken out alone, as Word keeps it.
 */
export const acrossChanges = ({children}: Pick<Document, 'children'>): readonly string[] => [
  children.map((node) => said(node, () => true, false)).join('\n'),
  children.map((node) => said(node, (isOut) => isOut, false)).join('\n'),
]

const said = (node: Node, wanted: (isOut: boolean) => boolean, within: boolean): string => {
  const isOut = within || isDeleted(node)
  if (!('children' in node)) return wanted(isOut) ? plain(node) : ''
  const children = (node.children as readonly Node[]).map((child) => said(child, wanted, isOut))
  switch (node.type) {
    case 'clause':
      return [
        ...(wanted(true) && node.formerly !== undefined ? [node.formerly] : []),
        ...(wanted(isOut) ? [`${typed(node.number)}${node.title}`] : []),
        ...children,
      ].join('\n')
    case 'paragraph':
    case 'heading':
    case 'tableCell':
    case 'change':
    case 'strong':
    case 'emphasis':
    case 'link':
      return children.join('')
    default:
      return children.join('\n')
  }
}

/** Word counts its own numbers; that of an item stands among the words. */
export const typed = (number: string | undefined): string =>
  number !== undefined && /^\p{L}+-/u.test(number) ? `${number} ` : ''
