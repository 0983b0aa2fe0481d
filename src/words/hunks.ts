import diff from 'fast-diff'

/** A stretch of two rows of tokens: `from` and `to` count in each of them. In what is kept, both are the same tokens. */
export interface Hunk {
  readonly kept: boolean
  readonly old: Span
  readonly now: Span
}
export interface Span {
  readonly from: number
  readonly to: number
}

/** Fewer words than this between two changes are read as a part of the change. */
const least = 2

/**
 * What makes one row of tokens into another: all of both, in order. Changes with hardly a word between them are one, since a
 * reader follows a phrase and no confetti; `weight` says for how many words an old token counts, by its index.
 */
export const hunksOf = (
  old: readonly string[],
  now: readonly string[],
  weight: (index: number) => number,
): readonly Hunk[] => {
  const signs = new Map<string, string>()
  for (const row of [old, now]) for (const token of row) if (!signs.has(token)) signs.set(token, signAt(signs.size))
  const [all, none] = [
    {from: 0, to: old.length},
    {from: 0, to: now.length},
  ]
  if (signs.size > room) return [{kept: false, old: all, now: none}]
  const spelled = (row: readonly string[]): string => row.map((token) => signs.get(token) ?? '').join('')
  const hunks: Hunk[] = []
  let at = {old: 0, now: 0}
  for (const [sort, stretch] of diff(spelled(old), spelled(now))) {
    const next = {
      old: at.old + (sort === diff.INSERT ? 0 : stretch.length),
      now: at.now + (sort === diff.DELETE ? 0 : stretch.length),
    }
    hunks.push({
      kept: sort === diff.EQUAL,
      old: {from: at.old, to: next.old},
      now: {from: at.now, to: next.now},
    })
    at = next
  }
  const isShort = ({old: {from, to}}: Hunk): boolean => {
    let words = 0
    for (let index = from; index < to; index++) words += weight(index)
    return words < least
  }
  return joined(hunks, isShort)
}

/** Neighboring changes, and those with hardly a word between them, as one. */
const joined = (hunks: readonly Hunk[], isShort: (hunk: Hunk) => boolean): readonly Hunk[] => {
  const made: Hunk[] = []
  for (const [index, hunk] of hunks.entries()) {
    const last = made.at(-1)
    const inside = hunk.kept && index < hunks.length - 1 && isShort(hunk)
    if (last && !last.kept && (inside || !hunk.kept))
      made[made.length - 1] = {
        kept: false,
        old: {from: last.old.from, to: hunk.old.to},
        now: {from: last.now.from, to: hunk.now.to},
      }
    else made.push(hunk)
  }
  return made
}

/** Every token becomes one sign, none of them half of a surrogate pair. */
const surrogates = {first: 0xd800, count: 0x800}
const room = 0xffff - surrogates.count
const signAt = (index: number): string =>
  String.fromCharCode(index + 1 < surrogates.first ? index + 1 : index + 1 + surrogates.count)
