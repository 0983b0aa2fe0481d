import type {Node, Revision} from './nodes.js'

/** Printed form of a blank that is still to be filled in. */
export const blank = (label: string): string => `[${label}]`

/** Whether a redline takes it out: as a whole, or these words. What it merely stands in is not asked. */
export const isDeleted = (node: Node): boolean =>
  (node.type === 'change' ? node : (node as {readonly change?: Revision}).change)?.kind === 'deleted'

/**
 * The words of a node as a reader sees them, without numbers of clauses and list items. Blocks end in a line break. A redline
 * reads as it does after its changes.
 */
export const plain = (node: Node): string => {
  if (isDeleted(node)) return ''
  switch (node.type) {
    case 'text':
      return node.value
    case 'break':
      return '\n'
    case 'definedTerm':
      return `“${node.value}”`
    case 'crossReference':
      return node.before + node.label + node.after
    case 'field':
      return node.value ?? blank(node.blank)
    case 'clause':
      return `${node.number === undefined ? '' : `${node.title}\n`}${node.children.map(plain).join('')}`
    case 'signatureBlock':
      return [
        node.role,
        plain(node.name),
        ...node.lines.map(({label, value}) => (value ? `${label} ${plain(value)}` : label)),
        '',
      ].join('\n')
    case 'figure':
      return `${node.title}\n${node.children.map(plain).join('')}`
    case 'paragraph':
    case 'heading':
    case 'tableCell':
      return `${node.children.map(plain).join('')}\n`
    default:
      return node.children.map(plain).join('')
  }
}
