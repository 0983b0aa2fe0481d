import {printRuns, type Run, saysSame, wordsOf} from '../text/runs.js'
import {frameOf, isAlike, stripsOf} from '../text/strips.js'
import type {Answer} from './answers.js'
import type {Pair} from './pairs.js'
import {type Row, rowsOf} from './rows.js'
import {tokenFaults} from './tokens.js'

/** A text that is to be put into the library: the whole of it, though few of its words may be new. */
export interface Rewritten {
  readonly pair: Pair
  readonly spanish: string
}
export type Rewriting = {readonly made: Rewritten} | {readonly problem: string}

/** Puts the answers to the rows of one pair together; nothing where none of them says anything new. */
export const rewritten = (pair: Pair, rows: readonly Row[], answers: readonly Answer[]): Rewriting | undefined => {
  const said = new Map(answers.flatMap(({row, spanish}) => (spanish ? [[row.key, spanish] as const] : [])))
  if (said.size === 0) return undefined
  const spoken = rows.map(({key, spanish}) => said.get(key) ?? spanish)
  const empty = rows.filter((_, index) => (spoken[index] ?? []).length === 0).map(({key}) => key)
  if (empty.length > 0)
    return {
      problem: `${empty.join(', ')} ${empty.length === 1 ? 'has' : 'have'} no Spanish yet, and a text is put in whole or not at all; fill the row, or empty the others of this text`,
    }
  const spanish = pair.kind === 'words' ? wordsOf(spoken[0] ?? []) : textOf(pair, rows, said)
  if (typeof spanish !== 'string') return spanish
  const again = rowsOf({...pair, spanish})
  const isSo =
    (pair.kind === 'words' || isAlike(pair.english, spanish)) &&
    again?.length === rows.length &&
    again.every((row, index) => saysSame(row.spanish ?? [], spoken[index] ?? []))
  return isSo
    ? {made: {pair, spanish}}
    : {
        problem: `written down, ${pair.id} would not read as its rows do; a row that consists of calls alone, or begins like a list, may be the reason`,
      }
}

const textOf = (
  pair: Pair,
  rows: readonly Row[],
  said: ReadonlyMap<string, readonly Run[]>,
): string | {readonly problem: string} => {
  const isAnew = rows[0]?.state === 'missing' || rows[0]?.state === 'apart'
  const base = isAnew ? pair.english : (pair.spanish ?? '')
  const strips = stripsOf(base)
  const frame = frameOf(base, strips)
  let text = frame[0] ?? ''
  for (const [index, {from, to}] of strips.entries()) {
    const row = rows[index]
    const runs = row && (said.get(row.key) ?? (isAnew ? row.spanish : undefined))
    const [fault] = row && runs ? tokenFaults(row, runs) : []
    if (fault !== undefined) return {problem: `${row?.key}: ${fault}`}
    text += (row && runs ? printRuns(runs, row.tokens) : base.slice(from, to)) ?? ''
    text += frame[index + 1] ?? ''
  }
  return text
}
