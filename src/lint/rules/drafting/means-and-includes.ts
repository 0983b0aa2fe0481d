import {inRegister} from '../../facts/texts.js'
import type {Rule} from '../../rule.js'
import {phrase} from '../../shapes/phrase.js'
import {worded} from '../../shapes/worded.js'

export const meansAndIncludes: Rule = {
  id: 'means-and-includes',
  severity: 'error',
  demands: 'Every definition is complete, with “means”, or adds to the usual meaning, with “includes”; none does both.',
  check: ({texts}) =>
    worded(inRegister(texts, 'proposal', 'rider'), [
      {
        find: phrase(
          'means?,? (?:and|or|and/or|and shall|but also) includes?',
          'shall mean,? and (?:shall )?include',
          'means?,? (?:and is|but is not|and shall not be|and is not) limited to',
          'means?,? (?:but not limited to|without limitation|among other things|for example|in particular)',
          'includes? and means?',
        ),
        says: (found) =>
          `“${found}” closes the definition and leaves it open at once; write “means” where it is complete, or “includes” where it only adds`,
      },
    ]),
}
