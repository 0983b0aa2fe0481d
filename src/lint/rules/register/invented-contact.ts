import {searched} from '../../../base/matches.js'
import type {TextRule} from '../../rule.js'
import {type Wording, worded} from '../../shapes/worded.js'

export const inventedContact: TextRule = {
  of: 'text',
  id: 'invented-contact',
  severity: 'error',
  demands: 'No text that leaves types a telephone number, an email address or an address of the web.',
  check: ({prose}) =>
    worded(
      prose.filter(({outgoing, words}) => outgoing && searched(words).has(seems)),
      contacts,
    ),
}

/** What every contact has; most words have none of it. */
const seems = /@|:\/\/|www\.|\p{L}\.(?:com|org|net|gov|edu|info|io|us|ai|tv)|\d{3}[-.\s]\d{4}|1-8\d\d-/iu

const why = 'stays when the office moves, and may reach a stranger'

const contacts: readonly Wording[] = [
  {
    find: /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu,
    says: (found) => `“${found}” is typed, ${why}; print {{union.email}} or the answer that holds it`,
  },
  {
    find: /(?<![\p{L}\p{N}@.])(?:https?:\/\/|www\.)[^\s)”>\]]*[^\s)”>\].,;:!?]|(?<![\p{L}\p{N}@.-])(?:[\p{L}\p{N}-]+\.)+(?:com|org|net|gov|edu|info|io|us|ai|tv)(?![\p{L}\p{N}-])(?:\/[^\s)”>\]]*[^\s)”>\].,;:!?])?/giu,
    says: (found) => `“${found}” is typed, ${why}; say who can be asked, or print an answer that holds it`,
  },
  {
    find: /(?<![\p{L}\p{N}.-])(?:\+?1[-.\s]?)?(?:\(\d{3}\)\s?|\d{3}[-.\s])\d{3}[-.\s]\d{4}(?![\p{L}\p{N}-])|(?<![\p{L}\p{N}.-])555-\d{4}(?!\d)|(?<!\p{L})1-8\d\d-[A-Z\d-]{7,}/gu,
    says: (found) => `“${found}” is typed, ${why}; print {{union.phone}} or the answer that holds it`,
  },
]
