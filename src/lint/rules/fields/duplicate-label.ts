import type {Facts} from '../../facts/facts.js'
import type {Mention} from '../../facts/mentions.js'
import type {Rule} from '../../rule.js'
import {duplicates} from '../../shapes/duplicates.js'

export const duplicateLabel: Rule = {
  id: 'duplicate-label',
  severity: 'warning',
  demands: 'No two fields or facts have the same label, and no two the same question.',
  *check(facts) {
    for (const key of ['label', 'ask'] as const)
      yield* duplicates(
        worded(facts, key),
        (_, {of}) =>
          `“${of}” has the same ${key === 'label' ? 'label' : 'question'}, so whoever answers cannot tell the two apart; say in what they differ`,
        (later, earlier) => later.of !== earlier.of,
      )
  },
}

/** The English labels or questions of everything that people answer, in a form that small differences do not part. */
const worded = (
  {library: {facts, declaredFields}, sourceOf}: Facts,
  key: 'label' | 'ask',
): readonly (Mention & {readonly of: string})[] => [
  ...Object.entries(facts.value).flatMap(([of, fact]) => {
    const words = fact.from === undefined ? fact[key]?.en : undefined
    return words ? [{of, name: plain(words), place: facts.source.place([of, key, 'en'])}] : []
  }),
  ...declaredFields.flatMap(({name: of, owner, file}) => {
    const words = file[key]?.en
    const place = words && sourceOf(owner)?.place(['fields', of, key, 'en'])
    return words && place ? [{of, name: plain(words), place}] : []
  }),
]

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
