import {inRegister} from '../../facts/texts.js'
import type {TextRule} from '../../rule.js'
import {type Claim, claimed} from '../../shapes/claimed.js'
import {phrase} from '../../shapes/phrase.js'

export const soleDiscretion: TextRule = {
  of: 'text',
  id: 'sole-discretion',
  severity: 'info',
  demands: 'No proposal or rider lets anybody but the performer decide as they please.',
  check: ({texts}) => claimed(inRegister(texts, 'proposal', 'rider'), claims),
}

const whose = '(?:its|their|the|[\\w]+’s|the [\\w]+’s) (?:own )?'
/** A yes to training is a person’s own, and needs no reason. */
const isOwn = /\b(?:performer|individual|person|guardian|estate|signer|you)[’']?s?\b/iu
const isTheirs = /\b(?:Performer|individual|person)\s+may\b[^.;]*$/u

const claims: readonly Claim[] = [
  {
    language: 'en',
    find: phrase(
      `(?:in|at) ${whose}(?:sole|absolute|unfettered|complete|exclusive|unlimited|uncontrolled)(?:,? (?:and|but)?,? ?(?:absolute|exclusive|unfettered|reasonable))? (?:discretion|opinion|judgment|option|election)`,
      'as (?:it|they|he|she|company|producer|licensee) (?:sees?|deems?|thinks?|considers?) (?:fit|appropriate|proper|necessary|advisable|desirable|best)',
      'to (?:its|their|company’s|producer’s) (?:sole |complete |entire |full |own )?satisfaction',
      'for any reason or (?:for )?no reason',
    ),
    spares: ({found, before}) => isOwn.test(found) || isTheirs.test(before),
    says: (found) =>
      `“${found}” lets one side decide so that nobody can review it; say by what standard or on which facts it decides, unless that is what was negotiated`,
  },
]
