import {citationsIn} from '../../facts/citations.js'
import type {Quantity} from '../../facts/quantities.js'
import type {Text} from '../../facts/texts.js'
import type {TextRule} from '../../rule.js'

export const hardCodedAmount: TextRule = {
  of: 'text',
  id: 'hard-coded-amount',
  severity: 'warning',
  demands: 'No proposal or rider types a sum of money or a percentage that the parties may have to bargain over.',
  *check({texts, typedIn}) {
    for (const text of texts) {
      if (!text.instrument) continue
      for (const {quantity, fields} of typedIn(text)) {
        if (quantity.kind === 'period' || fields.length > 0 || isFixed(quantity, text)) continue
        const type = quantity.kind === 'money' ? 'money' : 'percent'
        yield {
          place: text.at(quantity.span),
          message: `“${quantity.found.replace(/\s+/g, ' ')}” is typed, so nobody is asked for it and no deal can say otherwise; declare a field of type ${type} with this default, and print it`,
        }
      }
    }
  },
}

/** All or nothing, a measure of control, and what a law fixes are nobody’s to bargain over. */
const isFixed = ({value, span}: Quantity, {words}: Text): boolean =>
  value === '100 %' ||
  value === '0 %' ||
  ofControl.test(words.slice(span.to, span.to + 60)) ||
  citationsIn(words.slice(span.to, span.to + reach)).some((one) =>
    /^[^.;]*$/.test(words.slice(span.to, span.to + one.span.from)),
  )

/** How far behind an amount the law can stand that fixes it. */
const reach = 120
const ofControl =
  /^\s+(?:or\s+more\s+)?of\s+(?:the|its|their|any)\s+(?:\w+\s+){0,3}(?:voting|shares|stock|equity|ownership|interests|control)/iu
