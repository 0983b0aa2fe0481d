import {compare} from '../../../library/limits.js'
import {printValue, type Question} from '../../../library/question.js'
import {boundsIn, withSources} from '../../facts/defaults.js'
import type {Rule} from '../../rule.js'

const ordered: readonly Question['type'][] = ['integer', 'money', 'percent', 'date']

export const badLimit: Rule = {
  id: 'bad-limit',
  severity: 'error',
  demands: 'Every limit of a field reads as the field’s type says, and leaves room for an answer.',
  *check({library, sourceOf}) {
    for (const {field, source} of withSources(library.declaredFields, sourceOf)) {
      if (field.file.limits && !ordered.includes(field.type)) {
        yield {
          place: source.place(['fields', field.name, 'limits']),
          message: `A ${field.type} has no least and no greatest value; take the limits out`,
        }
        continue
      }
      const bounds = boundsIn(field, source)
      for (const {problem, path} of bounds)
        if (problem !== undefined) yield {place: source.place(path), message: `The limit ${problem}`}
      for (const {bound, at, value: least, path} of bounds) {
        if (bound === 'max' || least === undefined) continue
        const most = bounds.find((one) => one.bound === 'max' && one.at === at)?.value
        if (most === undefined || compare(least, most) <= 0) continue
        const [low, high] = [least, most].map((value) => printValue(field, value, 'en'))
        yield {
          place: source.place(path),
          message: `The least answer is ${low}, but the greatest ${high}, so no answer could keep both; correct one of them`,
        }
      }
    }
  },
}
