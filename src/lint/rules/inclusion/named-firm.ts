import type {TextRule} from '../../rule.js'
import {anyOf} from '../../shapes/phrase.js'
import {type Wording, worded} from '../../shapes/worded.js'
import {firms} from '../../words/firms.js'

export const namedFirm: TextRule = {
  of: 'text',
  id: 'named-firm',
  severity: 'error',
  demands: 'No text that leaves names a real studio, developer, platform or product.',
  check: ({prose}) =>
    worded(
      prose.filter(({outgoing}) => outgoing),
      wordings,
    ),
}

/** Names have their capitals: a runway and an amazon are none. */
const asWritten = anyOf(firms, 'g')

const wordings: readonly Wording[] = [
  {
    find: asWritten,
    says: (found) =>
      `“${found}” is a real firm or product: to name it can be a boycott, an advertisement or a libel, and the deal’s own names come from its answers; say what kind of company it is, or print {{training.developer}}, {{training.model}} or {{producer.legal_name}}`,
  },
]
