import {isLatin} from '../../../base/latin.js'
import type {TextRule} from '../../rule.js'
import {type Fault, misset} from '../../shapes/misset.js'

export const lookalikeLetter: TextRule = {
  of: 'text',
  id: 'lookalike-letter',
  severity: 'warning',
  demands: 'Every letter is the one that it looks like.',
  check: ({typeset}) =>
    misset(
      typeset.filter(({words}) => !isLatin(words)),
      faults,
    ),
}

const faults: readonly Fault[] = [
  {
    find: /[\uFB00-\uFB06]|[\uFF01-\uFF5E]/gu,
    says: (found) =>
      `“${found}” is one character that looks like “${found.normalize('NFKC')}”, as copied from a printed page, and the word is not found with it; write the letters`,
    instead: (found) => found.normalize('NFKC'),
  },
  {
    find: /\p{Script=Latin}\p{Mn}+/gu,
    says: (found) =>
      `“${found}” is a letter and an accent apart, and the word is not found with it; write “${found.normalize('NFC')}”`,
    instead: (found) => (found.normalize('NFC').length === 1 ? found.normalize('NFC') : undefined),
  },
  {
    find: /[\p{Script=Cyrillic}ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο](?=\p{Script=Latin})|(?<=\p{Script=Latin})[\p{Script=Cyrillic}ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο]/gu,
    says: (found) =>
      `“${found}” is a letter of another alphabet that only looks like a Latin one, so that the word is another word; type it anew`,
  },
]
