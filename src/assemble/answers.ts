import type {Diagnostic} from '../base/diagnostic.js'
import {editionQuestions, isEditionName} from '../library/edition.js'
import type {Library} from '../library/library.js'
import {beyond} from '../library/limits.js'
import {printValue, type Question, readValue, type Value} from '../library/question.js'
import type {Brief} from './brief.js'
import type {Engagement} from './engagement.js'
import {type Order, rungOf} from './order.js'

/** What is known of a name that a text asks for: a field of a clause, a fact, or the edition. Nothing when there is no such name. */
export type Answers = (name: string) => Answer | undefined
export interface Answer {
  readonly question: Question
  readonly value: Value | undefined
}

const edition: Readonly<
  Record<keyof typeof editionQuestions, (engagement: Pick<Engagement, 'file'>) => Value | undefined>
> = {
  'edition.date': ({file}) => file.date,
  'edition.draft': ({file}) => (file.draft ? BigInt(file.draft.number) : undefined),
  'edition.maker': ({file}) => file.draft?.maker,
}

/** Looks names up: the engagement's answer, else the field's default at the rung chosen for its clause. */
export const answersFor = (
  library: Library,
  order: Pick<Order, 'rung' | 'rungs'>,
  engagement: Pick<Engagement, 'file' | 'facts' | 'answers'>,
): Answers => {
  return (name) => {
    const field = library.fields.get(name)
    if (field)
      return {question: field, value: engagement.answers.get(name) ?? field.defaults[rungOf(order, field.owner)]}
    const fact = library.questions.get(name)
    if (fact) return {question: fact, value: engagement.facts.get(name)}
    return isEditionName(name) ? {question: editionQuestions[name], value: edition[name](engagement)} : undefined
  }
}

/** Answers of the clauses that stand at the floor which are the very limit of it: nothing is left to give. */
export const atTheLimit = ({library, order, engagement}: Brief, standing: ReadonlySet<string>): Diagnostic[] =>
  [...engagement.answers].flatMap(([name, value]) => {
    const field = library.fields.get(name)
    const limit = field?.file.limits?.floor
    if (!field || !limit || !standing.has(field.owner) || rungOf(order, field.owner) !== 'floor') return []
    const bounds = [limit.min, limit.max].flatMap((one) => (one === undefined ? [] : [readValue(field, one).value]))
    const printed = printValue(field, value, 'en')
    if (!bounds.some((one) => one !== undefined && printValue(field, one, 'en') === printed)) return []
    return [
      {
        rule: 'at-the-limit',
        severity: 'warning',
        message: `“${name}” is ${printed}, the limit of what ${field.owner} allows at floor: nothing is left to give`,
        place: engagement.place(['answers', name]),
      },
    ]
  })

/** Answers of the clauses that stand which lie outside the limits of their field, at every rung or at the one chosen. */
export const outOfRange = ({library, order, engagement}: Brief, standing: ReadonlySet<string>): Diagnostic[] =>
  [...engagement.answers].flatMap(([name, value]) => {
    const field = library.fields.get(name)
    const clause = field && library.clause.get(field.owner)
    if (!field || !clause || !standing.has(field.owner)) return []
    const rung = rungOf(order, field.owner)
    return (['all', rung] as const).flatMap((at): Diagnostic[] => {
      const broken = beyond(field, value, at === 'all' ? field.file.limits : field.file.limits?.[rung])
      if (!broken) return []
      const whose = at === 'all' ? 'allows' : `at ${rung} allows`
      return [
        {
          rule: 'out-of-range',
          severity: 'error',
          message: `“${name}” is ${printValue(field, value, 'en')}, but ${field.owner} ${whose} ${broken}`,
          place: engagement.place(['answers', name]),
          related: [{message: 'the limit', place: clause.source.place(['fields', name, 'limits'], 'key')}],
        },
      ]
    })
  })
