import diff from 'fast-diff'

/** A stretch of two texts: kept in both, or removed from the first, or added in the second. */
export interface Change {
  readonly kind: 'kept' | 'removed' | 'added'
  readonly text: string
}

/** Calls, amounts and words with their hyphens and apostrophes stay whole. */
const token =
  /\{\{[^}]*\}\}|\s+|[\p{L}\p{N}$€£][\p{L}\p{M}\p{N}.,'’-]*[\p{L}\p{M}\p{N}]|[\p{L}\p{N}$€£]|[^\s\p{L}\p{N}]/gu
const isWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

/** Fewer words than this between two changes are read as a part of the change. */
const least = 2

/**
 * What makes one text into the other, word by word.
 *
 * What is kept and removed is, put together, exactly the first text; what is kept and added exactly the second.
 */
export const changesOf = (before: string, after: string): readonly Change[] => {
  const [old, now] = [before.match(token) ?? [], after.match(token) ?? []]
  const signs = new Map<string, string>()
  for (const word of [...old, ...now]) if (!signs.has(word)) signs.set(word, signAt(signs.size))
  if (signs.size > room) return whole([{removed: before, added: after}])
  const spelled = (words: readonly string[]): string => words.map((word) => signs.get(word) ?? '').join('')
  const hunks: Hunk[] = []
  let at = {old: 0, now: 0}
  for (const [sort, stretch] of diff(spelled(old), spelled(now))) {
    const {length} = stretch
    const removed = sort === diff.INSERT ? [] : old.slice(at.old, at.old + length)
    const added = sort === diff.DELETE ? [] : now.slice(at.now, at.now + length)
    at = {old: at.old + removed.length, now: at.now + added.length}
    hunks.push({removed: removed.join(''), added: added.join('')})
  }
  return whole(joined(hunks))
}

/** Both sides of a stretch; where they are the same it is kept. */
interface Hunk {
  readonly removed: string
  readonly added: string
}
const isKept = ({removed, added}: Hunk): boolean => removed === added

/** Neighboring changes, and those with hardly a word between them, as one. */
const joined = (hunks: readonly Hunk[]): readonly Hunk[] => {
  const made: Hunk[] = []
  for (const [index, hunk] of hunks.entries()) {
    const last = made.at(-1)
    const short = (hunk.removed.match(token) ?? []).filter(isWord).length < least && !hunk.removed.includes('\n')
    const inside = isKept(hunk) && short && index < hunks.length - 1
    if (last && !isKept(last) && (inside || !isKept(hunk)))
      made[made.length - 1] = {removed: last.removed + hunk.removed, added: last.added + hunk.added}
    else made.push(hunk)
  }
  return made
}

const whole = (hunks: readonly Hunk[]): readonly Change[] =>
  hunks
    .flatMap((hunk): readonly Change[] =>
      isKept(hunk)
        ? [{kind: 'kept', text: hunk.added}]
        : [
            {kind: 'removed', text: hunk.removed},
            {kind: 'added', text: hunk.added},
          ],
    )
    .filter(({text}) => text !== '')

/** Every word becomes one sign, none of them half of a surrogate pair. */
const surrogates = {first: 0xd800, count: 0x800}
const room = 0xffff - surrogates.count
const signAt = (index: number): string =>
  String.fromCharCode(index + 1 < surrogates.first ? index + 1 : index + 1 + surrogates.count)
