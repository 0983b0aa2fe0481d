import type {TextRule} from '../../rule.js'
import {type Fault, misset} from '../../shapes/misset.js'

/** So many points are a line to write on. */
const line = 8

export const threePoints: TextRule = {
  of: 'text',
  id: 'three-points',
  severity: 'warning',
  demands: 'No words are left out by a row of points.',
  check: ({typeset}) => misset(typeset, faults),
}

const faults: readonly Fault[] = [
  {
    find: /\.{3,}|\.(?: \.){2,}/gu,
    spares: (found) => found.length >= line,
    says: (found) =>
      `“${found}” looks as if words were lost or are still to come; write them, or “…” where a quotation leaves some out`,
    instead: (found) => (found === '...' ? '…' : undefined),
  },
]
