import {rungs} from '../../library/clause.js'
import type {Field} from '../../library/library.js'
import {compare} from '../../library/limits.js'
import type {Rung} from '../../library/passage.js'
import type {Value} from '../../library/question.js'
import type {Path, Source} from '../../source/source.js'
import {boundsIn, defaultsIn} from './defaults.js'

/** What a field says at a rung. */
export interface Step {
  readonly rung: Rung
  readonly value: Value
  readonly path: Path
}
/** How the default, the least or the greatest answer of a field goes down the rungs; rungs that say nothing are left out. */
export interface Ladder {
  readonly of: 'default' | 'min' | 'max'
  readonly steps: readonly Step[]
}

export const laddersOf = (field: Field, source: Source): readonly Ladder[] => {
  const ladder = (of: Ladder['of'], steps: readonly (Step | undefined)[]): Ladder => ({
    of,
    steps: steps.filter((step) => step !== undefined),
  })
  const defaults = defaultsIn(field, source)
  const bounds = boundsIn(field, source)
  const step = (rung: Rung, found: {value?: Value; path: Path} | undefined): Step | undefined =>
    found?.value === undefined ? undefined : {rung, value: found.value, path: found.path}
  return [
    ladder(
      'default',
      rungs.map((rung) =>
        step(
          rung,
          defaults.find(({at}) => at.includes(rung)),
        ),
      ),
    ),
    ...(['min', 'max'] as const).map((bound) =>
      ladder(
        bound,
        rungs.map((rung) =>
          step(
            rung,
            bounds.find((one) => one.bound === bound && one.at === rung),
          ),
        ),
      ),
    ),
  ]
}

/** Which way a ladder goes from one rung to another: up, down, or level; nothing where one of them says nothing. */
export const way = ({steps}: Ladder, from: Rung, to: Rung): number | undefined => {
  const [a, b] = [from, to].map((rung) => steps.find((step) => step.rung === rung))
  return a && b ? Math.sign(compare(b.value, a.value)) : undefined
}
