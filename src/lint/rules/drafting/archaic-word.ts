import type {TextRule} from '../../rule.js'
import {phrase} from '../../shapes/phrase.js'
import type {Wording} from '../../shapes/worded.js'
import {withoutWords} from '../../shapes/wordlist.js'
import {archaic, idiom, outworn} from '../../words/archaic.js'

export const archaicWord: TextRule = {
  of: 'text',
  id: 'archaic-word',
  severity: 'warning',
  demands:
    'No proposal or rider uses words that only old contracts use; “hereby” stands only where signing does the deed.',
  check: ({texts}) => old(texts),
}

const says = (found: string): string => `“${found}” is a word of old contracts that readers pass over or misread`

const hereby: Wording = {
  find: phrase(
    '(?:shall|must|may|will|to) hereby',
    'hereby (?:shall|must|may|will)',
    'hereby(?=[.,;:)])',
    '(?:granted|given|made|created|imposed|conferred|assigned|covered|effected|required|permitted) hereby',
  ),
  says: (found) =>
    `“${found}” does nothing, since “hereby” is for what is done by signing (“Performer hereby consents”); take it out`,
}
const saidOne: Wording = {
  find: phrase(
    '(?<=\\b(?:of|by|to|in|for|from|with|under|on|upon|at|the|any|if|unless|when|until|after|before|between|against|per) )said (?!to\\b|that\\b|so\\b|yes\\b|no\\b|it\\b|in\\b|under\\b|by\\b|on\\b|about\\b|above\\b)[a-z]+',
    '(?<=(?:^|[\\n.;:])\\s*)said (?!to\\b|that\\b|so\\b)[a-z]+',
  ),
  says: (found) => `“${found}” points with a word of old contracts; write “the” or “that”`,
}
const suchOne: Wording = {
  find: phrase(
    '(?<!\\b(?:each|any|no|every|all|another|other|one) )such (?:party|parties|Performer|Company|Producer|Licensee|Affiliate|Union|Rider|Agreement)',
  ),
  says: (found) => `“${found}” uses “such” where “the” or “that” is meant; write which one it is`,
}
const sameOne: Wording = {
  find: phrase(
    '(?:deliver|return|give|use|copy|sign|provide|furnish|receive|send|destroy|keep|store|delete|transfer|make|execute)s? the same(?= ?[.,;]| (?:to|by|in|on|within|at|from|if|when)\\b)',
  ),
  says: (found) => `“${found}” uses “the same” for a pronoun; write “it” or “them”, or name the thing again`,
}

const old = withoutWords({swaps: archaic, cures: outworn, idiom, says, more: [hereby, saidOne, suchOne, sameOne]})
