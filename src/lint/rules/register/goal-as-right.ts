import {isGranted} from '../../facts/granted.js'
import {inRegister, type Text} from '../../facts/texts.js'
import type {TextRule} from '../../rule.js'
import {type Claim, claimed, isDenied, type Saying} from '../../shapes/claimed.js'
import {rights} from '../../words/rights.js'

export const goalAsRight: TextRule = {
  of: 'text',
  id: 'goal-as-right',
  severity: 'error',
  demands:
    'No handout states as a right what is only a goal: a right stands where an agreement in force or a law gives it.',
  check: ({texts}) => claimed(inRegister(texts, 'handout'), claims),
}

type Said = Saying<Text>
const isTrue = ({prose, span}: Said): boolean => isGranted(prose, span)
const isAsked = ({behind}: Said): boolean => behind.trimEnd().endsWith('?')
/** “If they say that you must sign”. */
const isReported = ({before}: Said): boolean =>
  /\b(?:says?|said|tells?|told|claims?|thinks?|dice|dicen|diga|digan|dijo|dijeron)\b[^,;:]*$/i.test(before)
/** “No law says that …”, “that does not make it …”. */
const isRefused = ({before, prose}: Said): boolean => isDenied(before, prose.language)

const says = (found: string, cure: string): string =>
  `“${found}” tells a reader that this is a right today, and who acts on it can lose the job; ${cure}, or put it inside {{#if agreement.consent_in_force}} … {{/if}} or another fact that makes it true`

const claims = (['en', 'es'] as const).flatMap((language): readonly Claim<Text>[] => [
  ...rights[language].duties.map(
    ([find, cure]): Claim<Text> => ({
      language,
      find,
      spares: (said) => isTrue(said) || isAsked(said) || isReported(said),
      says: (found) => says(found, cure),
    }),
  ),
  {
    language,
    find: rights[language].rights,
    spares: (said) => isTrue(said) || isAsked(said) || isRefused(said),
    says: (found) => says(found, 'say what should be so'),
  },
])
