import {isInstrument} from '../../../library/passage.js'
import {quantityOf} from '../../facts/quantities.js'
import {typedInInstrument} from '../../facts/registers.js'
import type {Rule} from '../../rule.js'

export const strayNumber: Rule = {
  id: 'stray-number',
  severity: 'warning',
  demands: 'No guideline or handout of a clause states a number that neither its proposal nor its rider has.',
  *check({texts, typedIn, fieldsOf}) {
    for (const text of texts) {
      const {clause, instrument, passage, at} = text
      const said = clause && !instrument ? typedIn(text).map(({quantity}) => quantity) : []
      const instruments = clause?.passages.filter(({register}) => isInstrument(register)) ?? []
      if (!clause || said.length === 0 || instruments.length === 0) continue
      const known = new Set([
        ...instruments.flatMap(typedInInstrument).map(({value}) => value),
        ...fieldsOf(clause.id).flatMap((field) =>
          Object.values(field.defaults).map((value) => quantityOf(field, value)),
        ),
      ])
      for (const {value, found, span} of said)
        if (!known.has(value))
          yield {
            place: at(span),
            message: `The ${passage.register} says “${found.replace(/\s+/g, ' ')}”, and no proposal or rider of ${clause.id} does; correct the number, or say it without one`,
          }
    }
  },
}
