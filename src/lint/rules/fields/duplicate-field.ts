import type {Rule} from '../../rule.js'
import {duplicates} from '../../shapes/duplicates.js'

export const duplicateField: Rule = {
  id: 'duplicate-field',
  severity: 'error',
  demands: 'Every field has one owner, and no fact has its name.',
  check: ({library}) =>
    duplicates(
      [
        ...[...library.questions].map(([name, {place}]) => ({name, place, owner: 'facts.yaml'})),
        ...library.declaredFields,
      ],
      ({name, owner}, earlier) =>
        `“${name}” belongs to ${earlier.owner} already, so ${owner} would ask the same thing anew; use that one, or choose another name`,
    ),
}
