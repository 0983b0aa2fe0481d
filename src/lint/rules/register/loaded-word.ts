import {inRegister} from '../../facts/texts.js'
import type {TextRule} from '../../rule.js'
import {type Claim, claimed} from '../../shapes/claimed.js'
import {anyOf, phrase} from '../../shapes/phrase.js'
import {loaded} from '../../words/loaded.js'

export const loadedWord: TextRule = {
  of: 'text',
  id: 'loaded-word',
  severity: 'warning',
  demands: 'No proposal, rider or guideline accuses or abuses: it names the act and its consequence.',
  check: ({texts}) => claimed(inRegister(texts, 'proposal', 'rider', 'guideline'), claims),
}

const says = (found: string): string =>
  `“${found}” accuses, proves nothing, and is quoted against whoever wrote it; name the act, such as “Unauthorized Training” or “use without consent”`

const claims: readonly Claim[] = [
  {find: anyOf(loaded), says},
  {
    find: phrase('steal(?:s|ing)?', 'stolen?', 'thefts?', 'thief', 'thieves'),
    spares: ({before, behind}) => isLoss.test(before) || isThing.test(behind),
    says,
  },
  {
    find: phrase(
      'exploit(?:s|ed|ing|ation|ative)?(?: of)? (?:(?:the|its|their|our|these|vulnerable|young|background) )*(?:performers?|actors?|artists?|workers?|people|members?|talent|labor|children|minors?|families)',
      'exploitative',
    ),
    says,
  },
]

/** “a loss, theft or unauthorized access”: what befalls a copy, and accuses nobody. */
const isLoss = /\b(?:loss|losses|lost|damage|destruction|intrusion|breach)\b,?\s*(?:or\s+|and\s+)?$/i
const isThing =
  /^(?:,?\s+(?:or|and)\s+(?:loss|lost|unauthorized|damage|misuse)|\s+(?:copy|copies|devices?|laptop|drive|keys?|credentials?|password|equipment)|\s+of\s+(?:a\s+|the\s+)?(?:copy|copies|device|equipment|credentials?|password|keys?))\b/i
