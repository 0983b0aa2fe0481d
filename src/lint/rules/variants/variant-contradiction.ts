import type {Rule} from '../../rule.js'
import {breaches} from '../../shapes/breaches.js'

export const variantContradiction: Rule = {
  id: 'variant-contradiction',
  severity: 'error',
  demands: 'In every variant of every document, a clause stands with what it requires and without what it excludes.',
  check: (facts) => breaches(facts, 'contradiction', 'make the two conditions agree, or drop the requirement'),
}
