import {isReadByOthers} from '../../facts/prose.js'
import type {TextRule} from '../../rule.js'
import {type Claim, claimed} from '../../shapes/claimed.js'
import {phrase} from '../../shapes/phrase.js'

export const ambiguousFrequency: TextRule = {
  of: 'text',
  id: 'ambiguous-frequency',
  severity: 'warning',
  demands: 'No word says how often something happens that can mean twice in a period or once in two.',
  check: ({prose}) => claimed(prose.filter(isReadByOthers), claims),
}

const claims: readonly Claim[] = [
  {
    language: 'en',
    find: phrase('bi-?(?:monthly|weekly|annual(?:ly)?|yearly|quarterly)'),
    says: (found) =>
      `“${found}” means twice in a period to some and once in two to others; write “twice a …” or “every two …”`,
  },
  {
    language: 'es',
    find: phrase('bi-?(?:mensual|semanal|anual)(?:es|mente)?'),
    says: (found) =>
      `“${found}” is twice in a period by the dictionary, and once in two to most who hear it; write “dos veces al …” or “cada dos …”`,
  },
]
