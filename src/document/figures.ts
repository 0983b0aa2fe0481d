import type {Figure, Node} from './nodes.js'

/** The figures among some nodes and within them, in their order. */
export const figuresIn = (nodes: readonly Node[]): readonly Figure[] =>
  nodes.flatMap((node): readonly Figure[] => {
    if (node.type === 'figure') return [node]
    return node.type === 'clause' || node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote'
      ? figuresIn(node.children)
      : []
  })
