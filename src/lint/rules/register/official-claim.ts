import type {TextRule} from '../../rule.js'
import {type Claim, claimed, isDenied, type Saying} from '../../shapes/claimed.js'
import {phrase} from '../../shapes/phrase.js'

export const officialClaim: TextRule = {
  of: 'text',
  id: 'official-claim',
  severity: 'error',
  demands:
    'No text presents the document as official, approved or endorsed by a union or an association, or as legal advice.',
  check: ({prose}) =>
    claimed(
      prose.filter(({outgoing}) => outgoing),
      claims,
    ),
}

const isRefused = ({before, found, prose}: Saying): boolean => isDenied(before + found, prose.language)

/** What a document calls itself; a contract may well speak of an official notice or of a form that a court approved. */
const itself =
  '(?:this|these|our) (?:proposal|document|paper|form|rider|guidelines?|guidance|handout|leaflet|notice|page|text|clause|contract|policy|template|edition)'
const papers = '(?:proposal|document|paper|rider|guidelines?|guidance|handout|leaflet|position|policy|fact sheet)'
const praised =
  '(?:official|approved|endorsed|issued|adopted|certified|authorized|recommended|sanctioned|vetted|cleared)'

const official = {
  spares: isRefused,
  says: (found: string) =>
    `“${found}” makes a reader take it for an official paper; only the engagement can say that somebody authorized it, in “authority”, and then the tool leaves the draft notice out`,
}
const advice = {
  spares: isRefused,
  says: (found: string) =>
    `“${found}” gives legal advice to somebody whose case nobody here knows; say that it is general information, and whom to ask`,
}

const claims: readonly Claim[] = [
  {
    ...official,
    language: 'en',
    find: phrase(
      `official(?:ly)? (?:[\\w-]+ ){0,2}${papers}`,
      `${itself} (?:is|are|was|were|has been|have been) (?:(?:officially|formally|fully) )?${praised}(?= by\\b|\\s*[.,;]|\\s*$)`,
      `(?:approved|endorsed|certified|vetted|sanctioned) (?:rider|guidelines?|handout|template|wording)`,
      'official (?:SAG-AFTRA|AMPTP|union|guild)',
      '(?:on behalf of|in the name of) (?:the )?(?:SAG-AFTRA|AMPTP|WGA|DGA)',
    ),
  },
  {
    ...advice,
    language: 'en',
    find: phrase(
      '(?:this|the) (?:page|handout|document|leaflet|guide|notice|text) (?:is|gives|offers|contains|provides|constitutes) (?:(?:the|your|some|expert|real) )?legal advice',
      '(?:is|as) legal advice',
      'our (?:lawyers?|counsel) (?:advises?|recommends?)',
      'you can rely on (?:this|what)',
    ),
  },
  {
    ...official,
    language: 'es',
    find: phrase(
      '(?:documento|formulario|hoja|guía|propuesta|contrato)s? oficial(?:es)?',
      '(?:aprobad|avalad|autorizad|certificad|emitid)[oa]s? por (?:el sindicato|la AMPTP|SAG-AFTRA)',
    ),
  },
  {
    ...advice,
    language: 'es',
    find: phrase('(?:es|como|da|ofrece|contiene) (?:una )?(?:asesoría|asesoramiento|consejo) (?:legal|jurídic[oa])'),
  },
]
