import type {Draft} from '../../negotiate/scan/draft.js'

/** The rule by which that is told. */
export const scanForeign = 'scan-foreign'

/** Small words of which English is full and that its neighbors lack. */
const small = new Set(
  'the of and to for by any is or be shall that with this at from are not you your we our i my will may have has been which'.split(
    ' ',
  ),
)
/** Shorter passages are names, headings and sums. */
const fewest = 12

/** How much of a draft does not read like English, from 0 to 1, by its longer passages: patterns know English only. */
export const foreignShare = ({passages}: Draft): number => {
  let all = 0
  let foreign = 0
  for (const {sentences} of passages) {
    const words =
      sentences
        .join(' ')
        .toLowerCase()
        .match(/\p{L}+/gu) ?? []
    if (words.length < fewest) continue
    all += words.length
    if (words.filter((word) => small.has(word)).length < words.length / 16) foreign += words.length
  }
  return all === 0 ? 0 : foreign / all
}
