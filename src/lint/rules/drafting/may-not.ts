import {inRegister} from '../../facts/texts.js'
import type {TextRule} from '../../rule.js'
import {type Claim, claimed} from '../../shapes/claimed.js'
import {phrase} from '../../shapes/phrase.js'

export const mayNot: TextRule = {
  of: 'text',
  id: 'may-not',
  severity: 'warning',
  demands: 'No proposal or rider says “may not”.',
  check: ({texts}) => claimed(inRegister(texts, 'proposal', 'rider'), claims),
}

const claims: readonly Claim[] = [
  {
    language: 'en',
    find: phrase('may (?:\\w+ly )?not(?! only| have (?:been|had|known|\\w+ed)\\b)'),
    spares: ({before}) => /\bmay\s+or\s+$/iu.test(before),
    says: (found) =>
      `“${found}” can forbid, or say that something perhaps does not happen; write “shall not” where a party is forbidden, “cannot” where it is impossible, “might not” where it is open`,
  },
]
