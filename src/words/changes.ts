import {hunksOf} from './hunks.js'

/** A stretch of two texts: kept in both, or removed from the first, or added in the second. */
export interface Change {
  readonly kind: 'kept' | 'removed' | 'added'
  readonly text: string
}

/** Calls, amounts, percentages and words with their hyphens and apostrophes stay whole. */
const token =
  /\{\{[^}]*\}\}|\s+|[\p{L}\p{N}$€£][\p{L}\p{M}\p{N}.,'’-]*[\p{L}\p{M}\p{N}]%?|[\p{L}\p{N}$€£]%?|[^\s\p{L}\p{N}]/gu

/** A text as its words, signs and stretches of white space; put together they are the text. */
export const tokensOf = (text: string): readonly string[] => text.match(token) ?? []
export const isWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)
/** A new line keeps two changes apart, however few words stand between them. */
const wordsIn = (one: string): number => (one.includes('\n') ? Number.POSITIVE_INFINITY : isWord(one) ? 1 : 0)

/**
 * What makes one text into the other, word by word.
 *
 * What is kept and removed is, put together, exactly the first text; what is kept and added exactly the second.
 */
export const changesOf = (before: string, after: string): readonly Change[] => {
  const [old, now] = [tokensOf(before), tokensOf(after)]
  return hunksOf(old, now, (index) => wordsIn(old[index] ?? ''))
    .flatMap((hunk): readonly Change[] => {
      const added = now.slice(hunk.now.from, hunk.now.to).join('')
      if (hunk.kept) return [{kind: 'kept', text: added}]
      return [
        {kind: 'removed', text: old.slice(hunk.old.from, hunk.old.to).join('')},
        {kind: 'added', text: added},
      ]
    })
    .filter(({text}) => text !== '')
}
