import type {Node, NodeOf} from './nodes.js'

/** Renders a node by the table. */
export type Render<Out, Context> = (node: Node, context: Context) => Out

/** One function for each type of node. A missing one does not compile. */
export type Handlers<Out, Context> = {
  readonly [Type in Node['type']]: (node: NodeOf<Type>, context: Context, render: Render<Out, Context>) => Out
}

/** Walks the tree by a total table. */
export const renderWith = <Out, Context>(handlers: Handlers<Out, Context>): Render<Out, Context> => {
  const render: Render<Out, Context> = (node, context) =>
    (handlers[node.type] as (node: Node, context: Context, render: Render<Out, Context>) => Out)(node, context, render)
  return render
}
