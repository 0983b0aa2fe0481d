import type {TextRule} from '../../rule.js'
import {anyOf} from '../../shapes/phrase.js'
import {type Wording, worded} from '../../shapes/worded.js'
import {bodies} from '../../words/firms.js'

export const namedBody: TextRule = {
  of: 'text',
  id: 'named-body',
  severity: 'error',
  demands: 'No text that leaves types the name of a union, a guild or an association of employers.',
  check: ({prose}) =>
    worded(
      prose.filter(({outgoing}) => outgoing),
      wordings,
    ),
}

const asWritten = anyOf(bodies, 'g')

const wordings: readonly Wording[] = [
  {
    find: asWritten,
    says: (found) =>
      `“${found}” is typed, and then the text serves one table and speaks in a name that nobody lent; print {{union.name}}, {{proposal.to}} or {{agreement.name}}, or write “the Union” or “your union”`,
  },
]
