import {signersOf} from '../../facts/signers.js'
import {inRegister} from '../../facts/texts.js'
import type {Rule} from '../../rule.js'
import {claimed} from '../../shapes/claimed.js'
import {phrase} from '../../shapes/phrase.js'

export const roundaboutDuty: Rule = {
  id: 'roundabout-duty',
  severity: 'warning',
  demands: 'Every duty of somebody who signs a rider is said by “shall”, and not by a roundabout phrase.',
  *check({texts, library}) {
    for (const text of inRegister(texts, 'rider')) {
      const {names} = signersOf(text, library)
      yield* claimed(
        [text],
        [
          {language: 'en', find: roundabout, spares: ({before}) => !names.has(whoIn(before)), says},
          {language: 'en', find: itsDuty, says},
        ],
      )
    }
  },
}

const says = (found: string): string =>
  `“${found}” is a duty said otherwise than by “shall”, and a reader will ask what the difference is; write “shall”, or “must” for what only a right depends on`

/** Who stands right before, at the beginning of a sentence or a clause. */
const whoIn = (before: string): string =>
  (
    /(?:^|[,;:]\s|\b(?:and|but|or)\s)(?:[Tt]he\s|[Ee]ach\s|[Ee]ither\s)?([\p{L}]+)\s(?:hereby\s|also\s)?$/u.exec(
      before,
    )?.[1] ?? ''
  ).toLowerCase()

const itsDuty = phrase(
  'it (?:is|shall be|will be) (?:the )?(?:duty|obligation|responsibility) of (?:the )?\\w+ (?:not )?to',
  'it (?:is|shall be|will be) (?:the )?\\w+’s (?:sole )?(?:duty|obligation|responsibility) (?:not )?to',
)

const roundabout = phrase(
  '(?:agrees?|undertakes?|covenants?|promises?|commits?)(?: itself| themselves)? (?:not )?to (?!be bound)[a-z]+',
  '(?:agrees?|covenants?|undertakes?|promises?|warrants?) that (?:it|they) (?:shall|will|must)(?: not)?',
  '(?:is|are|shall be|will be) (?:obligated|obliged|bound|required|duty-bound|committed)(?:, [^,.;]{1,60},)? to',
  '(?:is|are|shall be|will be) (?:prohibited|forbidden|barred|precluded|restricted|enjoined) from',
  '(?:is|are|shall be|will be) responsible for (?:paying|giving|making|keeping|delivering|sending|providing|obtaining|ensuring|providing)',
  '(?:has|have|shall have|will have) (?:a|the|an) (?:duty|obligation|responsibility) (?:not )?to',
  '(?:has|have|needs?) to (?!do with)[a-z]+',
  '(?:is|are) to (?!be\\b|blame\\b)[a-z]+',
)
