/** Whether an item says yes or no to ours in so many words. Most say neither and put their own words in its place. */
export type Stance = 'refused' | 'agreed'

const side =
  '(?:(?:the )?(?:compan(?:y|ies)|producers?|studios?|employers?|management|amptp|network|we|our side)(?: is| are)?)'
const adverb = '(?:\\w+ly |also |hereby )?'

const refusals: readonly RegExp[] = [
  /^(?:respectfully )?(?:rejected|declined|refused|not (?:agreed|accepted|acceptable)|no counter(?:-?proposal)?|no agreement|no deal)\b/,
  new RegExp(
    `\\b${side} ${adverb}(?:rejects?|declines?|refuses?|(?:do|does|did) not (?:agree|accept)|(?:can ?not|can't|could not|will not|won't|would not|would never|are unable to|is unable to|unable to) ${adverb}(?:ever )?(?:agree|accept|participate|entertain|consider))\\b`,
  ),
  /\b(?:is|are) (?:rejected|not agreed|not accepted|not acceptable|a non-?starter|off the table|unacceptable)\b/,
  /^(?:please )?(?:delete|strike|remove|omit)\b/,
]
const agreements: readonly RegExp[] = [
  /^(?:agreed|accepted|acceptable|ok|okay|tentatively agreed|t\.?a\.?)\b(?! to disagree)(?:[.,;:!]|$)/,
  new RegExp(
    `\\b${side} ${adverb}(?:agrees? (?:to|with)|accepts?) (?:this|that|the union's|your|item|section|proposal|p-|it\\b)`,
  ),
  /\b(?:is|are) (?:agreed|accepted|acceptable)\b(?! (?:to|only) (?:if|the extent))/,
]

export const stanceOf = (
  sentences: readonly string[],
): {readonly stance: Stance; readonly sentence: string} | undefined => {
  for (const [stance, looks] of [
    ['refused', refusals],
    ['agreed', agreements],
  ] as const)
    for (const sentence of sentences) {
      const reading = sentence.toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim()
      if (looks.some((look) => look.test(reading))) return {stance, sentence}
    }
  return undefined
}
