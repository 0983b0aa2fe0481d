import {anyOf} from './phrase.js'
import {inCase, type Wording} from './worded.js'

/** Words in small letters, and what is written in their place; where there is a choice, ` | ` parts what can be chosen. */
export type Swaps = Readonly<Record<string, string>>

/**
 * Finds words of a list. One or two words that say the same without a choice are offered as a fix, unless “a” before them would have to
 * be “an”; in a language whose articles and verbs go with the noun, nothing is.
 */
export const swapped = (
  swaps: Swaps,
  says: (found: string, instead: string) => string,
  {fixes = true}: {readonly fixes?: boolean} = {},
): Wording => {
  const known = new Map(Object.entries(swaps))
  const insteadOf = (found: string): readonly string[] =>
    (known.get(found.toLowerCase().replace(/\s+/g, ' ')) ?? '').split(' | ')
  return {
    find: anyOf(known.keys()),
    says: (found) =>
      says(
        found,
        insteadOf(found)
          .map((one) => `“${one}”`)
          .join(' or '),
      ),
    instead(found) {
      const [only = '', ...others] = insteadOf(found)
      const isSafe =
        fixes &&
        others.length === 0 &&
        /^\S+(?: \S+)?$/.test(only) &&
        !only.includes('…') &&
        isVowel(found) === isVowel(only)
      return isSafe ? inCase(found, only) : undefined
    },
  }
}

const isVowel = (word: string): boolean => /^[aeiou]/i.test(word)
