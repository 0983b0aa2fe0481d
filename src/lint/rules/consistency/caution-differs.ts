import type {Clause} from '../../../library/clause.js'
import {rungs} from '../../../library/clause.js'
import type {ClauseFile} from '../../../library/files.js'
import type {Field} from '../../../library/library.js'
import {boundsIn, defaultsIn} from '../../facts/defaults.js'
import {quantitiesIn, quantityOf} from '../../facts/quantities.js'
import type {Finding, Rule} from '../../rule.js'

export const cautionDiffers: Rule = {
  id: 'caution-differs',
  severity: 'warning',
  demands:
    'A number that a caution says is the one that its condition asks and, at the rungs at which it is said, one that a field of its clause has there.',
  *check({library, fieldsOf}) {
    for (const clause of library.clauses)
      for (const [index, caution] of (clause.file.cautions ?? []).entries())
        yield* differing(clause, index, caution, fieldsOf(clause.id))
  },
}

type Caution = NonNullable<ClauseFile['cautions']>[number]

function* differing(
  {id, source}: Clause,
  index: number,
  {when, say, at}: Caution,
  fields: readonly Field[],
): Generator<Finding> {
  const asked = [...when.matchAll(/(?<![\w."'])\d+(?:\.\d+)?/g)]
    .map(([number]) => number)
    .filter((number) => Number(number) > 1)
  const held = at && new Set(fields.flatMap((field) => heldBy(field, source, at)))
  for (const {value, found, span} of quantitiesIn(say, 'en')) {
    const place = source.placeInText(['cautions', index, 'say'], span.from, span.to)
    const number = /[\d.]+/.exec(value)?.[0] ?? ''
    if (asked.length > 0 && !asked.includes(number))
      yield {
        place,
        message: `The caution says “${found}”, but its condition asks about ${asked.join(' and ')}; write the same number in both`,
      }
    else if (held && held.size > 0 && !held.has(value))
      yield {
        place,
        message: `The caution says “${found}” at ${at.join(' and ')}, but no field of ${id} has that number there; correct the caution, or the default`,
      }
  }
}

/** The default and the limits of a field at some rungs; nothing of a field that has no such numbers. */
const heldBy = (field: Field, source: Clause['source'], at: NonNullable<Caution['at']>): readonly string[] =>
  [
    ...defaultsIn(field, source).filter((one) => one.at.some((rung) => at.includes(rung))),
    ...boundsIn(field, source).filter((one) => rungs.some((rung) => rung === one.at && at.includes(rung))),
  ].flatMap(({value}) => (value === undefined ? [] : (quantityOf(field, value) ?? [])))
