import {citationsIn, covers} from '../../facts/citations.js'
import type {Rule} from '../../rule.js'

export const missingSource: Rule = {
  id: 'missing-source',
  severity: 'warning',
  demands: 'Every statute, case, bill or agreement that a clause cites stands among its sources.',
  *check({prose}) {
    for (const one of prose) {
      const sources = one.clause?.file.sources ?? []
      if (!one.clause || one.kind === 'cite') continue
      for (const citation of citationsIn(one.words)) {
        if (sources.some(({cite}) => covers(cite, citation))) continue
        yield {
          place: one.at(citation.span),
          message: `“${citation.found}” is cited, but ${one.clause.id} names no source for it, so nobody knows who checked it and when; add one under sources`,
        }
      }
    }
  },
}
