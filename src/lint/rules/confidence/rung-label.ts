import {labelPattern} from '../../../library/labels.js'
import type {Prose} from '../../facts/prose.js'
import type {TextRule} from '../../rule.js'
import {phrase} from '../../shapes/phrase.js'
import {type Wording, worded} from '../../shapes/worded.js'

export const rungLabel: TextRule = {
  of: 'text',
  id: 'rung-label',
  severity: 'error',
  demands: 'No text that leaves calls something by the name of a rung or of a bargaining position.',
  *check({prose}) {
    yield* worded(
      prose.filter(({outgoing}) => outgoing),
      wordings,
    )
    yield* worded(prose.filter(isShort), bare)
  },
}

const says = (found: string): string =>
  `“${found}” tells the reader that there are other positions, and which one this is; name the thing itself, or take the words out`

/** What is printed in a blank or asked of whoever fills in a deal: there one word is a label. */
const isShort = ({kind, outgoing}: Prose): boolean =>
  outgoing && (kind === 'label' || kind === 'choice' || kind === 'question')
const bare: readonly Wording[] = [
  {
    find: phrase(
      'floor(?! plans?| of )',
      'fall[- ]?back',
      'walk[- ]?away',
      'bottom line',
      'opening(?= \\)| ?:)',
      'piso(?= ?\\)| ?:)',
    ),
    says,
  },
]

const wordings: readonly Wording[] = [{find: labelPattern(), says}]
