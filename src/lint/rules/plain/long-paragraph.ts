import {countWords} from '../../facts/sentences.js'
import {inRegister} from '../../facts/texts.js'
import type {TextRule} from '../../rule.js'

const most = {handout: 120, guideline: 180} as const

export const longParagraph: TextRule = {
  of: 'text',
  id: 'long-paragraph',
  severity: 'warning',
  demands: 'No paragraph of a handout has more than 120 words, and none of a guideline more than 180.',
  *check({texts}) {
    for (const register of ['handout', 'guideline'] as const)
      for (const {readings, at} of inRegister(texts, register))
        for (const {words} of readings)
          for (const {from, to} of paragraphsOf(words)) {
            const count = countWords(words.slice(from, to))
            if (count > most[register])
              yield {
                place: at({from, to}),
                message: `This paragraph has ${count} words, and a ${register} has ${most[register]} at most, since a wall of text is not read; part it where the thought turns, or make a list`,
              }
          }
  },
}

/** What stands between empty lines, but for tables; an item of a list is by itself. */
function* paragraphsOf(words: string): Generator<{from: number; to: number}> {
  let from = 0
  for (const part of words.split(/(\n[ \t>]*\n|\n(?=[ \t>]*(?:[-*+]|\d{1,3}[.)])[ \t]))/)) {
    if (!/^[\s>]*\|/u.test(part)) yield {from, to: from + part.trimEnd().length}
    from += part.length
  }
}
