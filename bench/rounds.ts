import {performance} from 'node:perf_hooks'

/** Something to do over and over, by name. */
export type Contenders<Name extends string> = Readonly<Record<Name, () => unknown>>

/** What was measured in each round, in milliseconds a run. */
export type Rounds<Name extends string> = Readonly<Record<Name, readonly number[]>>

/** How long to measure. A turn is in milliseconds: the time that one contender runs without a break. */
export interface Patience {
  readonly rounds: number
  readonly turn: number
}

const runTimes = async (run: () => unknown, times: number): Promise<number> => {
  const start = performance.now()
  for (let time = 0; time < times; time++) {
    const result = run()
    if (result instanceof Promise) await result
  }
  return (performance.now() - start) / times
}

/**
 * Lets all contenders run in turns, so that what else the machine does meets all of them alike. All are
 * warm; the order moves on by one each round.
 */
export const inTurns = async <Name extends string>(
  contenders: Contenders<Name>,
  {rounds, turn}: Patience,
): Promise<Rounds<Name>> => {
  const names = Object.keys(contenders) as Name[]
  const times = new Map<Name, number>()
  for (const name of names) {
    const until = performance.now() + turn * 6
    while (performance.now() < until) await runTimes(contenders[name], 5)
    times.set(name, Math.max(1, Math.round(turn / (await runTimes(contenders[name], 5)))))
  }
  const measured = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>
  for (let round = 0; round < rounds; round++)
    for (let index = 0; index < names.length; index++) {
      const name = names[(round + index) % names.length]
      if (name !== undefined) measured[name].push(await runTimes(contenders[name], times.get(name) ?? 1))
    }
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
