import {defaultsIn, givenAt, withSources} from '../../facts/defaults.js'
import type {Rule} from '../../rule.js'

export const badDefault: Rule = {
  id: 'bad-default',
  severity: 'error',
  demands: 'Every default of a field or a fact reads as its type says.',
  *check({library: {facts, declaredFields}, sourceOf}) {
    for (const [name, fact] of Object.entries(facts.value)) {
      if (fact.default === undefined) continue
      const {problem, path} = givenAt(facts.source, [name, 'default'], fact, fact.default)
      if (problem !== undefined) yield {place: facts.source.place(path), message: `The default ${problem}`}
    }
    for (const {field, source} of withSources(declaredFields, sourceOf))
      for (const {problem, path} of defaultsIn(field, source))
        if (problem !== undefined) yield {place: source.place(path), message: `The default ${problem}`}
  },
}
