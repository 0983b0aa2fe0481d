import type {Place} from '../../../base/place.js'
import {isSure} from '../../facts/targets.js'
import type {Rule} from '../../rule.js'
import {breaches} from '../../shapes/breaches.js'

export const variantReference: Rule = {
  id: 'variant-reference',
  severity: 'error',
  demands: 'In every variant of every document, each {{ref}} points to something that stands.',
  check({variants, references}) {
    // What its own text does not guard is told of there.
    const isTold = ({file, line, column}: Place): boolean =>
      references.some(
        (one) => !isSure(one) && one.place.file === file && one.place.line === line && one.place.column === column,
      )
    return breaches(
      variants?.proofs,
      'put the words that need it inside a condition that rules this out',
      ({kind, place}) => kind === 'reference' && !isTold(place),
    )
  },
}
