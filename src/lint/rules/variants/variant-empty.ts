import type {Rule} from '../../rule.js'
import {breaches} from '../../shapes/breaches.js'

export const variantEmpty: Rule = {
  id: 'variant-empty',
  severity: 'error',
  demands: 'In every variant of every document, each clause, schedule and heading has words below it.',
  check: ({variants}) =>
    breaches(
      variants?.proofs,
      'write what is to stand there, or let it fall away as well',
      ({kind}) => kind === 'empty',
    ),
}
