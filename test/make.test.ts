import {existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {type Diagnostic, errorsIn} from '../src/base/diagnostic.js'
import {makeDocument} from '../src/workshop/make.js'
import {openLibrary} from '../src/workshop/open.js'
import {readPlan} from '../src/workshop/plan.js'
import {openWorkshop} from '../src/workshop/workshop.js'
import {expectGolden} from './support/golden.js'
import {filesBelow} from './support/shipped.js'
import {memoryWorld} from './support/world.js'

/**
 * Each folder of `cases/make` is one case: files laid over those of `cases/base`, and `expected.txt`, which holds what
 * was found and what was made.
 */
const cases = join(import.meta.dirname, 'cases/make')

const line = ({severity, place, message, rule, related = []}: Diagnostic): string =>
  [
    `${severity} ${place.file}${place.line === undefined ? '' : `:${place.line}:${place.column}`} ${message} [${rule}]`,
    ...related.map((one) => `  ${one.message}: ${one.place.file}:${one.place.line}:${one.place.column}`),
  ].join('\n')

const below = (folder: string): Map<string, string> =>
  new Map([...filesBelow(folder)].map(([path, text]) => [path.slice(folder.length + 1), text]))

test.each(readdirSync(cases))('%s', async (name) => {
  const own = below(`test/cases/make/${name}`)
  own.delete('expected.txt')
  const world = memoryWorld(new Map([...below('test/cases/base'), ...own]))
  const {value, diagnostics} = await openLibrary(world, {clauses: ['clauses'], templates: ['templates']})
  const said = diagnostics.map(line)
  if (value && errorsIn(diagnostics).length === 0) {
    const workshop = openWorkshop(world, value)
    const jobs = await readPlan(workshop, 'plan.yaml', {})
    said.push(...jobs.diagnostics.map(line))
    for (const job of jobs.value ?? []) {
      const made = await makeDocument(workshop, job, {out: 'out', final: false})
      said.push('', `# ${made.name}: ${made.files.join(', ') || 'not made'}`, ...made.diagnostics.map(line))
      for (const file of made.files) said.push('', String(world.files.get(file)).trimEnd())
    }
  }
  expectGolden(join(cases, name, 'expected.txt'), `${said.join('\n').trim()}\n`)
})

test('every case has an expectation that was read', () => {
  expect(readdirSync(cases).filter((name) => !existsSync(join(cases, name, 'expected.txt')))).toEqual([])
})
