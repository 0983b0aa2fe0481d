import {kindOf, written} from '../src/cli/lists.js'
import {titleOf} from '../src/library/clause.js'
import type {Library} from '../src/library/library.js'
import {inLanguage, type Question} from '../src/library/question.js'
import type {Snippet} from './sketch.js'
import {type Schema, unoffered} from './walk.js'

/** The facts that an engagement may state, nested as their names are dotted. What follows from other facts is not stated. */
export const statedFacts = ({questions}: Library): Readonly<Record<string, Schema>> => {
  const groups: Record<string, Record<string, Schema>> = {}
  for (const [name, fact] of questions) {
    if (fact.from !== undefined) continue
    const [group = '', key = ''] = name.split('.')
    const usual = written(fact.default)
    const asked = [sentence(fact), ...(usual === '' ? [] : [`Without an answer: ${usual}.`])]
    groups[group] = {
      ...groups[group],
      [key]: {
        description: asked.join(' '),
        ...offered(fact, [[usual, 'Taken without an answer.']]),
        anyOf: [form(fact), empty],
      },
    }
  }
  return Object.fromEntries(
    Object.entries(groups).map(([group, properties]) => [
      group,
      {type: 'object', additionalProperties: false, properties, description: `What is known of the ${group}.`},
    ]),
  )
}

/** The answers that clauses ask for, by name of the field. */
export const answers = ({fields, clause}: Library): Readonly<Record<string, Schema>> =>
  Object.fromEntries(
    [...fields.values()].map((field): [string, Schema] => {
      const {default: usual, limits = {}} = field.file
      const owner = clause.get(field.owner)
      const asked = [
        sentence(field),
        ...(usual === undefined ? [] : [`Without an answer: ${written(usual)}.`]),
        ...Object.entries(limits).map(([at, limit]) =>
          typeof limit === 'object' ? `At ${at} ${bounds(limit)}.` : `At every rung ${bounds({[at]: limit})}.`,
        ),
        `For ${field.owner}${owner ? `, ${titleOf(owner, 'en')}` : ''}.`,
      ]
      const defaults =
        typeof usual === 'object' && !Array.isArray(usual) ? Object.entries(usual) : [['', usual] as const]
      const values = defaults.map(([rung, value]): readonly [string, string] => [
        written(value),
        `The default${rung && ` at ${rung}`}.`,
      ])
      return [field.name, {description: asked.join(' '), ...form(field), ...offered(field, values)}]
    }),
  )

/** What the clauses of a workspace ask is not known here. */
export const ownAnswer: Schema = {
  description: 'The answer to what a clause of your own asks.',
  anyOf: [unoffered(['string', 'number', 'boolean', 'array'], 'Write one value, or a list of values')],
}

const sentence = (question: Question): string => {
  const asked = inLanguage(question.ask, 'en') ?? `${inLanguage(question.label, 'en')}.`
  return ['text', 'yes/no', 'choice'].includes(question.type) ? asked : `${asked} ${capital(kindOf(question))}.`
}
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
const bounds = ({min, max}: {readonly min?: unknown; readonly max?: unknown}): string =>
  [
    ...(min === undefined ? [] : [`no less than ${written(min)}`]),
    ...(max === undefined ? [] : [`no more than ${written(max)}`]),
  ].join(' and ')

/** What an answer may be: no narrower than the program reads it. */
const form = (question: Question): Schema => forms[question.type](question)

const formed = (pattern: string, message: string): Schema => ({
  type: 'string',
  pattern,
  patternErrorMessage: message,
  errorMessage: message,
})
const forms: Readonly<Record<Question['type'], (question: Question) => Schema>> = {
  text: () => ({anyOf: [unoffered(['string', 'number', 'boolean'], 'Write words on one line')]}),
  integer: ({unit}) => ({
    ...formed(
      `^-?\\d{1,15}(?:\\s*(?:${unit === undefined ? 'day|month|year|hour' : unit.replace(/s$/, '')})s?)?$`,
      `Write a whole number${unit === undefined ? '' : ` of ${unit}`}, such as 14`,
    ),
    type: ['integer', 'string'],
  }),
  money: () =>
    formed(
      '^(?:[A-Z]{3}\\s+-?\\d[\\d,]*(?:\\.\\d{1,2})?|-?\\d[\\d,]*(?:\\.\\d{1,2})?\\s+[A-Z]{3})$',
      'Write an amount with its currency, such as 18500.00 USD',
    ),
  percent: () => ({
    ...formed('^-?\\d+(?:\\.\\d+)?\\s*%?$', 'Write a percentage, such as 5.4%'),
    type: ['string', 'number'],
  }),
  date: () => formed('^\\d{4}-\\d{2}-\\d{2}$', 'Write a day as year, month, day, such as 2026-11-23'),
  'yes/no': () => {
    const {type, ...rest} = formed(
      '^(?:[Yy][Ee][Ss]|[Nn][Oo]|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])$',
      'Write yes or no',
    )
    return {anyOf: [{...unoffered(['string', 'boolean'], 'Write yes or no'), ...rest}]}
  },
  choice: ({choices = {}}) => ({
    enum: Object.keys(choices),
    enumDescriptions: Object.values(choices).map((words) => inLanguage(words, 'en') ?? ''),
  }),
  list: (question) => ({
    ...unoffered(['array', 'string', 'number', 'boolean'], 'Write a list, such as [one, other]'),
    items: {description: 'One of them.', ...form({...question, type: question.of ?? 'text'})},
  }),
}
/** A key that stands there with nothing behind it: not answered yet. */
const empty = unoffered(['null'], 'Write an answer, or nothing')

/** What is offered behind the key, where the form itself does not say it. */
const offered = (
  {type}: Question,
  values: readonly (readonly [value: string, says: string])[],
): {readonly defaultSnippets?: readonly Snippet[]} => {
  if (type === 'choice' || type === 'list') return {}
  const given = type === 'yes/no' ? yesOrNo : values.filter(([value]) => value !== '')
  if (given.length === 0) return {}
  return {defaultSnippets: given.map(([value, description]) => ({label: value, description, body: value}))}
}
const yesOrNo = [
  ['yes', 'It is so.'],
  ['no', 'It is not so.'],
] as const
