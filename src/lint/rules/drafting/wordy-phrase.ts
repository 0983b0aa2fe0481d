import type {TextRule} from '../../rule.js'
import {withoutWords} from '../../shapes/wordlist.js'
import {idiom, idle, wordy} from '../../words/wordy.js'

export const wordyPhrase: TextRule = {
  of: 'text',
  id: 'wordy-phrase',
  severity: 'info',
  demands: 'No proposal or rider says with several words what one word says as well.',
  check: ({texts}) => long(texts),
}

const long = withoutWords({swaps: wordy, cures: idle, idiom, says: (found) => `“${found}” is a long way round`})
