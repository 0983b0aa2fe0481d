import type {Rule} from '../../rule.js'
import {missingTarget} from '../../shapes/missing-target.js'

export const unknownField: Rule = {
  id: 'unknown-field',
  severity: 'error',
  demands: 'Everything that a text or a signatory asks for is a field of a clause, a fact, or told by the edition.',
  *check({askable, asked}) {
    for (const one of asked)
      if (one.how === 'stray')
        yield {
          place: one.place,
          message: '{{this}} is the item of a list, and here no list is walked; put it inside {{#each …}} … {{/each}}',
        }
    yield* missingTarget(
      asked.filter(({how}) => how !== 'stray'),
      () => askable,
      ({name}) => ({
        what: `Nothing is called “${name}”, so this would never be answered`,
        cure: name.includes('.') ? 'declare it in facts.yaml' : 'declare it under fields',
      }),
    )
  },
}
