import {countWords} from '../../facts/sentences.js'
import {inRegister} from '../../facts/texts.js'
import type {TextRule} from '../../rule.js'

const most = {handout: 25, guideline: 35} as const

export const longPlainSentence: TextRule = {
  of: 'text',
  id: 'long-plain-sentence',
  severity: 'warning',
  demands: 'No sentence of a handout has more than 25 words, and none of a guideline more than 35.',
  *check({texts}) {
    for (const register of ['handout', 'guideline'] as const)
      for (const {readings, at} of inRegister(texts, register))
        for (const {span, words} of readings.flatMap(({sentences}) => sentences)) {
          const count = countWords(words)
          if (count > most[register])
            yield {
              place: at(span),
              message: `This sentence has ${count} words, and a ${register} has ${most[register]} at most; cut it in two, or make a list of its parts`,
            }
        }
  },
}
