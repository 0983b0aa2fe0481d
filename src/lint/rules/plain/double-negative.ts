import {inRegister} from '../../facts/texts.js'
import type {TextRule} from '../../rule.js'
import {type Claim, claimed} from '../../shapes/claimed.js'
import {phrase} from '../../shapes/phrase.js'

export const doubleNegative: TextRule = {
  of: 'text',
  id: 'double-negative',
  severity: 'warning',
  demands: 'No sentence of a handout or a guideline takes back one no with another.',
  check: ({texts}) => claimed(inRegister(texts, 'handout', 'guideline'), claims),
}

const says = (found: string): string =>
  `“${found}” has to be read twice to find out whether it is a yes or a no; say what is so, or what should be done`

const not = '(?:not|never|cannot|(?:do|does|did|is|are|was|were|ca|wo|should|would|could|must|have|has|had)n’t)'
const negative = [
  'un(?:reasonabl[ey]|common(?:ly)?|fair(?:ly)?|lawful(?:ly)?|usual(?:ly)?|likely|important|clear(?:ly)?|aware|able|allowed|necessar(?:y|ily)|safe|known|willing|true|related|wanted)',
  'im(?:possible|proper(?:ly)?|permissible|plausible)',
  'in(?:appropriate|capable|consistent|correct(?:ly)?|frequent(?:ly)?|significant|valid)',
  'illegal(?:ly)?',
  'illogical',
  'irrelevant',
  'irregular',
  'disallowed',
  'without',
].join('|')

const claims: readonly Claim[] = [
  {
    language: 'en',
    find: phrase(
      `${not} (?:(?:a|an|at all|in any way|entirely|wholly|be) )?(?:${negative})`,
      `${not} (?:fail|forget|neglect|omit)(?: to)?`,
      `(?:no one|nobody|none|nothing) (?:\\w+ ){0,2}${not}`,
      `unless (?:\\w+ ){1,3}${not}`,
      'not (?:\\w+ ){0,3}(?:unless|until) (?:\\w+ ){1,3}(?:not|no|never)',
      '(?:no|not) (?:\\w+ ){1,3}without (?:no|not)',
    ),
    says,
  },
  {
    language: 'es',
    find: phrase(
      '(?:no|nunca) (?:es|son|sería|están?) (?:im(?:posible|probable|procedente)|ilegal|ilícit[oa]|in(?:just[oa]|usual|frecuente|válid[oa]|correct[oa]|necesari[oa]))(?:s|es)?',
      '(?:no|nunca) deje[sn]? de',
      '(?:no|nunca) (?:[\\wÀ-ɏ]+ ){0,3}sin que (?:[\\wÀ-ɏ]+ ){0,3}no',
      'a menos que (?:[\\wÀ-ɏ]+ ){0,2}no',
    ),
    says,
  },
]
