import type {Language} from '../../../document/document.js'
import {inRegister} from '../../facts/texts.js'
import type {TextRule} from '../../rule.js'
import {type Claim, claimed, type Saying} from '../../shapes/claimed.js'
import {phrase} from '../../shapes/phrase.js'

export const guidelineShould: TextRule = {
  of: 'text',
  id: 'guideline-should',
  severity: 'error',
  demands: 'Every recommendation of a guideline says “should”; “must” stands only beside the law that is quoted.',
  check: ({texts}) => claimed(inRegister(texts, 'guideline'), claims),
}

const law: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:laws?|statutes?|regulations?|agreements?|contracts?)\b|\b(?:Act|Code|Regulation|Directive)\b|§/,
  es: /\b(?:ley(?:es)?|reglamentos?|contratos?|directivas?)\b|código|§/i,
}
const quotesLaw = ({prose: {language}, before, behind}: Saying): boolean =>
  law[language].test(before) || law[language].test(behind)
/** “The company will”, at the head of a sentence: a promise. Further on it tells what will be. */
const promises = ({before}: Saying): boolean => /^[\s*“>]*(?:(?:the|a|an|each|every)\s+)?(?:\w+\s+){0,2}$/i.test(before)

const roles =
  '(?:company|companies|studios?|producers?|developers?|distributors?|vendors?|owners?|unions?|agents?|performers?|licensees?|it|they|each|everyone|anyone)'
const cure = 'a guideline binds no one, and only recommends'

const claims: readonly Claim[] = [
  {
    language: 'en',
    find: phrase('shall'),
    says: (found) => `“${found}” makes a duty, but ${cure}; write “should”`,
    instead: () => 'should',
  },
  {
    language: 'en',
    find: phrase('must'),
    spares: quotesLaw,
    says: (found) => `“${found}” makes a duty, but ${cure}; write “should”, or name the law that says so`,
  },
  {
    language: 'en',
    find: phrase(
      `${roles} (?:(?:also|always|never|then|still|only) )?(?:has to|have to|needs? to|(?:is|are) (?:required|obliged|obligated|bound|forbidden|prohibited|not allowed|not permitted)(?: to| from)?)`,
    ),
    spares: quotesLaw,
    says: (found) =>
      `“${found}” makes a duty, but ${cure}; write “should” or “should not”, or name the law that says so`,
  },
  {
    language: 'en',
    find: phrase(`${roles} will(?: not)?`),
    spares: (saying) => !promises(saying),
    says: (found) => `“${found}” promises what nobody has promised, and ${cure}; write “should”`,
  },
  {
    language: 'es',
    find: phrase('deben?', 'deberán?', 'tienen? que', 'tendrán? que', 'están? obligad[oa]s? a'),
    spares: quotesLaw,
    says: (found) => `“${found}” makes a duty, but ${cure}; write “debería”, or name the law that says so`,
  },
]
