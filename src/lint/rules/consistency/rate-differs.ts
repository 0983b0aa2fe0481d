import {rungs} from '../../../library/clause.js'
import type {Field} from '../../../library/library.js'
import type {Rung} from '../../../library/passage.js'
import {printValue} from '../../../library/question.js'
import {type Rate, rateTable} from '../../../library/rates.js'
import {printQuantity, readQuantity} from '../../../money/quantity.js'
import type {Path, Source} from '../../../source/source.js'
import type {Facts} from '../../facts/facts.js'
import type {Finding, Rule} from '../../rule.js'

export const rateDiffers: Rule = {
  id: 'rate-differs',
  severity: 'error',
  demands: 'A rate that repeats the default of a field says what the field says, at each rung.',
  *check(facts) {
    // A rate of a workspace takes the place of the shipped one, which counts for nothing then.
    for (const [name, rate] of rateTable(facts.about.rates ?? []))
      yield* differing(name, rate, rate.table.source, facts)
  },
}

function* differing(name: string, {basis, values}: Rate, source: Source, {library}: Facts): Generator<Finding> {
  if (basis.field === undefined) return
  const field = library.fields.get(basis.field)
  if (field?.owner !== basis.clause) {
    yield {
      place: source.place([name, 'basis', 'field']),
      message: `${basis.clause} has no field “${basis.field}”${field ? `; it belongs to ${field.owner}` : ''}, so nothing keeps this rate and the texts together; correct the name, or take “field” out`,
    }
    return
  }
  const latest = [...values.entries()].sort(([, a], [, b]) => (a.from < b.from ? 1 : -1))[0]
  if (!latest) return
  const [index, {value}] = latest
  const path: Path = [name, 'values', index, 'value']
  const own: readonly (readonly [Rung | undefined, Path])[] =
    typeof value === 'object'
      ? rungs.filter((rung) => value[rung] !== undefined).map((rung) => [rung, [...path, rung]])
      : [[undefined, path]]
  for (const [rung, at] of own) {
    const said = source.written(at)
    const other = (rung === undefined ? rungs : [rung]).find((one) => differs(field, one, said))
    const known = other && field.defaults[other]
    if (other === undefined || known === undefined) continue
    yield {
      place: source.place(at),
      message: `The rate is ${shown(said)}, but the default of “${field.name}” in ${field.owner} is ${printValue(field, known, 'en')}${rung === undefined && sameAtAll(field) ? '' : ` at ${other}`}, so costings and texts disagree; write the same in both, or take “field” out of the basis`,
      related: [
        {
          message: 'the default',
          place: library.clause.get(field.owner)?.source.place(['fields', field.name, 'default']) ?? field.place,
        },
      ],
    }
  }
}

const shown = (written: string | undefined): string => {
  const quantity = readQuantity(written ?? '')
  return quantity ? printQuantity(quantity) : `“${written ?? ''}”`
}

/** Whether the default at a rung is another quantity; a field without one says nothing. */
const differs = (field: Field, rung: Rung, written: string | undefined): boolean => {
  const known = field.defaults[rung]
  if (known === undefined) return false
  const quantity = readQuantity(written ?? '')
  const plain = printValue({...field, unit: undefined}, known, 'en')
  return quantity === undefined || printQuantity(quantity) !== plain
}

const sameAtAll = ({defaults}: Field): boolean => new Set(Object.values(defaults).map(String)).size === 1
