import type {Cases} from '../../../logic/decisions.js'
import type {Rule} from '../../rule.js'
import {branchingsOf} from '../../variants/stretches.js'

export const deadBranch: Rule = {
  id: 'dead-branch',
  severity: 'warning',
  demands: 'Every branch of a text is printed in some variant of some document.',
  *check({texts, variants}) {
    if (!variants) return
    const {logic} = variants.questions
    for (const {passage, documents, at} of texts) {
      const standings = variants.proofs.flatMap(({document, standing}) =>
        documents.some(({id}) => id === document) ? [standing] : [],
      )
      const pieces = standings.flatMap((standing) =>
        standing.pieces.filter((piece) => piece.passage === passage).map((piece) => ({standing, piece})),
      )
      if (pieces.length === 0) continue
      for (const {path, test, inside} of branchingsOf(passage.template)) {
        // Whether a clause stands is asked for plans that leave it out, too.
        if (test.kind === 'has') continue
        for (const holds of [true, false]) {
          const span = holds ? inside.whole : inside.otherwise
          if (span.from === span.to) continue
          const printed: readonly Cases[] = pieces.map(({standing, piece}) =>
            logic.and(standing.possible, standing.printed(piece, [...path, {test, holds}])),
          )
          if (logic.or(...printed) !== logic.none) continue
          yield {
            place: at(test.span),
            message: `Where this text stands, “${test.name}” is ${holds ? 'never' : 'always'} yes, so the words ${holds ? 'behind it' : 'of the other branch'} are never printed; take them out, or ask for something else`,
          }
        }
      }
    }
  },
}
