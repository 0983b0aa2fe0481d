import {Big} from 'big.js'
import type {Diagnostic} from '../base/diagnostic.js'
import type {Clause} from '../library/clause.js'
import type {FieldFile} from '../library/files.js'
import type {Field, Library} from '../library/library.js'
import type {Rung} from '../library/passage.js'
import {printValue, type Question, readValue, type Value} from '../library/question.js'
import type {Engagement} from './engagement.js'
import {type Order, rungOf} from './order.js'

/** What is known of a name that a text asks for: a field of a clause, a fact, or the edition. Nothing when there is no such name. */
export type Answers = (name: string) => Answer | undefined
export interface Answer {
  readonly question: Question
  readonly value: Value | undefined
}

const edition: Readonly<Record<string, {question: Question; of: (engagement: Engagement) => Value | undefined}>> = {
  'edition.date': {question: {type: 'date', label: {en: 'Date', es: 'Fecha'}}, of: ({file}) => file.date},
  'edition.draft': {
    question: {type: 'integer', label: {en: 'Draft number', es: 'Número de borrador'}},
    of: ({file}) => (file.draft ? BigInt(file.draft.number) : undefined),
  },
  'edition.maker': {
    question: {type: 'text', label: {en: 'Maker of the draft', es: 'Autor del borrador'}},
    of: ({file}) => file.draft?.maker,
  },
}
export const editionNames = Object.keys(edition)

/** Looks names up: the engagement's answer, else the field's default at the rung chosen for its clause. */
export const answersFor = (library: Library, order: Order, engagement: Engagement): Answers => {
  return (name) => {
    const field = library.fields.get(name)
    if (field)
      return {question: field, value: engagement.answers.get(name) ?? defaultOf(field, rungOf(order, field.owner))}
    const fact = library.questions.get(name)
    if (fact) return {question: fact, value: engagement.facts.get(name)}
    const known = Object.hasOwn(edition, name) ? edition[name] : undefined
    return known && {question: known.question, value: known.of(engagement)}
  }
}

/** A field's default: one value, or one for each rung. */
export const defaultOf = (field: Field, rung: Rung): Value | undefined => {
  const {default: given} = field.file
  const value =
    typeof given === 'object' && given !== null && !Array.isArray(given)
      ? (given as Partial<Record<Rung, unknown>>)[rung]
      : given
  return value === undefined ? undefined : readValue(field, value).value
}

/** Answers of the clauses that stand which lie outside the limits of their field, absolute or at the rung. */
export const outOfRange = (
  clauses: Iterable<Clause>,
  order: Order,
  engagement: Engagement,
  answers: Answers,
): Diagnostic[] =>
  [...clauses].flatMap((clause) =>
    Object.entries(clause.file.fields ?? {}).flatMap(([name, file]) => {
      const answer = answers(name)
      if (answer?.value === undefined) return []
      const rung = rungOf(order, clause.id)
      const finding = (limits: Limits | undefined, whose: string): Diagnostic[] => {
        const broken = beyond(answer.question, answer.value as Value, limits)
        if (!broken) return []
        const printed = printValue(answer.question, answer.value as Value, 'en')
        return [
          {
            rule: 'out-of-range',
            severity: 'error',
            message: `“${name}” is ${printed}, but ${clause.id} ${whose} ${broken}`,
            place: engagement.place(['answers', name]),
            related: [{message: 'the limit', place: clause.source.place(['fields', name, 'limits'], 'key')}],
          },
        ]
      }
      const {limits} = file
      return [...finding(limits, 'allows'), ...finding(limits?.[rung], `at ${rung} allows`)]
    }),
  )

type Limits = Pick<NonNullable<FieldFile['limits']>, 'min' | 'max'>

const beyond = (question: Question, value: Value, limits: Limits | undefined): string | undefined => {
  const bound = (limit: unknown) => (limit === undefined ? undefined : readValue(question, limit).value)
  const [least, most] = [bound(limits?.min), bound(limits?.max)]
  if (least !== undefined && compare(value, least) < 0) return `no less than ${printValue(question, least, 'en')}`
  if (most !== undefined && compare(value, most) > 0) return `no more than ${printValue(question, most, 'en')}`
  return undefined
}

const compare = (a: Value, b: Value): number => {
  if (a instanceof Big && b instanceof Big) return a.cmp(b)
  if (typeof a === 'object' && typeof b === 'object' && 'currency' in a && 'currency' in b)
    return a.amount.cmp(b.amount)
  return a < b ? -1 : a > b ? 1 : 0
}
