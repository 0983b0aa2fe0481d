import {Ajv2020} from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import {changed, type Schema, without} from './walk.js'

/** What is there for editors only, and what only this folder understands. A message quotes `patternErrorMessage`. */
const shown = [
  'default',
  'description',
  'enumDescriptions',
  'examples',
  'known',
  'literal',
  'name',
  'title',
  'usual',
] as const

/** The source of a module with one validator for each kind of file, which needs no code at run time. */
export const validatorsOf = (files: Readonly<Record<string, Schema>>): string => {
  const ajv = new Ajv2020({allErrors: true, verbose: true, allowUnionTypes: true, code: {source: true, esm: true}})
  ajv.addKeyword('patternErrorMessage')
  for (const [kind, schema] of Object.entries(files))
    ajv.addSchema({...changed(schema, (one) => without(one, shown)), $id: kind})
  const make = standalone as unknown as (ajv: Ajv2020, exports: Record<string, string>) => string
  const code = make(ajv, Object.fromEntries(Object.keys(files).map((kind) => [kind, kind])))
  if (/\brequire\(/.test(code))
    throw new Error('The validators need a run-time module of ajv; leave out the keyword that asks for it.')
  return `// @ts-nocheck Made by schema/generate.ts; change src/library/files.ts instead.\n${code}\n`
}
