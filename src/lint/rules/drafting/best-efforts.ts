import {inRegister} from '../../facts/texts.js'
import type {TextRule} from '../../rule.js'
import {phrase} from '../../shapes/phrase.js'
import {type Wording, worded} from '../../shapes/worded.js'

export const bestEfforts: TextRule = {
  of: 'text',
  id: 'best-efforts',
  severity: 'warning',
  demands: 'No proposal or rider promises best efforts, or efforts of another grade.',
  check: ({texts}) => worded(inRegister(texts, 'proposal', 'rider'), wordings),
}

const wordings: readonly Wording[] = [
  {
    find: phrase(
      '(?:(?:commercially|all|its|their|such|good|faith|good-faith|reasonable|diligent|and|best|utmost),? ){0,4}(?:best|utmost|commercially reasonable|diligent|good[ -]faith|all reasonable|reasonable and diligent|reasonable best) (?:commercial )?(?:efforts?|endeavou?rs?)',
      '(?:every|all) (?:reasonable |possible )?(?:efforts?|endeavou?rs)',
      '(?:do|try) (?:its|their|his|her) (?:very )?(?:best|utmost)',
      'to the best of (?:its|their|his|her|[A-Z]\\w+’s) (?:ability|abilities)',
      'use (?:its|their) endeavou?rs',
    ),
    says: (found) =>
      `Nobody can say what “${found}” asks beyond reasonable efforts; write what is to be done, by when, or “reasonable efforts” with what they include`,
  },
]
