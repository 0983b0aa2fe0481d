import {matchesOf} from '../../../base/matches.js'
import {unquoted} from '../../facts/sentences.js'
import {inRegister, type Text} from '../../facts/texts.js'
import type {Finding, TextRule} from '../../rule.js'
import {anyOf} from '../../shapes/phrase.js'
import {english, renderings} from '../../words/spanish.js'

export const spanishTerm: TextRule = {
  of: 'text',
  id: 'spanish-term',
  severity: 'warning',
  demands:
    'Every Spanish handout says the words of the trade as the bilingual list does, and no English outside quotation marks and parentheses.',
  *check({texts}) {
    for (const text of inRegister(texts, 'handout')) if (text.language === 'es') yield* strangeIn(text)
  },
}

const isEnglish = anyOf(english)
/** “consentimiento (consent)”: the English word stands beside the Spanish one. */
const inParentheses = /\([^()\n]*\)/g

function* strangeIn({words, at}: Text): Generator<Finding> {
  const said = unquoted(words).replace(inParentheses, (found) => ' '.repeat(found.length))
  const taken = new Set<number>()
  for (const [find, instead] of renderings)
    for (const {0: found, index} of matchesOf(said, find)) {
      for (let offset = 0; offset < found.length; offset++) taken.add(index + offset)
      yield {
        place: at({from: index, to: index + found.length}),
        message: `“${found}” is “${instead}” in every other handout, and one thing has one name; write “${instead}”, with the English word in parentheses if a contract will show it`,
      }
    }
  for (const {0: found, index} of matchesOf(said, isEnglish))
    if (!taken.has(index))
      yield {
        place: at({from: index, to: index + found.length}),
        message: `“${found}” is English in a Spanish text; write it in Spanish, or put it in quotation marks or parentheses if a paper will show it so`,
      }
}
