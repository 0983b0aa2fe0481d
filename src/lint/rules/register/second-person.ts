import type {TextRule} from '../../rule.js'
import {type Claim, claimed} from '../../shapes/claimed.js'
import {phraseAsWritten} from '../../shapes/phrase.js'

export const secondPerson: TextRule = {
  of: 'text',
  id: 'second-person',
  severity: 'error',
  demands: 'No proposal or rider says “you”, “we” or “I”, but a form that first says whom it calls so.',
  check: ({texts}) =>
    claimed(
      texts.filter(({instrument, words}) => instrument && !/“you”/i.test(words)),
      claims,
    ),
}

const claims: readonly Claim[] = [
  {
    find: phraseAsWritten('[Yy]ou(?:rs?|rself|rselves)?', '[Ww]e', 'us', '[Oo]urs?', 'ourselves', '[Mm]y', 'myself'),
    says: (found) =>
      `“${found}” is nobody to whoever reads this later; name the party: Producer, performer or the Union in a proposal, Company or Performer in a rider`,
  },
  {
    find: phraseAsWritten('(?<!\\w )(?<!\\.)I(?=\\s+[a-z]{2,}|’(?:m|ll|ve|d)\\b)'),
    says: (found) => `“${found}” is nobody’s name in a contract; name the party that speaks`,
  },
]
