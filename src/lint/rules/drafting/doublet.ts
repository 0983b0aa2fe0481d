import type {TextRule} from '../../rule.js'
import {phrase} from '../../shapes/phrase.js'
import type {Wording} from '../../shapes/worded.js'
import {withoutWords} from '../../shapes/wordlist.js'
import {doublets} from '../../words/doublets.js'

export const doublet: TextRule = {
  of: 'text',
  id: 'doublet',
  severity: 'warning',
  demands: 'No proposal or rider says the same twice, as “null and void” does.',
  check: ({texts}) => twice(texts),
}

/** “Terms and conditions of employment” are words of the law of bargaining. */
const terms: Wording = {
  find: phrase('terms and conditions(?! of employment)'),
  says: (found) => `“${found}” says one thing with several words; write “terms”`,
  instead: (found) => (found.startsWith('T') ? 'Terms' : 'terms'),
}
const harmless = '(?:defends?|(?:holds?|saves?|keeps?) harmless)'
const indemnity: Wording = {
  find: phrase(
    `indemnif(?:y|ies|ied)(?:,? (?:and )?${harmless}){1,3}`,
    `${harmless}(?:,? (?:and )?${harmless})?,?(?: and)? indemnif(?:y|ies)(?:,? and ${harmless})?`,
  ),
  says: (found) =>
    `“${found}” mixes duties whose meaning courts dispute; say each that is meant: who pays which loss, who conducts the defense, and at whose cost`,
}
const grants =
  '(?:hereby )?(?:grants?|gives?|sells?|assigns?|transfers?|conveys?|sets? over|bargains?|quitclaims?|bequeaths?)'
const conveyance: Wording = {
  find: phrase(`${grants}(?:, ${grants}){0,4},? and ${grants}`),
  says: (found) =>
    `“${found}” hands over one right with several verbs; write the one that is meant: “grants”, “assigns” or “licenses”`,
}

const twice = withoutWords({
  swaps: doublets,
  says: (found) => `“${found}” says one thing with several words, and a court may look for what each of them adds`,
  more: [terms, indemnity, conveyance],
})
