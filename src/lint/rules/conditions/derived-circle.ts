import {factsIn, spanOf} from '../../../library/expression.js'
import type {Rule} from '../../rule.js'

export const derivedCircle: Rule = {
  id: 'derived-circle',
  severity: 'error',
  demands:
    'Every derived fact follows from facts that are known before it: answered ones, or derived ones declared above it.',
  *check({library: {conditions: reader, questions}, conditions}) {
    const order = new Map([...questions.keys()].map((name, index) => [name, index]))
    for (const {decides, owner, expression, at} of conditions) {
      if (decides !== 'fact') continue
      const read = reader.read(expression)
      for (const [name, mention] of read ? factsIn(read) : []) {
        if (questions.get(name)?.from === undefined || (order.get(name) ?? 0) < (order.get(owner) ?? 0)) continue
        yield {
          place: at(spanOf(mention)),
          message:
            name === owner
              ? `“${owner}” follows from itself, so it is never known; say from which answers it follows`
              : `“${name}” is worked out only after “${owner}”, for which it counts as unanswered; declare ${owner} below it, or say from which answers it follows`,
        }
      }
    }
  },
}
