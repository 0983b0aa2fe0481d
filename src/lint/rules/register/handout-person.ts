import {countWords} from '../../facts/sentences.js'
import {inRegister, type Text} from '../../facts/texts.js'
import type {Finding, TextRule} from '../../rule.js'
import {type Claim, claimed, type Saying} from '../../shapes/claimed.js'
import {phrase} from '../../shapes/phrase.js'

export const handoutPerson: TextRule = {
  of: 'text',
  id: 'handout-person',
  severity: 'warning',
  demands:
    'Every handout speaks to its reader: “you”, and in Spanish “tú”, where it says what a performer should or can do.',
  *check({texts}) {
    const handouts = inRegister(texts, 'handout')
    yield* claimed(handouts, claims)
    for (const text of handouts) if (text.clause) yield* withoutReader(text)
  },
}

/** “your union’s members should”: the phrase has to begin where a clause of the sentence can. */
const isPartOfMore = ({before}: Saying): boolean => /[\wÀ-ɏ’-]\s+$/.test(before) && !opensClause.test(before)
const opensClause = /\b(?:and|but|or|if|so|then|that|when|where|why|how|y|pero|o|si|que|cuando|donde|cómo)\s+$/i

const claims: readonly Claim[] = [
  {
    language: 'en',
    find: phrase(
      '(?:(?:the|a|an|any|each|every|all|most|our|these|those) ){0,2}(?:(?:background|voice|stunt|union|principal) ){0,2}(?:performers?|actors?|members?|artists?|extras?|dancers?|singers?) (?:(?:also|still|always|never|then) )?(?:should|must|may|can|will|needs? to|ought|has to|have to|(?:is|are) (?:advised|encouraged|asked|urged|entitled|protected))',
    ),
    spares: isPartOfMore,
    says: (found) => `“${found}” speaks of somebody else, and a reader does not feel meant; write “you”`,
  },
  {
    language: 'es',
    find: phrase(
      '(?:(?:los|las|el|la|cada|todo|toda|todos|un|una) ){0,2}(?:artistas?|actor|actores|actriz|actrices|intérpretes?|miembros?|extras?|afiliad[oa]s?) (?:de (?:fondo|voz|doblaje) )?(?:\\(extras?\\) )?(?:(?:también|siempre|nunca|no) )?(?:deberían?|deben?|pueden?|tienen? que|podrán?)',
    ),
    spares: isPartOfMore,
    says: (found) => `“${found}” speaks of somebody else, and a reader does not feel meant; write “tú”`,
  },
]

const reader = {
  en: phrase('you(?:r|rs|rself)?'),
  es: phrase('tú', 'tu', 'tus', 'te', 'ti', 'contigo', '[\\wÀ-ɏ]+rte'),
} as const

function* withoutReader({words, at, language}: Text): Generator<Finding> {
  if (countWords(words) < 12 || words.search(reader[language]) !== -1) return
  yield {
    place: at({from: 0, to: Math.max(1, words.search(/\n|$/))}),
    message: `This text never says ${language === 'es' ? '“tú” or “tu”' : '“you”'}; speak to the person who holds the page`,
  }
}
