import type {Rule} from '../../rule.js'
import {unused} from '../../shapes/unused.js'

export const unusedField: Rule = {
  id: 'unused-field',
  severity: 'warning',
  demands: 'Every field that a person must answer is asked for by some text.',
  check: ({library, asked}) =>
    unused(
      library.declaredFields.filter(({optional, internal}) => optional !== true && internal !== true),
      new Set(asked.map(({name}) => name)),
      ({name}) =>
        `“${name}” must be answered, but no text prints it or asks it: people would be asked for nothing. Use it, take it out, or make it internal if only a calculation or a caution needs it`,
    ),
}
