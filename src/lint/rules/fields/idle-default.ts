import {type Clause, rungs} from '../../../library/clause.js'
import type {Field} from '../../../library/library.js'
import type {Rung} from '../../../library/passage.js'
import type {Path} from '../../../source/source.js'
import {asks, standingAt} from '../../facts/asking.js'
import {isPerRung} from '../../facts/defaults.js'
import type {Finding, Rule} from '../../rule.js'

export const idleDefault: Rule = {
  id: 'idle-default',
  severity: 'warning',
  demands: 'No field has a default or a limit for a rung at which no text asks for it.',
  *check({library, asked, fieldsOf}) {
    const askers = new Map<string, Set<string | undefined>>()
    for (const {name, text} of asked) {
      // What is handed out stands at no rung.
      if (text && !text.clause && !text.instrument) continue
      askers.set(name, (askers.get(name) ?? new Set()).add(text?.clause?.id))
    }
    for (const clause of library.clauses)
      for (const field of fieldsOf(clause.id)) {
        // Nobody asks at all: unused-field says so. Others ask too: they may at any rung.
        if ([...(askers.get(field.name) ?? ['nobody'])].some((asker) => asker !== clause.id)) continue
        for (const rung of rungs)
          if (!standingAt(clause, rung).some((passage) => asks(passage, field.name))) yield* idleAt(clause, field, rung)
      }
  },
}

function* idleAt({source}: Clause, field: Field, rung: Rung): Generator<Finding> {
  const {name, file} = field
  const complaint = (what: string, path: Path): Finding => ({
    place: source.place(path, 'key'),
    message: `“${name}” has a ${what} at ${rung}, but no text that stands there asks for it; take it out, or write {{${name}}} into the ${rung} text`,
  })
  if (isPerRung(field) && Object.hasOwn(file.default as object, rung))
    yield complaint('default', ['fields', name, 'default', rung])
  if (file.limits?.[rung] !== undefined) yield complaint('limit', ['fields', name, 'limits', rung])
}
