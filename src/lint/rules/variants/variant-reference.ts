import type {Rule} from '../../rule.js'
import {breaches} from '../../shapes/breaches.js'

export const variantReference: Rule = {
  id: 'variant-reference',
  severity: 'error',
  demands: 'In every variant of every document, each {{ref}} points to something that stands.',
  check: (facts) => breaches(facts, 'reference', 'put the words that need it inside a condition that rules this out'),
}
