import type {Draft} from './draft.js'

/** Small words of which English is full and that its neighbors lack. */
const small = new Set(
  'the of and to for by any is or be shall that with this at from are not you your we our i my will may have has been which'.split(
    ' ',
  ),
)
/** Shorter passages are names, headings and sums. */
const fewest = 12

/** So much of a draft may be in another language before that is told. */
const tolerated = 0.2

/** Whether much of a draft, by its longer passages, does not read like English: patterns know nothing else. */
export const isForeign = ({passages}: Draft): boolean => {
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
  return foreign > all * tolerated
}
