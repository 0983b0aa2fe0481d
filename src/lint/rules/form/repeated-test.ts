import type {Statement} from '../../../text/template.js'
import type {Literal} from '../../facts/branches.js'
import type {Text} from '../../facts/texts.js'
import type {Finding, TextRule} from '../../rule.js'

export const repeatedTest: TextRule = {
  of: 'text',
  id: 'repeated-test',
  severity: 'warning',
  demands: 'No condition asks again what a condition around it has asked.',
  *check({texts}) {
    for (const text of texts) yield* repeatedIn(text.passage.template.statements, [], text)
  },
}

function* repeatedIn(body: readonly Statement[], around: readonly Literal[], text: Text): Generator<Finding> {
  for (const statement of body) {
    if (statement.type === 'words' || statement.type === 'call') continue
    const {type, test, whole, otherwise} = statement
    const asked = around.find((one) => one.test.kind === test.kind && one.test.name === test.name)
    // A list that is not empty is walked inside the question whether it is.
    if (asked && !(type === 'each' && asked.holds))
      yield {
        place: text.at(test.span),
        message: `“${test.name}” was asked around this already, and ${asked.holds ? 'holds' : 'does not hold'} here, so ${asked.holds ? 'the test changes nothing and an {{else}} is never printed' : 'its words are never printed'}; take the inner test out`,
        related: [{message: 'asked here', place: text.at(asked.test.span)}],
      }
    yield* repeatedIn(whole, [...around, {test, holds: true}], text)
    yield* repeatedIn(otherwise, [...around, {test, holds: false}], text)
  }
}
