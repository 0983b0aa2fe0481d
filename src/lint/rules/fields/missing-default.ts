import {rungs} from '../../../library/clause.js'
import {asks, standingAt} from '../../facts/asking.js'
import {isPerRung} from '../../facts/defaults.js'
import type {Rule} from '../../rule.js'

export const missingDefault: Rule = {
  id: 'missing-default',
  severity: 'warning',
  demands: 'A field that has defaults by rung has one at each rung whose text asks for it.',
  *check({library}) {
    for (const {name, owner, file, defaults} of library.declaredFields.filter(isPerRung)) {
      const clause = library.clause.get(owner)
      for (const rung of clause ? rungs : []) {
        const text = clause && standingAt(clause, rung).find((passage) => asks(passage, name))
        if (!clause || !text || Object.hasOwn(file.default as object, rung) || defaults[rung] !== undefined) continue
        yield {
          place: clause.source.place(['fields', name, 'default'], 'key'),
          message: `“${name}” has no default at ${rung}, but there the ${text.register} says it${text.variant === rung ? '' : `, in its ${text.variant} text`}: untouched, it would be a blank. Write one, or one default for all rungs`,
        }
      }
    }
  },
}
