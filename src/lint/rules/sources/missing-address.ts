import type {Rule} from '../../rule.js'

export const missingAddress: Rule = {
  id: 'missing-address',
  severity: 'warning',
  demands: 'Every source that was itself seen says where.',
  *check({library}) {
    for (const {file, source} of library.clauses)
      for (const [index, {cite, url, evidence}] of (file.sources ?? []).entries())
        if (evidence === 'primary' && !url && !onPaper.test(cite))
          yield {
            place: source.place(['sources', index, 'evidence']),
            message:
              'This is called primary, so somebody saw the thing itself, but not where; write its address under url, say “on paper” in cite, or call it memory',
          }
  },
}

const onPaper = /\bon paper\b|\bin print\b/i
