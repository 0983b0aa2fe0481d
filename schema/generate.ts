/** Writes what is made from `src/library/files.ts`: the JSON Schemas in this folder, and the validators that need no code at run time; and the schema of what `proviso check --format json` prints. */
import {readFileSync, writeFileSync} from 'node:fs'
import {Ajv2020} from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import {parse} from 'yaml'
import {Findings} from '../src/cli/reports/findings.js'
import {type FactsFile, files} from '../src/library/files.js'
import {formats} from '../src/render/formats.js'

const here = (name: string) => new URL(name, import.meta.url)
const write = (name: string, text: string) => writeFileSync(here(name), text)
const dialect = 'https://json-schema.org/draft/2020-12/schema'

/** The engagement's schema for editors: its facts written out as the nested keys that `clauses/facts.yaml` declares. */
const withFacts = (schema: object, facts: FactsFile): object => {
  const nest: Record<string, Record<string, object>> = {}
  for (const [name, fact] of Object.entries(facts)) {
    if (fact.from !== undefined) continue
    const [group = '', key = ''] = name.split('.')
    const choices = fact.choices && fact.type === 'choice' ? {enum: Object.keys(fact.choices)} : {}
    const one = {type: ['string', 'number', 'boolean'], ...choices, description: fact.ask?.en ?? fact.label.en}
    nest[group] = {...nest[group], [key]: fact.type === 'list' ? {type: 'array', description: fact.ask?.en} : one}
  }
  const properties = Object.fromEntries(
    Object.entries(nest).map(([group, keys]) => [
      group,
      {type: 'object', additionalProperties: false, properties: keys, description: `Facts about the ${group}.`},
    ]),
  )
  const {properties: own} = schema as {properties: Record<string, object>}
  const described = {type: 'object', additionalProperties: false, properties, description: 'Facts of the deal.'}
  return {...schema, properties: {...own, facts: described}}
}

/** The plan's schema for editors: the formats that there are. */
const withFormats = (schema: object): object =>
  JSON.parse(JSON.stringify(schema), (key, value) =>
    key === 'formats' ? {...value, items: {...value.items, enum: Object.keys(formats)}} : value,
  )

/** Schemas for the validators: descriptions stay only where a message quotes them. */
const lean = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(lean)
  if (typeof schema !== 'object' || schema === null) return schema
  const kept = Object.entries(schema).filter(
    ([key, value]) => key !== 'description' || typeof value !== 'string' || 'pattern' in schema,
  )
  return Object.fromEntries(kept.map(([key, value]) => [key, lean(value)]))
}

const facts = parse(readFileSync(here('../clauses/facts.yaml'), 'utf8')) as FactsFile
const writeSchema = (kind: string, schema: object) => {
  const id = `${kind}.schema.json`
  write(id, `${JSON.stringify({$schema: dialect, $id: id, ...schema}, null, 2)}\n`)
}
for (const [kind, schema] of Object.entries(files))
  writeSchema(kind, kind === 'engagement' ? withFacts(schema, facts) : kind === 'plan' ? withFormats(schema) : schema)
writeSchema('findings', Findings)

const ajv = new Ajv2020({allErrors: true, verbose: true, allowUnionTypes: true, code: {source: true, esm: true}})
const kinds = Object.keys(files)
for (const [kind, schema] of Object.entries(files)) ajv.addSchema({...(lean(schema) as object), $id: kind})
const make = standalone as unknown as (ajv: Ajv2020, exports: Record<string, string>) => string
const code = make(ajv, Object.fromEntries(kinds.map((kind) => [kind, kind])))
if (/\brequire\(/.test(code))
  throw new Error('The validators need a run-time module of ajv; leave out the keyword that asks for it.')
write(
  '../src/library/validators.ts',
  `// @ts-nocheck Made by schema/generate.ts; change src/library/files.ts instead.\n${code}\n`,
)
