import {printValue} from '../../../library/question.js'
import {withSources} from '../../facts/defaults.js'
import {type Ladder, laddersOf, type Step, way} from '../../facts/ladder.js'
import type {Rule} from '../../rule.js'

export const unevenRungs: Rule = {
  id: 'uneven-rungs',
  severity: 'error',
  demands: 'From rung to rung the default and the limits of a field go the same way, and none turns round alone.',
  *check({library, sourceOf}) {
    for (const {field, source} of withSources(library.declaredFields, sourceOf)) {
      const told = uneven(laddersOf(field, source))
      if (!told) continue
      const {step, from, why} = told
      yield {
        place: source.place(step.path),
        message: `${printValue(field, from.value, 'en')} at ${from.rung} is followed by ${printValue(field, step.value, 'en')} at ${step.rung}, ${why}; one of the numbers stands at the wrong rung, or is mistyped`,
      }
    }
  },
}

interface Uneven {
  readonly from: Step
  readonly step: Step
  readonly why: string
}

const spoken: Readonly<Record<Ladder['of'], string>> = {
  default: 'default',
  min: 'least answer',
  max: 'greatest answer',
}

const uneven = (ladders: readonly Ladder[]): Uneven | undefined => parting(ladders) ?? turning(ladders)

/** Where the default goes against a limit, and no limit goes with it: of two, one may open while the other closes. */
const parting = (ladders: readonly Ladder[]): Uneven | undefined => {
  const [defaults, ...bounds] = ladders
  if (!defaults) return undefined
  for (const [from, step] of pairwise(defaults)) {
    const here = way(defaults, from.rung, step.rung) ?? 0
    const ways = bounds.map((bound) => ({of: bound.of, same: (way(bound, from.rung, step.rung) ?? 0) * here}))
    const against = ways.find(({same}) => same < 0)
    if (against && !ways.some(({same}) => same > 0))
      return {from, step, why: `while its ${spoken[against.of]} goes the other way`}
  }
  return undefined
}

/** Where one turns round on its way down and no other does. */
const turning = (ladders: readonly Ladder[]): Uneven | undefined => {
  const turned = ladders.flatMap((ladder) => {
    const [first, second] = pairwise(ladder)
    if (!first || !second) return []
    const [before, after] = [first, second].map(([from, step]) => way(ladder, from.rung, step.rung) ?? 0)
    return (before ?? 0) * (after ?? 0) < 0 ? [second] : []
  })
  const [only, another] = turned
  if (!only || another) return undefined
  const [from, step] = only
  return {from, step, why: 'though it went the other way before, and nothing else turns with it'}
}

const pairwise = ({steps}: Ladder): readonly (readonly [Step, Step])[] =>
  steps.flatMap((step, index) => {
    const from = steps[index - 1]
    return from ? [[from, step] as const] : []
  })
