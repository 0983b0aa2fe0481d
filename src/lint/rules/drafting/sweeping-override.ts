import {inRegister} from '../../facts/texts.js'
import type {TextRule} from '../../rule.js'
import {phrase} from '../../shapes/phrase.js'
import {type Wording, worded} from '../../shapes/worded.js'

export const sweepingOverride: TextRule = {
  of: 'text',
  id: 'sweeping-override',
  severity: 'warning',
  demands:
    'Every sentence of a proposal or rider that prevails over another, or gives way to one, says over which or to which.',
  check: ({texts}) => worded(inRegister(texts, 'proposal', 'rider'), wordings),
}

const wordings: readonly Wording[] = [
  {
    find: phrase(
      'notwithstanding (?:any(?:thing|(?: other)? (?:term|provision|section|clause)s?)|the foregoing|all other [a-z]+)(?:(?: contained)? (?:herein|hereof|elsewhere|in this (?:rider|agreement|section)|of this (?:rider|agreement)))?(?: to the contrary)?',
      'anything (?:herein |in this (?:rider|agreement) )?to the contrary notwithstanding',
      'except (?:as|where|to the extent)(?: (?:may be|is))? (?:otherwise|expressly|specifically)(?: (?:and )?(?:expressly|specifically))? (?:provided|stated|set forth|set out|agreed|permitted|specified)(?: (?:herein|hereunder|elsewhere|in this (?:rider|agreement)))?',
      '(?:unless|except as) otherwise (?:provided|stated|specified|set forth|set out) (?:herein|hereunder|elsewhere|in this (?:rider|agreement))',
      'subject to (?:the )?(?:other )?(?:terms|provisions|conditions)(?: and conditions)? (?:herein|hereof|of this (?:rider|agreement)|contained|set forth)',
      'subject to any (?:other )?(?:term|provision|section)s?',
    ),
    says: (found) =>
      `“${found}” sends the reader to look everywhere, and two such sentences defeat each other; name the section that is meant`,
  },
]
