import type {Rule} from '../../rule.js'
import {breaches} from '../../shapes/breaches.js'

export const variantEmpty: Rule = {
  id: 'variant-empty',
  severity: 'error',
  demands: 'In every variant of every document, each clause, schedule and heading has words below it.',
  check: (facts) =>
    breaches(facts, 'empty', 'put the heading inside the condition of its words, or write what stands there otherwise'),
}
