import {saidOf} from '../../src/negotiate/scan/asks/said.js'
import {asks} from '../../src/negotiate/scan/asks.js'
import {flags} from '../../src/negotiate/scan/flags.js'
import {plainly} from '../../src/negotiate/scan/look.js'
import {shows} from '../../src/negotiate/scan/sign.js'
import {type Half, inHalf, type Labelled} from './labelled.js'

/** How often patterns and labels agree: found and labelled, found only, labelled only. */
export interface Count {
  readonly right: number
  readonly wrong: number
  readonly missed: number
}
export interface Measured {
  readonly sentences: number
  readonly flags: ReadonlyMap<string, Count>
  readonly asks: ReadonlyMap<string, Count>
}

export const measured = (half: Half): Measured => {
  const sentences = inHalf(half)
  return {
    sentences: sentences.length,
    flags: new Map(
      flags.map(({id, signs}) => [
        id,
        counted(sentences, (one) => [shows(signs, plainly(one.text)), one.flags.includes(id)]),
      ]),
    ),
    asks: new Map(
      asks.map((signs) => [
        signs.ask,
        counted(sentences, (one) => {
          const [said, labelled] = [saidOf(signs, plainly(one.text)), one.asks[signs.ask]]
          // What a labelled flag says of the ask anyway is not labelled again, and is no mistake.
          if (said && !labelled && follows(one, signs.ask)) return [false, false]
          return [said !== undefined, labelled !== undefined, said === labelled]
        }),
      ]),
    ),
  }
}

const follows = (one: Labelled, ask: string): boolean =>
  flags.some(({id, against}) => one.flags.includes(id) && against[ask] !== undefined)

const counted = (
  sentences: readonly Labelled[],
  judge: (one: Labelled) => readonly [found: boolean, labelled: boolean, alike?: boolean],
): Count => {
  const count = {right: 0, wrong: 0, missed: 0}
  for (const one of sentences) {
    const [found, labelled, alike = true] = judge(one)
    if (found && labelled && alike) count.right += 1
    else {
      if (found) count.wrong += 1
      if (labelled) count.missed += 1
    }
  }
  return count
}

export const sumOf = (counts: Iterable<Count>): Count =>
  [...counts].reduce((sum, one) => ({
    right: sum.right + one.right,
    wrong: sum.wrong + one.wrong,
    missed: sum.missed + one.missed,
  }))

export const precision = ({right, wrong}: Count): number => right / (right + wrong)
export const recall = ({right, missed}: Count): number => right / (right + missed)
