import {type Static, type TProperties, type TSchema, Type} from 'typebox'

/** What schemas are made of. Each says in words what it is for, since editors show nothing else. */

/** Names that a library holds: an editor offers them, and takes others too. */
export type Known =
  | 'answers'
  | 'asks'
  | 'clauses'
  | 'concerns'
  | 'conditions'
  | 'deal'
  | 'documents'
  | 'facts'
  | 'families'
  | 'fields'
  | 'figures'
  | 'formats'
  | 'hazards'
  | 'looks'
  | 'only'
  | 'rates'
  | 'rules'
  | 'terms'
  | 'yes/no facts'

/** What only an editor needs, beside descriptions. The validators never see it. */
export interface Shown {
  /** Values as they are written, where the form is not obvious: two or more, since editors write out a single one by themselves. */
  readonly examples?: readonly [string, string, ...string[]]
  /** What stands there when nothing is said. */
  readonly default?: string | number | boolean
  readonly known?: Known
}

export const strict = {additionalProperties: false} as const
export const object = <P extends TProperties>(properties: P, description: string) =>
  Type.Object(properties, {...strict, description})
/** One of several of its kind: an editor calls it by its title, and begins one with what it must have and the `usual` rest. */
export const entry = <P extends TProperties>(
  title: string,
  properties: P,
  description: string,
  usual: readonly (keyof P & string)[] = [],
) => Type.Object(properties, {...strict, title, description, usual})
/** Entries under names of the writer’s choosing; `name` is what stands where a new one is to be named, `keys` how names are written. */
export const named = <S extends TSchema>(
  value: S,
  description: string,
  {
    keys,
    ...shown
  }: Pick<Shown, 'known'> & {
    readonly name?: string
    readonly keys?: {readonly pattern: string; readonly form: string}
  } = {},
) =>
  Type.Unsafe<Record<string, Static<S>>>({
    type: 'object',
    additionalProperties: value,
    description,
    ...shown,
    ...(keys && {propertyNames: {pattern: keys.pattern, patternErrorMessage: keys.form}}),
  })
export const optional = Type.Optional
export const text = (description: string, shown: Shown = {}) => Type.String({description, ...shown})
export const list = <S extends TSchema>(item: S, description: string) => Type.Array(item, {description})
/** A closed choice, each with what it means. */
export const oneOf = <const V extends string>(
  choices: Readonly<Record<V, string>>,
  description: string,
  shown: Shown = {},
) =>
  Type.Unsafe<V>({
    type: 'string',
    enum: Object.keys(choices),
    enumDescriptions: Object.values(choices),
    description,
    ...shown,
  })
/** Text of which `form` says how it is written; messages quote it. */
export const formed = (pattern: string, form: string, description: string, shown: Shown = {}) =>
  Type.String({pattern, patternErrorMessage: form, description, ...shown})
export const count = (least: number, description: string, shown: Shown = {}) =>
  Type.Integer({minimum: least, description, ...shown})
/** Text of some length, which is begun as a literal block. */
export const prose = (description: string) =>
  Type.String({
    description: `${description} Markdown, as a literal block: a | after the key, and the text indented below it.`,
    literal: true,
  })
