import type {Quantity} from '../../facts/quantities.js'
import {inRegister, type Text} from '../../facts/texts.js'
import type {TextRule} from '../../rule.js'

export const typedDeadline: TextRule = {
  of: 'text',
  id: 'typed-deadline',
  severity: 'warning',
  demands:
    'No handout, quiz or slide types a period of time outside of an invented example: it prints the answer that holds it.',
  *check({texts, typedIn}) {
    for (const text of inRegister(texts, 'handout'))
      for (const {quantity} of typedIn(text)) {
        if (quantity.kind !== 'period' || isInvented(quantity, text) || isAge(quantity, text)) continue
        const found = quantity.found.replace(/\s+/g, ' ')
        yield {
          place: text.at(quantity.span),
          message: `“${found}” is typed, and stays when the clause or the deal says otherwise; print the field that holds it, such as {{reply_days}}, or say it without a number`,
        }
      }
  },
}

const isInvented = ({span}: Quantity, {words}: Text): boolean => {
  const before = words.slice(0, span.from)
  const from = Math.max(0, before.lastIndexOf('\n\n'))
  const behind = words.indexOf('\n\n', span.to)
  return /\binvented\b|inventad[oa]s?/iu.test(words.slice(from, behind === -1 ? undefined : behind))
}

/** “Menos de 18 años”, “18 years old”: nobody agrees on how old a person is. */
const isAge = ({span, value}: Quantity, {words, language}: Text): boolean =>
  value.endsWith(' years') &&
  (language === 'es'
    ? /(?:de|cumpl\p{L}+|tien\p{L}+)\s+(?:menos\s+de\s+)?$/iu.test(words.slice(Math.max(0, span.from - 24), span.from))
    : /^\s+(?:old|of\s+age)(?!\p{L})/iu.test(words.slice(span.to)))
