import {inRegister} from '../../facts/texts.js'
import type {TextRule} from '../../rule.js'
import {phrase} from '../../shapes/phrase.js'
import {type Wording, worded} from '../../shapes/worded.js'

export const withoutLimitation: TextRule = {
  of: 'text',
  id: 'without-limitation',
  severity: 'info',
  demands: 'No proposal or rider says “including but not limited to”.',
  check: ({texts}) => worded(inRegister(texts, 'proposal', 'rider'), wordings),
}

const wordings: readonly Wording[] = [
  {
    find: phrase(
      'includ(?:ing|es?),?(?: but| and| though)?(?: is| are)?(?: shall)?(?: not)?(?: be)? (?:not )?(?:limited|restricted|confined) to',
      'includ(?:ing|es?),? (?:but )?without (?:limitation|limiting|restriction)(?: to)?',
      'without (?:limitation|limiting the generality of (?:the foregoing|this)),? includ(?:ing|es?)',
      'without limiting the generality of [\\w ]{1,30}',
    ),
    says: (found) =>
      `“${found}” says twice that more belongs to the list, and where one list says so and the next does not, the next looks complete; write “including” or “includes” throughout`,
  },
]
