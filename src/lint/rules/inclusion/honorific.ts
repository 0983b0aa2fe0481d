import type {TextRule} from '../../rule.js'
import {type Wording, worded} from '../../shapes/worded.js'

export const honorific: TextRule = {
  of: 'text',
  id: 'honorific',
  severity: 'warning',
  demands: 'No text that leaves puts Mr., Ms. or another title before a name.',
  check: ({prose}) =>
    worded(
      prose.filter(({outgoing}) => outgoing),
      wordings,
    ),
}

const wordings: readonly Wording[] = [
  {
    find: /(?<![\p{L}’-])(?:Mr|Mrs|Ms|Mx|Messrs|Mme|Sr|Sra|Srta|Dña)\.(?=\s+[\p{Lu}\uE000])|(?<![\p{L}’-])(?:Mr|Mrs|Ms|Miss|Mx|Sir|Madam|Don|Doña|Señor|Señora|Señorita)(?=\s+[\p{Lu}\uE000])/gu,
    says: (found) =>
      `“${found}” guesses at a sex or a marriage, and is wrong beside the next name that is filled in; print the name alone`,
  },
]
