import type {TextRule} from '../../rule.js'

export const missingSource: TextRule = {
  of: 'text',
  id: 'missing-source',
  severity: 'warning',
  demands: 'Every statute, case, bill or order that a clause cites stands among its sources.',
  *check({cited}) {
    for (const {words, owner, citation, sources} of cited)
      if (sources.length === 0)
        yield {
          place: words.at(citation.span),
          message: `“${citation.found}” is cited, but ${owner} names no source for it, so nobody knows who checked it and when; add one under sources`,
        }
  },
}
