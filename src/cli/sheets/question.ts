import {inLanguage, type Question} from '../../library/question.js'
import {kindOf, written} from '../lists.js'
import {type Lookup, type Sheet, titled} from './sheet.js'

const question = (asked: Question): Sheet['lines'] => [
  ['Question', inLanguage(asked.ask, 'en') ?? ''],
  ['Kind', kindOf(asked)],
  ['May stay open', asked.optional ? 'yes' : ''],
  ['Never printed', asked.internal ? 'yes' : ''],
]

export const fieldSheet: Lookup = (library, asked) => {
  const field = library.fields.get(asked.toLowerCase())
  if (!field) return undefined
  const {limits} = field.file
  const bounds = ({min, max}: {min?: unknown; max?: unknown} = {}) =>
    [min === undefined ? '' : `at least ${String(min)}`, max === undefined ? '' : `at most ${String(max)}`]
      .filter((bound) => bound !== '')
      .join(', ')
  const perRung = (['opening', 'acceptable', 'floor'] as const).flatMap((rung) =>
    bounds(limits?.[rung]) === '' ? [] : [`${rung}: ${bounds(limits?.[rung])}`],
  )
  return {
    kind: 'field',
    title: `${field.name}  ${inLanguage(field.label, 'en') ?? ''}`,
    says: '',
    lines: [
      ...question(field),
      ['Default', written(field.file.default)],
      ['Limits', [bounds(limits), ...perRung].filter((bound) => bound !== '').join('; ')],
      ['Clause', titled(library, field.owner)],
      ['Answered', `in an engagement, under answers: ${field.name}`],
    ],
    value: {name: field.name, owner: field.owner, ...field.file},
  }
}

export const factSheet: Lookup = (library, asked) => {
  const name = asked.toLowerCase()
  const fact = library.questions.get(name)
  if (!fact) return undefined
  return {
    kind: 'fact',
    title: `${name}  ${inLanguage(fact.label, 'en') ?? ''}`,
    says: '',
    lines: [
      ...question(fact),
      ['Default', written(fact.default)],
      ['Follows from', fact.from ?? ''],
      ['Answered', fact.from === undefined ? `in an engagement, under facts: ${name}` : ''],
    ],
    value: {name, ...library.facts.value[name]},
  }
}
