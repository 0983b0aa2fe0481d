import {expect, test} from 'vitest'
import {errorsIn} from '../../src/base/diagnostic.js'
import {remembering} from '../../src/base/memory.js'
import type {RatesFile} from '../../src/library/files.js'
import {demands} from '../../src/lint/catalogue.js'
import {lint} from '../../src/lint/lint.js'
import {families, rules} from '../../src/lint/rules.js'
import {openLibrary, readChecked} from '../../src/workshop/open.js'
import {spellingsWith} from '../lint/page.js'
import {expectGolden} from '../support/golden.js'
import {memoryWorld} from '../support/world.js'
import {broken, seeds} from './seeds.js'

const all = [...seeds.values()].flat()
const memory = remembering()
const spelled = families.find(({name}) => name === 'spelling')?.rules ?? []

/** Where one rule, or while files are read, is complained, as `rule file:line`. */
const complaintsOf = async (files: ReadonlyMap<string, string>, rule: string): Promise<readonly string[]> => {
  const world = memoryWorld(files)
  const {value, diagnostics} = await openLibrary(world, {clauses: ['clauses'], templates: ['templates']}, memory)
  const rates = await readChecked<RatesFile>(world, 'rates', 'clauses/rates.yaml', memory)
  const asked = rules.filter(({id}) => id === rule)
  const isSound = errorsIn([...diagnostics, ...rates.diagnostics]).length === 0
  const linted =
    value && isSound
      ? lint(value.library, asked.length > 0 ? asked : rules, {
          today: '2026-11-23',
          rates: rates.value ? [rates.value] : [],
          ...(spelled.some(({id}) => id === rule) ? {spelling: await spellingsWith(files)} : {}),
          known: rules,
        }).diagnostics
      : []
  const found = [...diagnostics, ...rates.diagnostics, ...linted]
  return found.map(({rule, place: {file, line}}) => `${rule} ${file}:${line}`)
}

test('seeds are different defects, of rules that exist', () => {
  expect(new Set(all.map(({id}) => id)).size).toBe(all.length)
  expect(new Set(all.map(({file, find, put}) => JSON.stringify([file, find, put]))).size).toBe(all.length)
  const known = new Set(demands.map(({id}) => id))
  expect(all.filter(({rule}) => !known.has(rule))).toEqual([])
})

test('of every rule a seed is sown', () => {
  const sown = new Set(all.map(({rule}) => rule))
  expect(demands.map(({id}) => id).filter((id) => !sown.has(id) && !ofWorkspaces.includes(id))).toEqual([])
})

/** What is demanded of a workspace’s own texts, of which the shipped library has none. */
const ofWorkspaces = ['override-target', 'override-outdated']

const found = new Set<string>()
for (const [family, sown] of seeds)
  test.each(sown)(`${family}: $id is found on its line`, async (seed) => {
    expect(await complaintsOf(broken(seed), seed.rule)).toContain(`${seed.rule} ${seed.in ?? seed.file}:${seed.line}`)
    found.add(seed.id)
  })

test('the table in docs/ says what was sown and found', () => {
  const rows = [...seeds].flatMap(([family, sown]) =>
    [...new Set(sown.map(({rule}) => rule))].sort().map((rule) => {
      const own = sown.filter((seed) => seed.rule === rule)
      return `| ${family} | ${rule} | ${own.length} | ${own.filter(({id}) => found.has(id)).length} |`
    }),
  )
  const [files, sown] = [new Set(all.map(({file}) => file)).size, all.length]
  expectGolden(
    'docs/seeded-faults.md',
    `# Seeded faults

Each fault is put alone into the shipped library, and must be found by its rule on its line. They stand in \`test/seeded/\`, and
\`npx vitest run test/seeded\` sows them. Here are ${sown} of them in ${files} files; ${found.size} were found where they stand. On the library as it is
shipped no rule has anything to say (\`test/lint/lint.test.ts\`): no false alarm.

| family | rule | sown | found on its line |
| --- | --- | ---: | ---: |
${rows.join('\n')}
| | **all** | **${sown}** | **${found.size}** |
`,
  )
})
