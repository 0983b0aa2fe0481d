import {inRegister} from '../../facts/texts.js'
import type {TextRule} from '../../rule.js'
import {type Claim, claimed, isDenied, type Saying} from '../../shapes/claimed.js'
import {phrase} from '../../shapes/phrase.js'

export const boycott: TextRule = {
  of: 'text',
  id: 'boycott',
  severity: 'error',
  demands:
    'No text asks anybody to stop doing business with another, or only to do business with those whom a union approves.',
  check: ({texts}) => claimed(inRegister(texts, 'proposal', 'rider', 'guideline'), claims),
}

const why =
  'labor law forbids that an employer and a union agree on it (NLRA § 8(e)), and antitrust law that competitors do; set a condition on the use of the performances instead, the same for every recipient'
const isRefused = ({before, prose}: Saying): boolean => isDenied(before, prose.language)

const others =
  '(?:developers?|vendors?|licensees?|recipients?|persons?|company|companies|entity|entities|producers?|distributors?|firms?|businesses|suppliers?|platforms?|studios?)'
const union = '[^.;]{0,40}?(?:union|guild|labor organization|collective (?:bargaining )?agreement)'

const claims: readonly Claim[] = [
  {
    find: phrase(
      'boycott(?:s|ed|ing)?',
      'blacklist(?:s|ed|ing)?',
      'cease doing business',
      'refuse to (?:deal|do business|trade) with',
    ),
    spares: isRefused,
    says: (found) => `“${found}” asks for a boycott: ${why}`,
  },
  {
    find: phrase(
      '(?:shall|should|must|may|will|agrees?|agrees? to) (?:not|never|no longer|only) (?:\\w+ly )?(?:deal|do business|contract|trade|work|negotiate) with',
    ),
    says: (found) => `“${found}” makes a party choose whom it deals with: ${why}`,
  },
  {
    find: phrase(
      `${others} (?:(?:that|who|which) )?(?:has|have|is|are|does|do) (?:no|not) (?:yet )?(?:a |an )?(?:agreement|contract|dealings|party|signatory|signatories|bound|under contract|recognized?|approved)${union}`,
    ),
    spares: (saying) => !isRefused(saying),
    says: (found) => `“${found}” makes dealings with a union the test of whom a party may deal with: ${why}`,
  },
  {
    find: phrase(
      `only (?:to|with|from|by) (?:a |an |those )?${others} (?:that|who|which) (?:has|have|is|are) (?:signed|made|approved|recognized|party|parties|signatory|signatories|an? agreement|under contract)${union}`,
    ),
    says: (found) => `“${found}” makes dealings with a union the test of whom a party may deal with: ${why}`,
  },
  {
    find: phrase(`(?:non-?union|non-?signatory|unorganized) ${others}`),
    says: (found) => `“${found}” sorts others by their labor relations: ${why}`,
  },
]
