import type {CelFacts} from './conditions.js'
import type {Library} from './library.js'
import type {Value} from './question.js'

/**
 * Adds to facts their defaults, then what follows from other facts, and gives all of them as CEL takes them. What is known
 * already is not worked out, and what cannot be worked out stays unanswered.
 */
export const deduce = (library: Pick<Library, 'questions' | 'conditions'>, facts: Map<string, Value>): CelFacts =>
  deducing(library)(facts)

/**
 * The same for very many deals.
 *
 * @param wanted the facts to work out, where not all are needed
 */
export const deducing = (
  {questions, conditions}: Pick<Library, 'questions' | 'conditions'>,
  wanted?: ReadonlySet<string>,
): ((facts: Map<string, Value>) => CelFacts) => {
  const defaults: (readonly [string, Value])[] = []
  const derived: (readonly [string, string])[] = []
  for (const [name, {default: given, from}] of questions) {
    if (given !== undefined) defaults.push([name, given])
    if (from !== undefined && wanted?.has(name) !== false) derived.push([name, from])
  }
  return (facts) => {
    for (const [name, given] of defaults) if (!facts.has(name)) facts.set(name, given)
    const cel = conditions.toCel(facts)
    for (const [name, from] of derived) {
      if (facts.has(name)) continue
      const {value} = conditions.evaluate(from, cel)
      if (typeof value !== 'boolean' && typeof value !== 'bigint' && typeof value !== 'string') continue
      facts.set(name, value)
      const [group = '', key = ''] = name.split('.')
      const known = cel[group]
      if (known) known[key] = value
    }
    return cel
  }
}
