import {matchesOf} from '../../../base/matches.js'
import {inRegister} from '../../facts/texts.js'
import type {TextRule} from '../../rule.js'

const most = 2

export const nestedException: TextRule = {
  of: 'text',
  id: 'nested-exception',
  severity: 'warning',
  demands: 'No sentence of a rider holds more than two exceptions.',
  *check({texts}) {
    for (const {said, at} of inRegister(texts, 'rider'))
      for (const {kind, words, span} of said) {
        if (kind === 'heading') continue
        const found = matchesOf(words, exception)
        if (found.length > most)
          yield {
            place: at(span),
            message: `This sentence makes ${found.length} exceptions (${found.map(([one]) => `“${one.toLowerCase().replace(/\s+/g, ' ')}”`).join(', ')}), and nobody can tell which of them limits which; state the rule, and each exception in a sentence or an item of its own`,
          }
      }
  },
}

const exception =
  /\b(?:unless|except(?:ing)?|subject\s+to|other\s+than|notwithstanding|provided(?:,?\s+however)?,?\s+that|save\s+(?:that|for|as)|but\s+not\s+(?:if|where|when|to\s+the\s+extent)|without\s+prejudice\s+to)\b/giu
