import {inRegister} from '../../facts/texts.js'
import type {TextRule} from '../../rule.js'
import {inCase, type Wording, worded} from '../../shapes/worded.js'

export const contraction: TextRule = {
  of: 'text',
  id: 'contraction',
  severity: 'warning',
  demands: 'No proposal or rider shortens words as speech does: “cannot”, not “can’t”.',
  check: ({texts}) => worded(inRegister(texts, 'proposal', 'rider'), wordings),
}

/** Those that stand for one thing only, whatever follows them. */
const whole: ReadonlyMap<string, string> = new Map([
  ['can’t', 'cannot'],
  ['isn’t', 'is not'],
  ['aren’t', 'are not'],
  ['wasn’t', 'was not'],
  ['weren’t', 'were not'],
  ['doesn’t', 'does not'],
  ['don’t', 'do not'],
  ['didn’t', 'did not'],
  ['hasn’t', 'has not'],
  ['haven’t', 'have not'],
  ['they’re', 'they are'],
  ['they’ve', 'they have'],
  ['you’re', 'you are'],
  ['you’ve', 'you have'],
])

const wordings: readonly Wording[] = [
  {
    find: /(?<![\p{L}\p{N}])(?:\p{L}+n[’']t|(?:it|that|there|here|who|what|he|she|let)[’']s|(?:they|you|we|who)[’'](?:re|ve|ll|d)|I[’'](?:m|ve|ll|d)|(?:it|he|she|that|there)[’'](?:ll|d))(?!\p{L})/giu,
    says: (found) => `“${found}” is how people speak; write the words out`,
    instead(found) {
      const written = whole.get(found.replace("'", '’').toLowerCase())
      return written && inCase(found, written)
    },
  },
]
