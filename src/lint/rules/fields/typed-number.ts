import type {Quantity} from '../../facts/quantities.js'
import type {Text} from '../../facts/texts.js'
import type {TextRule} from '../../rule.js'

export const typedNumber: TextRule = {
  of: 'text',
  id: 'typed-number',
  severity: 'warning',
  demands: 'No clause types an amount, a share or a period that one of its own fields holds.',
  *check({texts, typedIn}) {
    for (const text of texts)
      for (const {quantity, fields} of typedIn(text)) {
        if (fields.length === 0 || isHowOften(quantity, text)) continue
        const calls = fields.map((name) => `{{${name}}}`)
        yield {
          place: text.at(quantity.span),
          message: `“${quantity.found.replace(/\s+/g, ' ')}” is typed, and stays when somebody answers otherwise; write ${calls.join(' or ')}${calls.length > 1 ? ', whichever is meant' : ''}`,
        }
      }
  },
}

/** “In any twelve months” tells how often something may happen, and not how long it takes. */
const isHowOften = ({span}: Quantity, {words}: Text): boolean =>
  /(?:any|every|each|per|once\s+in)\s+$/iu.test(words.slice(Math.max(0, span.from - 20), span.from))
