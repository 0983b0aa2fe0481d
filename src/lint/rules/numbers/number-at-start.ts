import {isReadByOthers} from '../../facts/prose.js'
import type {TextRule} from '../../rule.js'

export const numberAtStart: TextRule = {
  of: 'text',
  id: 'number-at-start',
  severity: 'info',
  demands: 'No sentence begins with figures.',
  *check({prose}) {
    for (const {said, at} of prose.filter((one) => one.kind === 'text' && isReadByOthers(one)))
      for (const {kind, words, span} of said) {
        const found = /^[\s>]*(\d[\d,]*(?:\.\d+)?%?)(?=\s+\p{Ll}|\s+\p{Lu}\p{Ll}+\s+\p{Ll})/u.exec(words)
        if (kind !== 'prose' || !found) continue
        const from = span.from + found[0].length - (found[1]?.length ?? 0)
        yield {
          place: at({from, to: span.from + found[0].length}),
          message: `A sentence that begins with “${found[1]}” looks like the end of the one before it; begin with a word, or write the number in words here`,
        }
      }
  },
}
