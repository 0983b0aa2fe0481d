import {searched} from '../../../base/matches.js'
import {inRegister} from '../../facts/texts.js'
import type {TextRule} from '../../rule.js'
import {type Claim, claimed} from '../../shapes/claimed.js'
import {phrase} from '../../shapes/phrase.js'

export const agreementToAgree: TextRule = {
  of: 'text',
  id: 'agreement-to-agree',
  severity: 'warning',
  demands: 'No proposal or rider leaves a point to a later agreement without saying what holds if there is none.',
  check: ({texts}) =>
    claimed(
      inRegister(texts, 'proposal', 'rider').filter(({words}) => !searched(words).has(settled)),
      claims,
    ),
}

/** The text says what happens without an agreement. */
const settled =
  /\b(?:(?:do|does|did|can|could)\s*not|fails?\s+to|cannot|have\s+not|has\s+not|without)\s+(?:so\s+|yet\s+)?agree|\bno\s+agreement\b|\babsence\s+of\s+agreement\b/iu

const claims: readonly Claim[] = [
  {
    language: 'en',
    find: phrase(
      '(?:shall|will|must|are to|is to|agree to) (?:mutually |promptly |jointly |in good faith |later )?agree (?:up)?on',
      '(?:shall|will|must) (?:mutually |promptly |jointly |in good faith |later )?agree(?=[.,;])',
      '(?:shall|will|must) (?:\\w+ ){1,6}and agree (?:up)?on',
      '(?:shall|will|must) be (?:mutually |jointly |later )?agreed(?: (?:up)?on)?(?: (?:by|between) the parties)?',
      'to be (?:mutually |later |jointly )?(?:agreed|determined|negotiated|decided)(?: (?:up)?on)?(?: (?:by|between) the parties)?',
      '(?:as|that) (?:may be |shall be |is |are |the parties )?mutually (?:agree[ds]?|acceptable|satisfactory)(?: (?:up)?on| to)?',
      'mutually (?:agreed|agreeable|acceptable)(?: (?:up)?on)?',
      'as (?:the parties|they) (?:may|shall|will)(?: later| mutually)? (?:agree|decide|determine)',
      'subject to (?:mutual|further|later) agreement',
    ),
    says: (found) =>
      `“${found}” binds nobody if they do not agree; say what holds then: a figure, who decides, or which table applies`,
  },
]
