import {type TProperties, type TSchema, Type} from 'typebox'

/** What the schemas of all kinds of file are made of. */

export const strict = {additionalProperties: false} as const
export const object = <P extends TProperties>(properties: P, description: string) =>
  Type.Object(properties, {...strict, description})
export const optional = Type.Optional
export const text = (description: string) => Type.String({description})
export const list = <S extends TSchema>(item: S, description: string) => Type.Array(item, {description})
export const oneOf = <const V extends readonly string[]>(values: V, description: string) =>
  Type.Unsafe<V[number]>({type: 'string', enum: [...values], description})
export const prose = (description: string) =>
  Type.String({description: `${description} Markdown in a literal block (|).`})

export const rungs = ['opening', 'acceptable', 'floor'] as const
export const registers = ['proposal', 'rider', 'guideline', 'handout'] as const
export const languages = ['en', 'es'] as const
export const valueTypes = ['text', 'integer', 'money', 'percent', 'date', 'yes/no', 'choice', 'list'] as const
export const units = ['days', 'months', 'years', 'hours'] as const

export const clauseId = (description: string) => Type.String({pattern: '^[A-Z]{2,4}-[A-Z0-9]{1,3}$', description})
export const date = (description: string) =>
  Type.String({pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', description: `${description} As 2026-11-23.`})
export const inLanguages = (description: string) =>
  object({en: optional(text('In English.')), es: optional(text('In Spanish.'))}, description)
export const Scalar = Type.Unsafe<string | number | boolean>({
  type: ['string', 'number', 'boolean'],
  description: 'One value.',
})
export const Value = Type.Unsafe<string | number | boolean | readonly (string | number | boolean)[]>({
  type: ['string', 'number', 'boolean', 'array'],
  items: {type: ['string', 'number', 'boolean']},
  description: 'One value, or a list of values.',
})
export const perRung = <S extends TSchema>(value: S, description: string) =>
  object({opening: optional(value), acceptable: optional(value), floor: optional(value)}, description)
export const Limit = object(
  {min: optional(Scalar), max: optional(Scalar)},
  'Least and greatest value that may be answered; outside it the deal is below this rung.',
)

export const question = {
  type: oneOf(valueTypes, 'What kind of value it is.'),
  unit: optional(oneOf(units, 'Unit of a whole number; it is printed with the number.')),
  of: optional(oneOf(['text', 'date', 'choice'], 'What a list holds.')),
  choices: optional(
    Type.Record(Type.String(), inLanguages('How the choice is printed.'), {description: 'The choices that exist.'}),
  ),
  optional: optional(Type.Boolean({description: 'Whether it may stay unanswered without a warning.'})),
  label: inLanguages('Short name, printed in blanks and tables.'),
  ask: optional(inLanguages('The question that a person answers.')),
}
