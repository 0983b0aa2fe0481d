import {calledIn, childrenOf, type Expression, factOf, factsIn, spanOf} from '../../../library/expression.js'
import type {Condition} from '../../facts/conditions.js'
import type {Facts} from '../../facts/facts.js'
import type {Rule} from '../../rule.js'

export const unansweredCondition: Rule = {
  id: 'unanswered-condition',
  severity: 'error',
  demands:
    'Every condition on which a clause, a schedule or a document depends can be decided even where an optional fact is not answered.',
  *check(facts) {
    const open = openFacts(facts)
    for (const condition of facts.conditions) {
      const {decides, expression, at} = condition
      if (decides !== 'clause' && decides !== 'refusal') continue
      const read = facts.library.conditions.read(expression)
      for (const [name, mention] of read ? undecidedBy(read, open) : [])
        yield {place: at(spanOf(mention)), message: says(condition, name)}
    }
    for (const {id, file, source} of facts.library.documents)
      for (const [schedule, name] of Object.entries(file.unless ?? {}))
        if (open.has(name))
          yield {
            place: source.place(['unless', schedule]),
            message: `“${name}” may stay unanswered, and then ${schedule} of ${id} stands as if the answer were no; give it a default, or derive a fact that is always known`,
          }
  },
}

const says = ({decides, owner}: Condition, name: string): string =>
  decides === 'clause'
    ? `“${name}” may stay unanswered, and then nobody can tell whether ${owner} stands and no rider can be made; ask has(${name}) first, or give it a default`
    : `“${name}” may stay unanswered, and then ${owner} is made although it might have to be refused; ask has(${name}) first, or give it a default`

/** Facts that may stay unanswered without a complaint, and those that cannot be derived without them. */
const openFacts = ({library, conditions}: Facts): ReadonlySet<string> => {
  const open = new Set<string>()
  for (const [name, {optional, default: given, from}] of library.questions)
    if (optional === true && given === undefined && from === undefined) open.add(name)
  for (const {decides, owner, expression} of conditions) {
    const read = decides === 'fact' ? library.conditions.read(expression) : undefined
    if (read && undecidedBy(read, open).length > 0) open.add(owner)
  }
  return open
}

/** The open facts without which an expression may have no answer. */
const undecidedBy = (expression: Expression, open: ReadonlySet<string>): readonly (readonly [string, Expression])[] =>
  [...factsIn(expression)].filter(([name]) => open.has(name) && outcomes(expression, name).has('unknown'))

type Outcome = 'yes' | 'no' | 'unknown'
const either: readonly Outcome[] = ['yes', 'no']

/** What an expression can come to where one fact is not answered. As in CEL, a side that settles “and” or “or” settles it whatever the other is. */
const outcomes = (node: Expression, missing: string): ReadonlySet<Outcome> => {
  const [first, second, third] = childrenOf(node)
  const of = (child: Expression | undefined): readonly Outcome[] => (child ? [...outcomes(child, missing)] : [])
  if (factOf(node) === missing) return new Set(['unknown'])
  if (calledIn(node) === 'has') return new Set(factOf(first) === missing ? ['no'] : either)
  if (node.op === '&&' || node.op === '||') {
    const settles: Outcome = node.op === '&&' ? 'no' : 'yes'
    const right = of(second)
    return new Set(
      of(first).flatMap((a) =>
        right.map((b): Outcome => {
          if (a === settles || b === settles) return settles
          return a === 'unknown' || b === 'unknown' ? 'unknown' : a
        }),
      ),
    )
  }
  if (node.op === '!_')
    return new Set(of(first).map((one): Outcome => (one === 'unknown' ? one : one === 'yes' ? 'no' : 'yes')))
  if (node.op === '?:') {
    const [then, otherwise] = [of(second), of(third)]
    return new Set(of(first).flatMap((one) => (one === 'unknown' ? [one] : one === 'yes' ? then : otherwise)))
  }
  return new Set(childrenOf(node).some((child) => outcomes(child, missing).has('unknown')) ? ['unknown'] : either)
}
