import {beyond} from '../../../library/limits.js'
import {printValue} from '../../../library/question.js'
import {defaultsIn, withSources} from '../../facts/defaults.js'
import type {Rule} from '../../rule.js'

export const defaultBeyondLimit: Rule = {
  id: 'default-beyond-limit',
  severity: 'error',
  demands: 'Every default lies within the limits of its field, at each rung at which it is taken.',
  *check({library, sourceOf}) {
    for (const {field, source} of withSources(library.declaredFields, sourceOf)) {
      const {limits} = field.file
      for (const {value, path, at} of limits ? defaultsIn(field, source) : []) {
        if (value === undefined) continue
        const broken = ([undefined, ...at] as const)
          .map((rung) => ({rung, limit: beyond(field, value, rung === undefined ? limits : limits?.[rung])}))
          .find(({limit}) => limit !== undefined)
        if (broken)
          yield {
            place: source.place(path),
            message: `The default is ${printValue(field, value, 'en')}, but the limit${broken.rung === undefined ? '' : ` at ${broken.rung}`} allows ${broken.limit}, so a deal that nobody touched would break it; correct one of them`,
          }
      }
    }
  },
}
