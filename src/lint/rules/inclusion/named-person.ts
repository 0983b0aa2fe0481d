import type {TextRule} from '../../rule.js'
import {anyOf} from '../../shapes/phrase.js'
import {type Wording, worded} from '../../shapes/worded.js'
import {people} from '../../words/people.js'

export const namedPerson: TextRule = {
  of: 'text',
  id: 'named-person',
  severity: 'error',
  demands: 'No text that leaves names a person who holds an office or whom everybody knows.',
  check: ({prose}) =>
    worded(
      prose.filter(({outgoing}) => outgoing),
      named,
    ),
}

const offices =
  '(?:President|Vice\\s+President|Secretary-Treasurer|Treasurer|Chair|Chairperson|Co-Chair|Executive\\s+Director|National\\s+Executive\\s+Director|Chief\\s+Negotiator|Chief\\s+Executive(?:\\s+Officer)?|CEO|Commissioner|Governor|Senator|Judge|Director-General|Presidente|Presidenta|Gobernador|Gobernadora)'

const named: readonly Wording[] = [
  {
    find: new RegExp(`(?<!${offices}\\s+)${anyOf(people).source}`, 'g'),
    says: (found) =>
      `“${found}” is a real person: who holds an office changes, and whoever is named in an example is drawn into it; name the office, or print the answer that holds the name`,
  },
  {
    find: new RegExp(`(?<![\\p{L}-])${offices}(?:\\s+\\p{Lu}(?:\\.|[\\p{L}’-]+)){1,3}(?![\\p{L}-])`, 'gu'),
    says: (found) =>
      `“${found}” names who holds an office today, and the text will be wrong tomorrow; name the office, or print the answer that holds the name`,
  },
]
