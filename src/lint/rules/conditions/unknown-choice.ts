import {didYouMean} from '../../../base/names.js'
import {childrenOf, type Expression, factOf, spanOf} from '../../../library/expression.js'
import type {Question} from '../../../library/question.js'
import type {Rule} from '../../rule.js'

export const unknownChoice: Rule = {
  id: 'unknown-choice',
  severity: 'error',
  demands: 'Every choice that a condition names is among the choices of its fact.',
  *check({library: {conditions: reader, questions}, conditions}) {
    for (const {expression, at} of conditions) {
      const read = reader.read(expression)
      for (const {fact, literal, choices, differs} of read ? comparisons(read, questions) : []) {
        if (choices.includes(String(literal.args))) continue
        const cure = didYouMean(String(literal.args), choices) || `; the choices are ${choices.join(', ')}`
        yield {
          place: at(spanOf(literal)),
          message: `“${String(literal.args)}” is not a choice of ${fact}, so this ${differs ? 'always' : 'never'} holds${cure}`,
        }
      }
    }
  },
}

interface Comparison {
  readonly fact: string
  readonly literal: Expression
  readonly choices: readonly string[]
  /** Whether it asks for anything else than what is typed. */
  readonly differs: boolean
}

/** Each typed word that is compared with a fact that has choices. */
function* comparisons(node: Expression, questions: ReadonlyMap<string, Question>): Generator<Comparison> {
  const children = childrenOf(node)
  if (node.op === '==' || node.op === '!=' || node.op === 'in') {
    const fact = children.map(factOf).find((name) => name !== undefined)
    const choices = fact === undefined ? undefined : questions.get(fact)?.choices
    const typed = children.flatMap((child) => (child.op === 'list' ? childrenOf(child) : [child]))
    if (fact !== undefined && choices)
      for (const literal of typed)
        if (typeof literal.args === 'string' && literal.op === 'value')
          yield {fact, literal, choices: Object.keys(choices), differs: node.op === '!='}
  }
  for (const child of children) yield* comparisons(child, questions)
}
