import {printValue} from '../../../library/question.js'
import {withSources} from '../../facts/defaults.js'
import {laddersOf, way} from '../../facts/ladder.js'
import type {Rule} from '../../rule.js'

export const invertedLimits: Rule = {
  id: 'inverted-limits',
  severity: 'error',
  demands: 'No limit of a field is stricter at the last rung than at the first.',
  *check({library, sourceOf}) {
    for (const {field, source} of withSources(library.declaredFields, sourceOf)) {
      const ladders = laddersOf(field, source)
      for (const ladder of ladders) {
        // With both a least and a greatest answer nobody can tell which of the two is the strict one.
        if (ladders.some(({of, steps}) => of !== 'default' && of !== ladder.of && steps.length > 0)) continue
        const [first, last] = [ladder.steps[0], ladder.steps.at(-1)]
        const stricter = ladder.of === 'min' ? 1 : -1
        if (ladder.of === 'default' || !first || !last || way(ladder, first.rung, last.rung) !== stricter) continue
        const [high, low] = [first, last].map(({value}) => printValue(field, value, 'en'))
        yield {
          place: source.place(last.path),
          message: `At ${last.rung} ${ladder.of === 'min' ? 'no less' : 'no more'} than ${low} may be answered, at ${first.rung} ${high}, so the fallback asks for more than the opening; put the stricter limit at ${first.rung}`,
        }
      }
    }
  },
}
