/** A JSON Schema, of which only that is known here which the files of this project use. */
export interface Schema {
  readonly [keyword: string]: unknown
  readonly description?: string
  readonly type?: string | readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: Schema | boolean
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly $defs?: Readonly<Record<string, Schema>>
  readonly anyOf?: readonly Schema[]
  readonly enum?: readonly string[]
}

/** The schema with every schema in it changed, the innermost first. */
export const changed = (schema: Schema, change: (schema: Schema) => Schema): Schema => {
  const within = (one: Schema) => changed(one, change)
  const all = (ones: Readonly<Record<string, Schema>>) =>
    Object.fromEntries(Object.entries(ones).map(([key, one]) => [key, within(one)]))
  const {properties, additionalProperties, items, anyOf, $defs} = schema
  return change({
    ...schema,
    ...(properties && {properties: all(properties)}),
    ...($defs && {$defs: all($defs)}),
    ...(typeof additionalProperties === 'object' && {additionalProperties: within(additionalProperties)}),
    ...(items && {items: within(items)}),
    ...(anyOf && {anyOf: anyOf.map(within)}),
  })
}

/** The schema without some of its keywords. */
export const without = (schema: Schema, keywords: readonly string[]): Schema =>
  Object.fromEntries(Object.entries(schema).filter(([key]) => !keywords.includes(key)))

/** A value of some types. An editor offers “true”, “false” and “null” wherever a list of types has them; here it does not look. */
export const unoffered = (type: readonly string[], errorMessage: string): Schema => ({
  if: {},
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: {type, errorMessage},
})
