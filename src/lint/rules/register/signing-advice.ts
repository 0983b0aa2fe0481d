import {sureAt} from '../../facts/granted.js'
import {inRegister, type Text} from '../../facts/texts.js'
import type {TextRule} from '../../rule.js'
import {type Claim, claimed, type Saying} from '../../shapes/claimed.js'
import {phrase} from '../../shapes/phrase.js'

export const signingAdvice: TextRule = {
  of: 'text',
  id: 'signing-advice',
  severity: 'error',
  demands:
    'No handout says of itself to take or refuse a job, or never to sign: that is the policy of the union, and stands under its fact.',
  check: ({texts}) => claimed(inRegister(texts, 'handout'), claims),
}

/** What is said where the union’s own answer decides. */
const isPolicy = ({prose, span}: Saying<Text>): boolean =>
  sureAt(prose, span).some(({test}) => test.name.startsWith('union.'))
/** “Don’t sign on the set”: when and where not to sign is nobody’s policy. */
const isForNow = ({found, behind}: Saying<Text>): boolean =>
  /sign|firm/i.test(found) &&
  /^(?:\s+[\wÀ-ɏ]+){0,3}\s+(?:on|in|at|until|before|while|without|unless|there|yet|today|en|hasta|antes|mientras|sin|todavía|hoy|ahora|ahí|allí)(?![\wÀ-ɏ])/i.test(
    behind,
  )

const advice = {
  spares: (saying: Saying<Text>) => isPolicy(saying) || isForNow(saying),
  says: (found: string) =>
    `“${found}” is advice that unions give differently, and it can cost a member the job; put it inside {{#if union.take_the_job}} … {{else}} … {{/if}}, or say whom to ask first`,
}

const claims: readonly Claim<Text>[] = [
  {
    ...advice,
    language: 'en',
    find: phrase(
      '(?:take|accept|refuse|decline|turn down|walk off|walk away from) (?:the|this|that|a) job',
      '(?:do not|don’t|never|refuse to) sign',
    ),
  },
  {
    ...advice,
    language: 'es',
    find: phrase(
      '(?:acepta|acepte|aceptes|rechaza|rechace|rechaces|deja|deje) (?:el|ese|este) trabajo',
      '(?:no|nunca) (?:la |lo |las )?firm(?:e|es|en)',
    ),
  },
]
