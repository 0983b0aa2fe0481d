import {capitalsIn} from '../../facts/all-capitals.js'
import {unquoted} from '../../facts/sentences.js'
import {inRegister} from '../../facts/texts.js'
import type {TextRule} from '../../rule.js'

export const shouting: TextRule = {
  of: 'text',
  id: 'shouting',
  severity: 'warning',
  demands: 'No handout or guideline shouts: no words in capitals for their sound, and no exclamation marks.',
  *check({texts}) {
    for (const {words, at} of inRegister(texts, 'handout', 'guideline')) {
      const said = unquoted(words)
      for (const {word, span, loud} of capitalsIn(said))
        if (loud)
          yield {
            place: at(span),
            message: `“${word}” shouts, and capitals are slower to read and are spelled out by some screen readers; write it small, in bold where it matters`,
          }
      for (const {0: found, index} of said.matchAll(/[!¡]+/g))
        yield {
          place: at({from: index, to: index + found.length}),
          message: `“${found}” raises the voice, and a page that warns is believed when it is calm; end with a period`,
        }
    }
  },
}
