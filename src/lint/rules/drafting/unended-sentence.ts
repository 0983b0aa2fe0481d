import {inRegister} from '../../facts/texts.js'
import type {TextRule} from '../../rule.js'

export const unendedSentence: TextRule = {
  of: 'text',
  id: 'unended-sentence',
  severity: 'warning',
  demands: 'Every paragraph of a proposal or rider ends its sentence, in each of its readings.',
  *check({texts}) {
    for (const {said, words, at} of inRegister(texts, 'proposal', 'rider'))
      for (const {kind, span} of said) {
        const sentence = words.slice(span.from, span.to)
        if (kind !== 'prose' || ended.test(sentence)) continue
        const last = /\S+$/u.exec(sentence)
        yield {
          place: at({from: span.from + (last?.index ?? 0), to: span.to}),
          message:
            'The paragraph stops here without ending its sentence, so that a reader will look for words that were lost; end it with a full stop, or with a colon where a list follows',
        }
      }
  },
}

/** A stop with what closes behind it, or a call that prints what ends by itself. */
const ended = /(?:[.:;?!…][”’)*_\]]*|\uE000[\uE002\n]*\uE001[”’)*_]*|[_)\]])$/u
