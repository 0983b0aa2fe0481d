import {recently} from '../../base/recent.js'
import {figuresIn} from '../../words/figures.js'
import {rowsOf, wordsIn} from '../../words/runs.js'
import {stemsIn} from '../../words/stems.js'
import type {OurClause} from './ours.js'

/** What a text is about: its stems, pairs of them and figures, each with its weight. */
type About = ReadonlyMap<string, number>

export interface Likeness {
  readonly alike: number
  readonly shared: number
}
/** Compares texts of theirs with all clauses of ours at once. Lists are in the order of the clauses. */
export interface Comparer {
  /** How much a text and each clause are about the same, from 0 to 1, and how many stems they share. */
  readonly likenesses: (texts: readonly Weighted[]) => readonly Likeness[]
  /** How much a caption names the same as the title of each clause, or a term that it defines. */
  readonly captions: (caption: string) => readonly number[]
  /** Rows of words that stand in each clause as well. */
  readonly rows: (text: string) => readonly number[]
}
export type Weighted = readonly [text: string, weight: number]

/** Long clauses have more of every word. 1 would set that off wholly, and make long ones about nothing; 0 would not. */
const pivot = 0.75

/** Names that every clause has: who the parties are tells nothing. */
export const parties: ReadonlySet<string> = new Set(
  'performer performers artist artists actor actors talent player company companies producer producers studio studios employer employers network agreement contract party parties section item rider proposal sideletter'
    .split(' ')
    .flatMap((word) => stemsIn(word)),
)

/** How often each stem, and each pair of neighbors, stands in these texts. */
const countsIn = (texts: readonly Weighted[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const [text, weight] of texts) {
    let before: string | undefined
    for (const stem of stemsIn(text)) {
      if (parties.has(stem)) continue
      counts.set(stem, (counts.get(stem) ?? 0) + weight)
      if (before !== undefined) counts.set(`${before} ${stem}`, (counts.get(`${before} ${stem}`) ?? 0) + weight)
      before = stem
    }
    for (const {unit, value} of figuresIn(text)) counts.set(`#${value} ${unit}`, weight)
  }
  return counts
}

/** Of a clause as the library has it, its purpose first. */
const countsOf = recently(200, ([purpose = '', ...texts]: readonly string[]) =>
  countsIn([[purpose, 3], ...texts.map((text): Weighted => [text, 1])]),
)

export const comparerOf = (ours: readonly OurClause[]): Comparer => {
  const counts = ours.map(({title, terms, text, about}) => {
    const own = countsIn([[title, 4], ...terms.map((term): Weighted => [term, 2]), [text, 1]])
    const all = new Map(countsOf(about))
    for (const [stem, count] of own) all.set(stem, (all.get(stem) ?? 0) + count)
    return all
  })
  const spread = new Map<string, number>()
  for (const one of counts) for (const stem of one.keys()) spread.set(stem, (spread.get(stem) ?? 0) + 1)
  const rarity = (stem: string): number => Math.log((ours.length + 1) / ((spread.get(stem) ?? 0) + 0.5))
  const weigh = (one: ReadonlyMap<string, number>): About => {
    const weights = new Map<string, number>()
    for (const [stem, count] of one) {
      const isPair = stem.includes(' ')
      if (isPair && !spread.has(stem)) continue
      weights.set(stem, Math.log(1 + count) * Math.max(0, rarity(stem)) * (isPair ? 0.7 : 1))
    }
    return weights
  }
  const profiles = counts.map(weigh)
  const names = ours.map(({title, terms}) => [title, ...terms].map((name) => new Set(countsIn([[name, 1]]).keys())))
  const named = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
    const worth = (stems: Iterable<string>): number => {
      let sum = 0
      for (const stem of stems) if (!stem.includes(' ')) sum += Math.max(0.2, rarity(stem))
      return sum
    }
    const all = worth(one) + worth(other)
    return all === 0 ? 0 : (2 * worth([...one].filter((stem) => other.has(stem)))) / all
  }
  const sizes = profiles.map(sizeOf)
  const usual = sizes.reduce((sum, size) => sum + size, 0) / (sizes.length || 1)
  const holders = new Map<string, (readonly [index: number, weight: number])[]>()
  profiles.forEach((profile, index) => {
    const size = (sizes[index] ?? 0) ** pivot * usual ** (1 - pivot) || 1
    for (const [stem, weight] of profile) {
      const some = holders.get(stem)
      if (some) some.push([index, weight / size])
      else holders.set(stem, [[index, weight / size]])
    }
  })
  const rows = rowsIn(ours)
  return {
    likenesses: (texts) => {
      const about = weigh(countsIn(texts))
      const size = sizeOf(about) || 1
      const [alike, shared] = [new Float64Array(ours.length), new Uint16Array(ours.length)]
      for (const [stem, weight] of about)
        for (const [index, own] of holders.get(stem) ?? []) {
          alike[index] = (alike[index] ?? 0) + (weight / size) * own
          shared[index] = (shared[index] ?? 0) + 1
        }
      return ours.map((_, index) => ({alike: alike[index] ?? 0, shared: shared[index] ?? 0}))
    },
    captions: (caption) => {
      const stems = new Set(countsIn([[caption, 1]]).keys())
      return names.map((some) => Math.max(0, ...some.map((name) => named(stems, name))))
    },
    rows: (text) => {
      const found = ours.map(() => 0)
      for (const {word} of rowsOf(wordsIn(text)))
        for (const index of rows.get(word) ?? []) found[index] = (found[index] ?? 0) + 1
      return found
    },
  }
}

/** In which clauses each row of our words stands, at any rung. */
const rowsIn = (ours: readonly OurClause[]): ReadonlyMap<string, ReadonlySet<number>> => {
  const found = new Map<string, Set<number>>()
  ours.forEach(({text, ladder}, index) => {
    for (const one of new Set([text, ...ladder.map(({text: own}) => own)]))
      for (const {word} of rowsOf(wordsIn(one))) {
        const some = found.get(word)
        if (some) some.add(index)
        else found.set(word, new Set([index]))
      }
  })
  return found
}

const sizeOf = (about: About): number => {
  let sum = 0
  for (const weight of about.values()) sum += weight * weight
  return Math.sqrt(sum)
}
