import type {Rule} from '../../rule.js'
import {breaches} from '../../shapes/breaches.js'
import type {Breach} from '../../variants/proof.js'

/** Of two clauses that exclude each other and always stand, a plan takes one. */
const isContradiction = ({kind, answers}: Breach): boolean =>
  kind === 'requirement' || (kind === 'conflict' && answers.length > 0)

export const variantContradiction: Rule = {
  id: 'variant-contradiction',
  severity: 'error',
  demands: 'In every variant of every document, a clause stands with what it requires and without what it excludes.',
  check: ({variants}) =>
    breaches(variants?.proofs, 'make the two conditions agree, or drop the requirement', isContradiction),
}
