/** A part of a condition, as CEL reads it. */
export interface Expression {
  /** `&&`, `==`, `.`, `call` and so on; `id` is a name, `value` something typed. */
  readonly op: string
  readonly args: unknown
  readonly start?: number
  readonly end?: number
}

const isExpression = (value: unknown): value is Expression =>
  typeof value === 'object' && value !== null && 'op' in value

export const childrenOf = ({args}: Expression): readonly Expression[] => [args].flat(2).filter(isExpression)

/** The fact that a part names, such as `performer.status`. */
export const factOf = (node: Expression | undefined): string | undefined => {
  if (node?.op !== '.' || !Array.isArray(node.args)) return undefined
  const [base, key] = node.args
  return isExpression(base) && base.op === 'id' ? `${String(base.args)}.${String(key)}` : undefined
}

/** What a part calls, such as `has` or `size`; nothing where it is no call. */
export const calledIn = ({op, args}: Expression): string | undefined =>
  (op === 'call' || op === 'rcall') && Array.isArray(args) ? String(args[0]) : undefined

/** Every fact that an expression names, with its first mention. */
export const factsIn = (node: Expression): ReadonlyMap<string, Expression> => {
  const own = factOf(node)
  if (own !== undefined) return new Map([[own, node]])
  return new Map(
    childrenOf(node)
      .flatMap((child) => [...factsIn(child)])
      .reverse(),
  )
}

/** Where a part stands in its expression. */
export const spanOf = ({start = 0, end = 0}: Expression) => ({from: start, to: end})
