import type {TextRule} from '../../rule.js'
import {type Wording, worded} from '../../shapes/worded.js'

export const andOr: TextRule = {
  of: 'text',
  id: 'and-or',
  severity: 'error',
  demands: 'No text says “and/or”.',
  check: ({texts}) => worded(texts, wordings),
}

const wordings: readonly Wording[] = [
  {
    find: /\band\/or\b|\by\/o\b/giu,
    says: (found) =>
      `“${found}” leaves open whether one suffices or all are needed; write “or”, “and”, or “… or …, or both”`,
  },
]
