/** Writes what is made from `src/library/files.ts`: the validators, which need no code at run time, and the JSON Schemas in this folder, for editors; and the schemas of what `proviso check`, `preflight`, `review` and `scan` print with `--format json`. */
import {writeFileSync} from 'node:fs'
import {Preflights} from '../src/cli/preflight/shape.js'
import {Findings} from '../src/cli/reports/findings.js'
import {ReviewShapes} from '../src/cli/review/shape.js'
import {Scans} from '../src/cli/scan/shape.js'
import type {RatesFile} from '../src/library/files.js'
import {files} from '../src/library/files.js'
import {forEditors} from './editors.js'
import {printed} from './print.js'
import {validatorsOf} from './validators.js'
import type {Schema} from './walk.js'

const write = (name: string, text: string) => writeFileSync(new URL(name, import.meta.url), text)
const schemas: Readonly<Record<string, Schema>> = JSON.parse(JSON.stringify(files))

write('../src/library/validators.ts', validatorsOf(schemas))

// Only now, since a library is read with the validators.
const {nodeWorld} = await import('../src/cli/world.js')
const {openLibrary, readChecked} = await import('../src/workshop/open.js')
const {knowledgeOf} = await import('./knowledge.js')
const world = nodeWorld(process)
const opened = await openLibrary(world, {clauses: ['clauses'], templates: ['templates']})
const rates = await readChecked<RatesFile>(world, 'rates', 'clauses/rates.yaml')
if (!opened.value || !rates.value)
  throw new Error([...opened.diagnostics, ...rates.diagnostics].map(({message}) => message).join('\n'))
const known = knowledgeOf(opened.value.library, opened.value.tokens, rates.value.value)
const writeSchema = (kind: string, schema: object): void => {
  const id = `${kind}.schema.json`
  const head = {$schema: 'https://json-schema.org/draft/2020-12/schema', $id: id}
  write(
    id,
    `${printed({...head, ...schema})}
`,
  )
}
for (const [kind, schema] of Object.entries(schemas)) writeSchema(kind, forEditors(schema, known))
writeSchema('findings', Findings)
writeSchema('preflight', Preflights)
writeSchema('review', ReviewShapes)
writeSchema('scan', Scans)
