import type {Schema} from './walk.js'

/** What a snippet offers: a label, what it is for, and what it writes, with places to fill in. */
export interface Snippet {
  readonly label: string
  readonly description: string
  readonly body: unknown
}

/** A new entry of a list, or of a map under a name to be chosen: the keys that it must have, and those that are usual. */
export const sketchOf = (schema: Schema, name?: string): Snippet => {
  let places = 0
  const place = (filled?: string): string => {
    places += 1
    return filled === undefined ? `$${places}` : `\${${places}${filled}}`
  }
  const draft = (one: Schema): unknown => {
    if (one.type === 'object' && one.properties) {
      const begun = [...(one.required ?? []), ...((one.usual ?? []) as readonly string[])]
      return Object.fromEntries(
        Object.entries(one.properties).flatMap(([key, value]) => (begun.includes(key) ? [[key, draft(value)]] : [])),
      )
    }
    if (one.type === 'array') return [draft(one.items ?? {})]
    if (one.enum) return place(`|${one.enum.join(',')}|`)
    return place(one.default === undefined ? undefined : `:${String(one.default)}`)
  }
  const key = name && place(`:${name}`)
  const what = String(schema.title ?? 'entry').toLowerCase()
  return {
    label: `new ${what}`,
    description: schema.description ?? '',
    body: key === undefined ? draft(schema) : {[key]: draft(schema)},
  }
}
