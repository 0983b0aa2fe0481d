import {type Snippet, sketchOf} from './sketch.js'
import {changed, type Schema, unoffered, without} from './walk.js'

/** A name that a library holds, as it is offered: what it stands for, and what is written where that is more than the name. */
export interface Offer {
  readonly name: string
  readonly says: string
  readonly body?: string
}
/** What is known under a word: names that are offered, names besides which there is no other, or keys that have a schema of their own. */
export type Knowledge =
  | {readonly offers: readonly Offer[]}
  | {readonly only: readonly Offer[]}
  | {readonly keys: Readonly<Record<string, Schema>>; readonly others: Schema | false}

/** The schema as editors get it: with names of the library to choose from, and with snippets for what is begun anew. */
export const forEditors = (schema: Schema, known: Readonly<Record<string, Knowledge>>): Schema => {
  const shared: Record<string, Schema> = {}
  const share = (name: string, one: Schema): Schema => {
    shared[name] = one
    return {$ref: `#/$defs/${name}`}
  }
  const dressed = changed(schema, (one) => {
    const word = one.known as string | undefined
    const knowledge = word === undefined ? undefined : known[word]
    const asIs = begun(apart(one))
    return knowledge ? inform(asIs, knowledge, (value) => share(String(value.title ?? word), value)) : asIs
  })
  const whole = Object.keys(shared).length === 0 ? dressed : {...dressed, $defs: shared}
  return changed(whole, (one) => without(one, ['known', 'literal', 'name', 'usual']))
}

const inform = (schema: Schema, knowledge: Knowledge, share: (value: Schema) => Schema): Schema => {
  if ('keys' in knowledge) return {...schema, properties: knowledge.keys, additionalProperties: knowledge.others}
  if ('only' in knowledge)
    return {
      ...schema,
      enum: knowledge.only.map(({name}) => name),
      enumDescriptions: knowledge.only.map(({says}) => says),
    }
  const {offers} = knowledge
  if (schema.type !== 'object')
    return withSnippets(
      schema,
      offers.map(({name, says, body = name}) => ({label: name, description: says, body})),
    )
  const {properties, additionalProperties} = schema
  const value = typeof additionalProperties === 'object' ? additionalProperties : Object.values(properties ?? {})[0]
  if (!value) return schema
  const one = share(value)
  return {
    ...schema,
    properties: Object.fromEntries(
      offers.map(({name, says}) => [name, {...one, description: `${sentence(says)} ${value.description}`}]),
    ),
    ...(typeof additionalProperties === 'object' && {additionalProperties: one}),
  }
}

const sentence = (words: string): string => (/[.?!]$/.test(words) ? words : `${words}.`)

/** A value that may be of several types, as one schema for single values and one for what has keys. */
const apart = (schema: Schema): Schema => {
  const {type, properties, additionalProperties = false, items, ...rest} = schema
  if (!Array.isArray(type) || !['boolean', 'object'].some((one) => type.includes(one))) return schema
  const single = unoffered(
    type.filter((one) => one !== 'object'),
    properties ? `Write one value, or one for each of ${Object.keys(properties).join(', ')}` : 'Write one value',
  )
  return {...rest, anyOf: properties ? [single, {type: 'object', properties, additionalProperties}] : [single]}
}

/** With snippets for what a person begins here: a text of several lines, an entry of a list, an entry under a new name. */
const begun = (schema: Schema): Schema => {
  const {additionalProperties: value, items, name} = schema
  if (schema.literal) return withSnippets(schema, [severalLines])
  if (items?.title !== undefined) return {...schema, items: withSnippets(items, [sketchOf(items)])}
  if (typeof value !== 'object' || typeof name !== 'string') return schema
  return withSnippets(schema, [sketchOf(value, name)])
}
const severalLines: Snippet = {
  label: 'text',
  description: 'A text of one or more lines: Markdown, indented below the key.',
  body: '|\n  $1',
}

const withSnippets = (schema: Schema, snippets: readonly Snippet[]): Schema =>
  snippets.length === 0
    ? schema
    : {...schema, defaultSnippets: [...((schema.defaultSnippets ?? []) as readonly Snippet[]), ...snippets]}
