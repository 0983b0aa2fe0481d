import type {Library} from '../../../library/library.js'
import {inRegister, type Text} from '../../facts/texts.js'
import type {Finding, Rule} from '../../rule.js'
import {type Claim, claimed, isDenied} from '../../shapes/claimed.js'
import {phrase} from '../../shapes/phrase.js'

export const priceInGuideline: Rule = {
  id: 'price-in-guideline',
  severity: 'error',
  demands: 'No guideline states an amount, a percentage or another term of trade.',
  *check({texts, library}) {
    const guidelines = inRegister(texts, 'guideline')
    yield* claimed(guidelines, claims)
    for (const text of guidelines) yield* printedIn(text, library)
  },
}

const number =
  '(?:\\d[\\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|twenty-five|thirty|forty|fifty|(?:a|one) hundred|a thousand)'
const why =
  'companies that compete may not agree on what they pay, and a guideline that states it is evidence of such an agreement'
const isPrice = {
  says: (found: string) =>
    `“${found}” is a price, and ${why}; state the principle, and leave amounts to bargaining and to each contract`,
}

const claims: readonly Claim<Text>[] = [
  {...isPrice, find: /(?:USD|US\$|\$|EUR|€|GBP|£)\s?\d(?:[\d.,]*\d)?|(?<![\w.,])\d[\d.,]*\s?%/g},
  {
    ...isPrice,
    find: phrase(
      `${number} ?(?:percent|per cent|por ciento|dollars?|dólares|USD)`,
      `${number} times (?:the|its|a) (?:fee|rate|scale|minimum|price|license)`,
    ),
  },
  {
    find: phrase(
      '(?:minimum|standard|uniform|going|customary|industry|common|agreed|recommended|suggested|fixed) (?:fees?|rates?|prices?|tariffs?|royalty|royalties|shares?|discounts?)',
      'scale plus',
      'price (?:list|schedule)',
    ),
    spares: ({before, prose}) => isDenied(before, prose.language),
    says: (found) => `A “${found}” for all is a term of trade, and ${why}; say that each company sets its own`,
  },
]

/** An answer that is an amount or a share. */
function* printedIn({passage}: Text, {fields, questions}: Library): Generator<Finding> {
  for (const {name, argument, span} of passage.template.calls) {
    if (name !== 'field' && name !== 'words') continue
    const type = (fields.get(argument) ?? questions.get(argument))?.type
    if (type === 'money' || type === 'percent')
      yield {
        place: passage.at(span),
        message: `{{${argument}}} prints ${type === 'money' ? 'an amount' : 'a percentage'}, and ${why}; leave it out, and state the principle`,
      }
  }
}
