import type {Diagnostic} from '../base/diagnostic.js'
import type {Clause} from '../library/clause.js'
import {editionQuestions} from '../library/edition.js'
import type {Field, Library} from '../library/library.js'
import {beyond, type Limits} from '../library/limits.js'
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

const edition: Readonly<Record<keyof typeof editionQuestions, (engagement: Engagement) => Value | undefined>> = {
  'edition.date': ({file}) => file.date,
  'edition.draft': ({file}) => (file.draft ? BigInt(file.draft.number) : undefined),
  'edition.maker': ({file}) => file.draft?.maker,
}
const isOfEdition = (name: string): name is keyof typeof editionQuestions => Object.hasOwn(editionQuestions, name)

/** Looks names up: the engagement's answer, else the field's default at the rung chosen for its clause. */
export const answersFor = (library: Library, order: Order, engagement: Engagement): Answers => {
  return (name) => {
    const field = library.fields.get(name)
    if (field)
      return {question: field, value: engagement.answers.get(name) ?? defaultOf(field, rungOf(order, field.owner))}
    const fact = library.questions.get(name)
    if (fact) return {question: fact, value: engagement.facts.get(name)}
    return isOfEdition(name) ? {question: editionQuestions[name], value: edition[name](engagement)} : undefined
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
