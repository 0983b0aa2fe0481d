import type {Rule} from '../../rule.js'

export const constantCondition: Rule = {
  id: 'constant-condition',
  severity: 'error',
  demands: 'Every condition holds for some answers and fails for others.',
  *check({conditions, variants}) {
    if (!variants) return
    const {logic, condition} = variants.questions
    for (const {expression, wants, at} of conditions) {
      if (wants !== 'bool') continue
      const {holds, missing} = condition(expression)
      const whole = at({from: 0, to: expression.length})
      if (holds === logic.none)
        yield {
          place: whole,
          message:
            'This never holds, whatever is answered, so what it decides is never there; ask for something that can happen, or take out what hangs on it',
        }
      else if (logic.or(holds, missing) === logic.all && missing === logic.none)
        yield {
          place: whole,
          message: 'This always holds, whatever is answered, so it decides nothing; take the condition out',
        }
    }
  },
}
