import {citedOutside} from '../../facts/cited.js'
import type {Rule} from '../../rule.js'
import {notYet} from '../../words/law.js'

export const uncertainLaw: Rule = {
  id: 'uncertain-law',
  severity: 'error',
  demands: 'No text that leaves the house cites a bill as if it were law.',
  *check({prose}) {
    for (const {words, citation, sources} of citedOutside(prose)) {
      const bill = /^(?:S\.|H\.|AB|SB|HB)/.test(citation.found) ? citation.found : undefined
      const pending = sources.find(({cite}) => isPending.test(cite))
      if ((bill === undefined && !pending) || admits.test(words.words.slice(...around(citation.span)))) continue
      yield {
        place: words.at(citation.span),
        message: `“${citation.found}” is cited like a law, but ${pending ? 'its source says that it is none yet' : 'it is the number of a bill'}; say that it is pending, or make the promise stand by itself`,
      }
    }
  },
}

const isPending = new RegExp(`(?<![\\p{L}])(?:${notYet})(?![\\p{L}])`, 'iu')
/** Words beside a citation that tell the reader. */
const admits =
  /(?<![\p{L}])(?:pending|proposed|bill|introduced|if\s+(?:it\s+is\s+)?enacted|proyecto\s+de\s+ley)(?![\p{L}])/iu
const around = ({from, to}: {from: number; to: number}): [number, number] => [Math.max(0, from - 60), to + 60]
