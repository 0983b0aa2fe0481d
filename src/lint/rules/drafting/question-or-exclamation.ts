import {inRegister} from '../../facts/texts.js'
import type {TextRule} from '../../rule.js'

export const questionOrExclamation: TextRule = {
  of: 'text',
  id: 'question-or-exclamation',
  severity: 'warning',
  demands: 'No sentence of a proposal or rider asks or exclaims; only a form does, in its table.',
  *check({texts}) {
    for (const {said, at} of inRegister(texts, 'proposal', 'rider'))
      for (const {kind, words, span} of said) {
        const end = /[?!][”’)*_]*$/u.exec(words)
        if (end && (kind === 'prose' || kind === 'item'))
          yield {
            place: at(span),
            message: `A contract answers and decides, and this sentence ${end[0].startsWith('?') ? 'asks' : 'exclaims'}; state what holds, and end with a full stop`,
          }
      }
  },
}
