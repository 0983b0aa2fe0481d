import {written} from '../../facts/modals.js'
import type {TextRule} from '../../rule.js'
import {determiners, isAdverb, modals as modalWords, prepositions, pronouns} from '../../words/grammar.js'

export const negatedAnd: TextRule = {
  of: 'text',
  id: 'negated-and',
  severity: 'warning',
  demands: 'No prohibition joins two acts by “and”.',
  *check({modals}) {
    for (const {text, sentence, negative, subject, saying, verb} of modals) {
      if (!(negative || (subject.none && !subject.shared)) || verb === 'be') continue
      const behind = joined.exec(sentence.words.slice(saying.to - sentence.span.from))
      const last = behind?.[1]?.toLowerCase() ?? ''
      if (
        !behind ||
        [determiners, modalWords, prepositions, pronouns].some((words) => words.has(last)) ||
        isAdverb(last)
      )
        continue
      const span = {from: saying.from, to: saying.to + behind[0].length}
      yield {
        place: text.at(span),
        message: `“${written(text, span)}” can be read to forbid only both together; write “or”`,
      }
    }
  },
}

/** Shall not copy and share; shall not copy, edit, and share. */
const joined = /^(?:,\s+[a-z]+){0,4},?\s+and\s+([a-z]+)/u
