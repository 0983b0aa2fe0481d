import {searched} from '../../../base/matches.js'
import type {TextRule} from '../../rule.js'
import {type Claim, claimed, isDenied, type Saying} from '../../shapes/claimed.js'
import {phrase} from '../../shapes/phrase.js'

export const lawAsConsent: TextRule = {
  of: 'text',
  id: 'law-as-consent',
  severity: 'error',
  demands: 'No text or note says that a law requires a performer’s consent to AI training, or forbids such training.',
  check: ({prose}) =>
    claimed(
      prose.filter(({words}) => searched(words).has(training)),
      claims,
    ),
}

/** A sentence that does not speak of it claims nothing. */
const training = /train|entren/i

const laws =
  '(?:§+ ?(?:927|3344(?:\\.1)?|5-302|50-f|3111)|(?:AB|SB) ?\\d{3,4}|ELVIS(?: Act)?|BIPA|NO FAKES(?: Act)?|TRAIN Act|GDPR|AI Act|Labor Code|Civil Code|Civil Rights Law|General Obligations Law|rights? of publicity|copyright(?: law)?|laws?|statutes?)'
const demands =
  '(?:requires?|demands?|prohibits?|forbids?|bans?|bars?|guarantees?|gives?|grants?|mandates?|outlaws?|makes it (?:illegal|unlawful)|protects?|needs?)'
const consent = '(?:consent|permission|opt-in|approval|agreement|a yes|licenses?|right|train\\w*)'

const whole = ({before, found, behind}: Saying): string => before + found + behind
/** “whether the law requires”, “if a law gives a right”: nothing is claimed. */
const isOpen = ({before}: Saying): boolean =>
  /\b(?:if|where|whether|when|unless|once|should|to\s+the\s+extent|insofar)\b[^;:]*$/i.test(before)
const isHarmless = (saying: Saying): boolean =>
  !/\btrain(?:s|ed|ing)?\b/i.test(whole(saying)) ||
  isOpen(saying) ||
  isDenied(saying.before + saying.found, saying.prose.language)

const says = (found: string): string =>
  `“${found}”: no statute now requires a performer’s consent to AI training (Cal. Lab. Code § 927, N.Y. Gen. Oblig. Law § 5-302 and the ELVIS Act deal with replicas); let the clause ask for consent by itself, or say only what the law does say`

const claims: readonly Claim[] = [
  {
    language: 'en',
    find: phrase(
      `${laws}(?: (?:\\w+ly|now|already|also|both|each|all|of \\w+|and \\S+))* ${demands} [^.;:]{0,80}?${consent}`,
    ),
    spares: isHarmless,
    says,
  },
  {
    language: 'en',
    find: phrase(
      `(?:required|demanded|forbidden|prohibited|guaranteed|protected|illegal|unlawful) (?:by|under) (?:the )?(?:[\\w.]+ ){0,4}?${laws}`,
    ),
    spares: (saying) => isHarmless(saying) || !/\b(?:consent|permission|opt-in|train)/i.test(saying.before),
    says,
  },
  {
    language: 'es',
    find: phrase(
      'ley(?:es)? [^.;:]{0,60}?(?:exigen?|obligan?|prohíben?|requieren?|garantizan?|piden?) [^.;:]{0,80}?(?:permiso|consentimiento|entrenar|autorización)',
    ),
    spares: (saying) =>
      !/entren/i.test(whole(saying)) ||
      isDenied(saying.before + saying.found, 'es') ||
      /\b(?:si|cuando|donde)\b/i.test(saying.before),
    says,
  },
]
