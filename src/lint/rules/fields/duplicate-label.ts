import type {Facts} from '../../facts/facts.js'
import type {Mention} from '../../facts/mentions.js'
import {placed} from '../../facts/placed.js'
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
    return words ? [placed(facts.source, [of, key, 'en'], {of, name: plain(words)})] : []
  }),
  ...declaredFields.flatMap(({name: of, owner, file}) => {
    const words = file[key]?.en
    const source = sourceOf(owner)
    return words && source ? [placed(source, ['fields', of, key, 'en'], {of, name: plain(words)})] : []
  }),
]

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
