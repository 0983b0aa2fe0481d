import {inRegister} from '../../facts/texts.js'
import type {TextRule} from '../../rule.js'
import {type Claim, claimed, isDenied} from '../../shapes/claimed.js'
import {phrase} from '../../shapes/phrase.js'

export const paymentToUnion: TextRule = {
  of: 'text',
  id: 'payment-to-union',
  severity: 'error',
  demands: 'No proposal or rider has an employer pay money to a union.',
  check: ({texts}) => claimed(inRegister(texts, 'proposal', 'rider'), claims),
}

const pays = '(?:pay|pays|paid|payable|remit|remits|remitted|contributes?|contributed|deposits?|deposited)'
const tells = '(?:report|state|show|tell|furnish|give|grant|assign|send|deliver|notif|account)'
/** “shall report the amount paid to the Union”: told, not paid. */
const isTold =
  /\b(?:report|state|show|tell|furnish|deliver|account|statement|record|evidence|proof|copy)\w*\b[^.;:]{0,60}$/i

const claims: readonly Claim[] = [
  {
    find: phrase(`${pays}\\b(?:(?!\\b${tells})[^.;:]){0,100}?(?<!\\w)to (?:the |a |any |its )?(?:labor )?union(?!’)`),
    spares: ({before, found, prose}) => isDenied(before + found, prose.language) || isTold.test(before),
    says: (found) =>
      `“${found}”: an employer that pays a union commits a crime unless an exception of 29 U.S.C. § 186(c) holds; have it paid to the performers, to the jointly run plans, or to a joint labor-management committee`,
  },
]
