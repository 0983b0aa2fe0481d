import type {Literal} from '../../facts/branches.js'
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
      const pieces = standings.flatMap((standing) => {
        const piece = standing.pieces.get(passage)
        return piece ? [{standing, piece}] : []
      })
      const isPrinted = (path: readonly Literal[]): boolean =>
        pieces.some(({standing, piece}) => logic.and(standing.possible, standing.printed(piece, path)) !== logic.none)
      for (const {path, test, inside} of branchingsOf(passage.template)) {
        // Whether a clause stands is asked for plans that leave it out, too.
        if (test.kind === 'has') continue
        for (const holds of [true, false]) {
          const span = holds ? inside.whole : inside.otherwise
          if (span.from === span.to) continue
          if (isPrinted([...path, {test, holds}]) || !isPrinted(path)) continue
          yield {
            place: at(test.span),
            message: `Where this text stands, “${test.name}” is ${holds ? 'never' : 'always'} yes, so the words ${holds ? 'behind it' : 'of the other branch'} are never printed; take them out, or ask for something else`,
          }
        }
      }
    }
  },
}
