import {fork} from 'node:child_process'
import {once} from 'node:events'
import {join} from 'node:path'
import type {Contender} from './contenders.js'

/** How long to measure. A turn is in milliseconds; the first rounds warm up and do not count. */
export interface Patience {
  readonly warm: number
  readonly rounds: number
  readonly turn: number
}

interface Runner {
  /** Runs for one turn. @returns milliseconds a run */
  turn(milliseconds: number): Promise<number>
  end(): void
}

const start = async (name: Contender, folder: string): Promise<Runner> => {
  const child = fork(join(import.meta.dirname, 'contender.ts'), [name, folder])
  const ended = once(child, 'exit').then(() => Promise.reject(new Error(`${name} ended before its turns were over`)))
  ended.catch(() => undefined)
  const answer = async (): Promise<unknown> => (await Promise.race([once(child, 'message'), ended]))[0]
  await answer()
  return {
    async turn(milliseconds) {
      child.send(milliseconds)
      return Number(await answer())
    },
    end: () => child.disconnect(),
  }
}

/**
 * Lets contenders run in turns, so that what else the machine does meets all of them alike. Each is a process of its
 * own, so that none pays for what another leaves behind; the order moves on by one each round.
 *
 * @returns milliseconds a run, by contender and round
 */
export const inTurns = async <Name extends Contender>(
  names: readonly Name[],
  folder: string,
  {warm, rounds, turn}: Patience,
): Promise<Readonly<Record<Name, readonly number[]>>> => {
  const runners = await Promise.all(names.map(async (name) => ({name, runner: await start(name, folder)})))
  const measured = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>
  for (let round = -warm; round < rounds; round++) {
    const first = (round + warm) % runners.length
    for (const {name, runner} of [...runners.slice(first), ...runners.slice(0, first)]) {
      const took = await runner.turn(turn)
      if (round >= 0) measured[name].push(took)
    }
  }
  for (const {runner} of runners) runner.end()
  return measured
}

export interface Spread {
  readonly median: number
  readonly least: number
  readonly most: number
}

export const spreadOf = (values: readonly number[]): Spread => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  const lower = sorted.length % 2 === 1 ? upper : (sorted[middle - 1] ?? upper)
  return {median: (lower + upper) / 2, least: sorted[0] ?? Number.NaN, most: sorted.at(-1) ?? Number.NaN}
}

/** One thing against another, round by round: whatever slowed a round slowed both. */
export const ratioOf = (values: readonly number[], others: readonly number[]): Spread =>
  spreadOf(values.map((value, round) => value / (others[round] ?? Number.NaN)))
