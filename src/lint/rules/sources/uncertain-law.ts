import type {Span} from '../../../text/template.js'
import type {TextRule} from '../../rule.js'
import {notYet} from '../../words/law.js'

export const uncertainLaw: TextRule = {
  of: 'text',
  id: 'uncertain-law',
  severity: 'error',
  demands: 'No text that leaves the house cites a bill as if it were law.',
  *check({cited}) {
    for (const {words, citation, sources} of cited) {
      if (!words.outgoing) continue
      const bill = /^(?:S\.|H\.|AB|SB|HB|(?:Senate|House|Assembly)\s)/.test(citation.found) ? citation.found : undefined
      const pending = sources.find(({cite}) => isPending.test(cite))
      if ((bill === undefined && !pending) || admits.test(beside(words.words, citation.span))) continue
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
  /(?<![\p{L}])(?:pending|proposed|bill|introduced|(?:if|is|are|once|when)\s+enacted|becomes?\s+law|proyecto\s+de\s+ley)(?![\p{L}])/iu
const beside = (words: string, {from, to}: Span): string =>
  `${words.slice(Math.max(0, from - 60), from)} ${words.slice(to, to + 60)}`
