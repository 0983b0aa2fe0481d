import type {Inline, Revision} from '../../document/nodes.js'
import {isWord} from '../../words/changes.js'
import {type Hunk, hunksOf} from '../../words/hunks.js'
import {lineOf, type Piece, piecesOf} from './pieces.js'

/** Who changed it, and when, for both kinds of change. */
export type Hand = Pick<Revision, 'author' | 'date'>

/** Where less than this part of a line is kept, it is replaced as a whole: nobody can read shreds. */
const leastKept = 0.4

/** One line made of two: what was taken out and what was put in, word by word. */
export const redlineOf = (before: readonly Inline[], after: readonly Inline[], hand: Hand): readonly Inline[] => {
  const [old, now] = [piecesOf(before), piecesOf(after)]
  const hunks = readable(
    hunksOf(
      old.map(({key}) => key),
      now.map(({key}) => key),
      (index) => (isWord(old[index]?.text ?? '') ? 1 : 0),
    ),
    old,
    now,
  )
  return hunks.flatMap((hunk): readonly Inline[] => {
    const put = now.slice(hunk.now.from, hunk.now.to)
    if (hunk.kept) return lineOf(put)
    return [...changed(old.slice(hunk.old.from, hunk.old.to), 'deleted', hand), ...changed(put, 'inserted', hand)]
  })
}

const changed = (pieces: readonly Piece[], kind: Revision['kind'], hand: Hand): readonly Inline[] =>
  pieces.length === 0 ? [] : [{type: 'change', kind, ...hand, children: lineOf(pieces)}]

const readable = (hunks: readonly Hunk[], old: readonly Piece[], now: readonly Piece[]): readonly Hunk[] => {
  const count = (pieces: readonly Piece[]): number => pieces.filter(({text}) => isWord(text)).length
  const kept = hunks.reduce((sum, one) => sum + (one.kept ? count(now.slice(one.now.from, one.now.to)) : 0), 0)
  const most = Math.max(count(old), count(now))
  if (hunks.length < 3 || kept >= leastKept * most) return hunks
  return [{kept: false, old: {from: 0, to: old.length}, now: {from: 0, to: now.length}}]
}
