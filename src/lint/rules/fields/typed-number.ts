import type {Field} from '../../../library/library.js'
import {printValue, type Question} from '../../../library/question.js'
import type {Rule} from '../../rule.js'

export const typedNumber: Rule = {
  id: 'typed-number',
  severity: 'warning',
  demands: 'No clause types an amount, a share or a period that one of its own fields holds.',
  *check({texts, library}) {
    for (const {passage, clause} of texts) {
      if (!clause) continue
      const fields = library.declaredFields.filter(({owner}) => owner === clause.id)
      for (const {0: found, index} of passage.template.skeleton.matchAll(typed)) {
        const field = fields.find((one) => says(one, found))
        if (!field) continue
        yield {
          place: passage.at({from: index, to: index + found.length}),
          message: `“${found}” is typed, and stays when somebody answers otherwise; write {{${field.name}}}`,
        }
      }
    }
  },
}

const typed =
  /(?:USD|US\$|\$)\s?\d[\d,]*(?:\.\d+)?|\b\d[\d,]*(?:\.\d+)?\s?(?:%|percent\b|USD\b|(?:calendar |business |consecutive )?(?:days?|months?|years?|hours?)\b)/g

/** Whether a default of the field, as it is printed, is what was typed. */
const says = (field: Field, found: string): boolean =>
  Object.values(field.defaults).some((value) => same(printValue(field as Question, value, 'en')) === same(found))

const same = (text: string): string =>
  text
    .replace(/US\$|\$/, 'USD ')
    .replace(/\s?percent/, '%')
    .replace(/calendar |business |consecutive /, '')
    .replace(/s$/, '')
    .replace(/\s+/g, ' ')
