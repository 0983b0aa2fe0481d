import {matchesOf} from '../../../base/matches.js'
import type {Rule} from '../../rule.js'

export const dutyInDefinition: Rule = {
  id: 'duty-in-definition',
  severity: 'warning',
  demands: 'No sentence that gives a term its meaning imposes a duty.',
  *check({meanings}) {
    for (const {definition, said} of meanings)
      for (const {words, span} of said)
        for (const {0: found, index} of matchesOf(words, duty)) {
          const from = span.from + index
          yield {
            place: definition.text.at({from, to: from + found.length}),
            message: `“${found.replace(/\s+/g, ' ')}” lays a duty into the meaning of a word, where nobody looks for one, and where a breach only means that the word does not fit; end the definition before it, and write the duty as a sentence of its own`,
          }
        }
  },
}

const duty = /\bshall(?:\s+not)?\b|\b(?:is|are)\s+(?:obligated|obliged)\s+to\b/gu
