import type {Rule} from '../../rule.js'
import {breaches} from '../../shapes/breaches.js'

export const variantTerm: Rule = {
  id: 'variant-term',
  severity: 'error',
  demands: 'In every variant of every document, each defined term that is used is defined.',
  check: ({variants}) =>
    breaches(variants?.proofs, 'define it there too, or say it in words', ({kind}) => kind === 'term'),
}
