import type {Clause} from '../../../library/clause.js'
import type {Field} from '../../../library/library.js'
import type {Passage} from '../../../library/passage.js'
import {asks} from '../../facts/asking.js'
import {type Pair, pairsOf} from '../../facts/registers.js'
import type {Finding, Rule} from '../../rule.js'

export const droppedField: Rule = {
  id: 'dropped-field',
  severity: 'warning',
  demands:
    'A number for which both the proposal and the rider of a clause ask is missing in neither at a rung where the other has it.',
  *check({library, fieldsOf}) {
    for (const clause of library.clauses)
      for (const pair of pairsOf(clause)) yield* dropped(clause, fieldsOf(clause.id), pair)
  },
}

const measured: readonly Field['type'][] = ['integer', 'money', 'percent', 'date']

/** A number that both registers know at some rung is missing in neither where the other has it; one that only riders need is their own affair. */
function* dropped(clause: Clause, fields: readonly Field[], {rung, proposal, rider}: Pair): Generator<Finding> {
  for (const {name, type} of fields) {
    const known = (register: Passage['register']): boolean =>
      clause.passages.some((passage) => passage.register === register && asks(passage, name))
    const [has, lacks] = asks(proposal, name) ? [proposal, rider] : [rider, proposal]
    if (!measured.includes(type) || !asks(has, name) || asks(lacks, name) || !known(lacks.register)) continue
    yield {
      place: clause.source.place(['text', lacks.register, lacks.variant], 'key'),
      message: `At ${rung} the ${has.register} of ${clause.id} asks for “${name}”, but the ${lacks.register} does only at other rungs; write {{${name}}} here, or say in both that it falls away`,
      related: [
        {message: `the ${has.register}`, place: clause.source.place(['text', has.register, has.variant], 'key')},
      ],
    }
  }
}
