import type {Rule} from '../../rule.js'
import {misset} from '../../shapes/misset.js'

export const threePoints: Rule = {
  id: 'three-points',
  severity: 'warning',
  demands: 'No words are left out by a row of points.',
  check: ({typeset}) =>
    misset(typeset, [
      {
        find: /\.{3,}|\.(?: \.){2,}/gu,
        says: (found) =>
          `“${found}” looks as if words were lost or are still to come; write them, or “…” where a quotation leaves some out`,
        instead: (found) => (found === '...' ? '…' : undefined),
      },
    ]),
}
