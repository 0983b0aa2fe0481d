import {inRegister} from '../../facts/texts.js'
import type {TextRule} from '../../rule.js'
import {phrase} from '../../shapes/phrase.js'
import {type Wording, worded} from '../../shapes/worded.js'

export const providedThat: TextRule = {
  of: 'text',
  id: 'provided-that',
  severity: 'warning',
  demands: 'No proposal or rider says “provided that”.',
  check: ({texts}) => worded(inRegister(texts, 'proposal', 'rider'), wordings),
}

const wordings: readonly Wording[] = [
  {
    find: phrase(
      'provided(?:,? (?:however|further|always|also|only))?,? that(?! (?:day|date|time|week|month|year|evening|morning)\\b)',
      'provided,? (?:however|further|always)\\b(?!,? that)',
      '(?<=, )provided (?:the|a|an|any|each|no|it|they|he|she|such|in each case|company|performer|producer)',
      '(?:on|upon|with|under) (?:the )?(?:condition|proviso|understanding) that',
      'it being (?:understood|agreed)(?: and agreed)?(?: that)?',
    ),
    says: (found) =>
      `“${found}” can bring in a condition, an exception or a further duty; write “if”, “but” or “except that”, or begin a sentence of its own`,
  },
]
