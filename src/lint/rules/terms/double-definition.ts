import {sentenceEnd} from '../../facts/capitals.js'
import {definingOf} from '../../facts/guarded.js'
import type {Definition} from '../../facts/mentions.js'
import {canHold} from '../../facts/situations.js'
import type {Rule} from '../../rule.js'

export const doubleDefinition: Rule = {
  id: 'double-definition',
  severity: 'error',
  demands: 'No text defines a term twice where both definitions can stand.',
  *check({definitions, library}) {
    for (const {key, definitions: all} of definingOf(definitions))
      for (const [index, {definition, guards}] of all.entries()) {
        const earlier = all
          .slice(0, index)
          .find(
            (one) =>
              !inOneBreath(one.definition, definition) &&
              canHold([...one.guards, ...guards], library, definition.text.passage.register),
          )
        if (earlier)
          yield {
            place: definition.place,
            message: `“${key}” is defined a second time here${guards.length + earlier.guards.length > 0 ? ', and a deal can have both' : ''}; where the two differ, each side will rely on the one that suits it. Keep one, and use the term as it is`,
            related: [{message: 'the first one', place: earlier.definition.place}],
          }
      }
  },
}

/** “each a Guarantor, and together the Guarantors”: two forms in one sentence. */
const inOneBreath = (a: Definition, b: Definition): boolean =>
  a.text === b.text && a.form !== b.form && sentenceEnd(a.text.words, a.span.to) >= b.span.from
