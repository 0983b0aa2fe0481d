import type {CelFacts} from './conditions.js'
import type {Library} from './library.js'
import type {Value} from './question.js'

/**
 * Adds to facts their defaults, then what follows from other facts, and gives all of them as CEL takes them. What is known
 * already is not worked out, and what cannot be worked out stays unanswered.
 *
 * @param wanted the facts to work out, where not all are needed
 */
export const deduce = (
  {questions, conditions}: Pick<Library, 'questions' | 'conditions'>,
  facts: Map<string, Value>,
  wanted?: ReadonlySet<string>,
): CelFacts => {
  for (const [name, fact] of questions)
    if (fact.default !== undefined && !facts.has(name)) facts.set(name, fact.default)
  const cel = conditions.toCel(facts)
  for (const [name, fact] of questions) {
    if (fact.from === undefined || facts.has(name) || wanted?.has(name) === false) continue
    const {value} = conditions.evaluate(fact.from, cel)
    if (typeof value !== 'boolean' && typeof value !== 'bigint' && typeof value !== 'string') continue
    facts.set(name, value)
    const [group = '', key = ''] = name.split('.')
    const known = cel[group]
    if (known) known[key] = value
  }
  return cel
}
