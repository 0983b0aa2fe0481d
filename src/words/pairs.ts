import {wordsIn} from './runs.js'

/** Parts of two rows side by side: both where one became the other, one where it was taken out or put in. */
export interface Pair<Part> {
  readonly old?: Part
  readonly now?: Part
}

/** How much alike two parts are, from 0 to 1. */
export type Likeness<Part> = (old: Part, now: Part) => number

/** Parts less alike than this are two parts, not one that was edited. */
const least = 0.35
/** Rows longer than this, multiplied, are paired only where parts are the same: no contract has them. */
const room = 250_000

/**
 * Puts two rows of parts side by side so that the likeness of all pairs together is greatest and their order is kept. What is
 * the same at both ends is paired at once; so is what stands once on either side under one key, where keys are said, so that
 * long rows fall into short ones.
 */
export const pairsOf = <Part>(
  old: readonly Part[],
  now: readonly Part[],
  isSame: (old: Part, now: Part) => boolean,
  likeness: Likeness<Part>,
  keyOf?: (part: Part) => string,
): readonly Pair<Part>[] => {
  let start = 0
  while (start < old.length && start < now.length && isSame(old[start] as Part, now[start] as Part)) start++
  let end = 0
  while (
    end < old.length - start &&
    end < now.length - start &&
    isSame(old[old.length - 1 - end] as Part, now[now.length - 1 - end] as Part)
  )
    end++
  const both = (from: number, count: number, shift: number): readonly Pair<Part>[] =>
    Array.from({length: count}, (_, index) => ({
      old: old[from + index] as Part,
      now: now[from + shift + index] as Part,
    }))
  return [
    ...both(0, start, 0),
    ...between(old.slice(start, old.length - end), now.slice(start, now.length - end), likeness, keyOf),
    ...both(old.length - end, end, now.length - old.length),
  ]
}

/** Falls apart at what stands once on both sides, in one order. */
const between = <Part>(
  old: readonly Part[],
  now: readonly Part[],
  likeness: Likeness<Part>,
  keyOf: ((part: Part) => string) | undefined,
): readonly Pair<Part>[] => {
  if (!keyOf || old.length * now.length < few) return best(old, now, likeness)
  const [mine, theirs] = [singles(old, keyOf), singles(now, keyOf)]
  const met = [...mine].flatMap(([key, at]) => {
    const other = theirs.get(key)
    return other === undefined ? [] : [{old: at, now: other}]
  })
  let last = {old: -1, now: -1}
  const pairs: Pair<Part>[] = []
  for (const one of [...rising(met), {old: old.length, now: now.length}]) {
    pairs.push(...best(old.slice(last.old + 1, one.old), now.slice(last.now + 1, one.now), likeness))
    if (one.old < old.length) pairs.push({old: old[one.old] as Part, now: now[one.now] as Part})
    last = one
  }
  return pairs
}

/** Rows that multiply to less than this are paired at once. */
const few = 400

const singles = <Part>(parts: readonly Part[], keyOf: (part: Part) => string): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  const twice = new Set<string>()
  for (const [index, part] of parts.entries()) {
    const key = keyOf(part)
    if (found.has(key)) twice.add(key)
    found.set(key, index)
  }
  for (const key of twice) found.delete(key)
  return found
}

/** The longest row of places, in the order of the one side, that rise on the other too. */
export const rising = <One extends {readonly now: number}>(row: readonly One[]): readonly One[] => {
  const ends: number[] = []
  const before: number[] = []
  for (const [index, {now}] of row.entries()) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((row[ends[middle] ?? 0]?.now ?? 0) < now) low = middle + 1
      else high = middle
    }
    before[index] = low > 0 ? (ends[low - 1] ?? -1) : -1
    ends[low] = index
  }
  const found: One[] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) found.push(row[at] as One)
  return found.reverse()
}

const best = <Part>(old: readonly Part[], now: readonly Part[], likeness: Likeness<Part>): readonly Pair<Part>[] => {
  if (old.length === 0 || now.length === 0 || old.length * now.length > room)
    return [...old.map((one) => ({old: one})), ...now.map((one) => ({now: one}))]
  const width = now.length + 1
  const reached = new Float64Array((old.length + 1) * width)
  const alike = new Float64Array(old.length * now.length)
  for (let row = old.length - 1; row >= 0; row--)
    for (let column = now.length - 1; column >= 0; column--) {
      const like = likeness(old[row] as Part, now[column] as Part)
      const worth = like >= least ? like : Number.NEGATIVE_INFINITY
      alike[row * now.length + column] = worth
      reached[row * width + column] = Math.max(
        worth + (reached[(row + 1) * width + column + 1] ?? 0),
        reached[(row + 1) * width + column] ?? 0,
        reached[row * width + column + 1] ?? 0,
      )
    }
  const pairs: Pair<Part>[] = []
  let [row, column] = [0, 0]
  while (row < old.length && column < now.length) {
    const here = reached[row * width + column]
    const worth = alike[row * now.length + column] ?? 0
    if (here === worth + (reached[(row + 1) * width + column + 1] ?? 0))
      pairs.push({old: old[row++] as Part, now: now[column++] as Part})
    else if (here === reached[(row + 1) * width + column]) pairs.push({old: old[row++] as Part})
    else pairs.push({now: now[column++] as Part})
  }
  while (row < old.length) pairs.push({old: old[row++] as Part})
  while (column < now.length) pairs.push({now: now[column++] as Part})
  return pairs
}

/** Words of a text and how often each occurs. */
export type Bag = ReadonlyMap<string, number>

export const bagOf = (text: string): Bag => {
  const bag = new Map<string, number>()
  for (const {word} of wordsIn(text)) bag.set(word, (bag.get(word) ?? 0) + 1)
  return bag
}

/** Share of words that two texts have in common, from 0 to 1; two texts without words are the same. */
export const shared = (one: Bag, other: Bag): number => {
  let [common, sum] = [0, 0]
  for (const count of other.values()) sum += count
  for (const [word, count] of one) {
    sum += count
    common += Math.min(count, other.get(word) ?? 0)
  }
  return sum === 0 ? 1 : (2 * common) / sum
}
