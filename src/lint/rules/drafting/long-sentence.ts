import {countWords} from '../../facts/sentences.js'
import type {TextRule} from '../../rule.js'

const most = 45

export const longSentence: TextRule = {
  of: 'text',
  id: 'long-sentence',
  severity: 'warning',
  demands:
    'No sentence of a rider has more than 45 words; the lead of a list and each of its items count by themselves.',
  *check({texts}) {
    for (const {passage, readings, at} of texts)
      if (passage.register === 'rider')
        for (const {span, words} of readings.flatMap(({sentences}) => sentences)) {
          const count = countWords(words)
          if (count > most)
            yield {
              place: at(span),
              message: `This sentence has ${count} words, and whoever reads it loses its beginning; cut it in two, or make a list of its parts`,
            }
        }
  },
}
