import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterAll, expect, test} from 'vitest'
import {errorsIn} from '../src/base/diagnostic.js'
import type {Document} from '../src/document/document.js'
import {makeDocument} from '../src/workshop/make.js'
import {openLibrary} from '../src/workshop/open.js'
import {readPlan} from '../src/workshop/plan.js'
import {openWorkshop} from '../src/workshop/workshop.js'
import {root, shippedWorld} from './support/shipped.js'

/** The guides are tested by doing what they say: each fence with `file=` is the file that it shows. */
const page = (name: string): string => readFileSync(join(root, 'docs', name), 'utf8')
const fences = (name: string): ReadonlyMap<string, string> =>
  new Map(
    [...page(name).matchAll(/^```\S+ file=(\S+)\n([\s\S]*?)^```$/gm)].map(([, file = '', text = '']) => [file, text]),
  )

const makeWith = async (files: ReadonlyMap<string, string>, plan: string) => {
  const world = shippedWorld(files)
  const {value, diagnostics} = await openLibrary(world, {clauses: ['clauses'], templates: ['templates']})
  if (!value) throw new Error(JSON.stringify(diagnostics))
  const workshop = openWorkshop(world, value)
  const jobs = await readPlan(workshop, plan, {formats: ['txt']})
  const [job] = jobs.value ?? []
  if (!job) throw new Error(JSON.stringify(jobs.diagnostics))
  const made = await makeDocument(workshop, job, {out: 'out', final: false})
  return {
    errors: [...errorsIn(diagnostics), ...errorsIn(jobs.diagnostics)],
    made,
    text: String(world.files.get(made.files[0] ?? '')),
  }
}

test('a new clause is one file', async () => {
  const files = fences('adding-a-clause.md')
  expect(files.size).toBe(1)
  const {errors, text} = await makeWith(files, 'examples/plans/rider.yaml')
  expect(errors).toEqual([])
  expect(text).toMatch(/^5\.\d Receipt for a training payment$/m)
  expect(text.replace(/\s+/g, ' ')).toMatch(/Within 5 days after each payment under section 5\.1/)
})

test('a new document is one folder', async () => {
  const files = fences('adding-a-document.md')
  expect([...files.keys()].map(dirname)).toEqual(['templates/receipt', 'templates/receipt', 'examples/plans'])
  const {errors, text} = await makeWith(files, 'examples/plans/receipt.yaml')
  expect(errors).toEqual([])
  expect(text).toMatch(/Training receipt/)
  expect(text.replace(/\s+/g, ' ')).toMatch(/Maribel Okonkwo-Reyes \(“Performer”\) USD 18,500 on November 23, 2026/)
})

const scratch: string[] = []
afterAll(() => {
  for (const folder of scratch) rmSync(folder, {recursive: true, force: true})
})

test('a new format is one folder and one line', async () => {
  const [[file, code] = []] = [...fences('adding-a-format.md')]
  if (!file || !code) throw new Error('the guide shows no format')
  const folder = mkdtempSync(join(tmpdir(), 'proviso-'))
  scratch.push(folder)
  writeFileSync(join(folder, 'blanks.ts'), code.replaceAll("'../../", `'${root}/src/`))
  const {renderBlanks} = (await import(join(folder, 'blanks.ts'))) as {renderBlanks: (document: Document) => string}
  const blank = {type: 'field', name: 'fee', blank: 'Fee'} as const
  const children = [
    {type: 'paragraph', children: [blank, {type: 'strong', children: [blank]}, {...blank, value: 'x'}]},
  ] as const
  expect(renderBlanks({children} as unknown as Document)).toBe('2\n')
  const line = /^```ts\n {2}(\w+): (\{.*\}),\n```$/m.exec(page('adding-a-format.md'))
  expect(line?.[2]).toMatch(/ending: '\w+', prepare: async \(\) =>/)
})

test('every guide says what people forget, in a screen or two', () => {
  for (const name of readdirSync(join(root, 'docs')).filter((one) => one.startsWith('adding-a-'))) {
    expect(page(name)).toContain('## What people forget')
    expect(page(name).split('\n').length).toBeLessThan(100)
  }
})

test('every link in README and docs leads to a file that is there', () => {
  for (const name of [
    'README.md',
    ...readdirSync(join(root, 'docs'))
      .filter((one) => one.endsWith('.md'))
      .map((one) => `docs/${one}`),
  ])
    for (const [, to = ''] of readFileSync(join(root, name), 'utf8').matchAll(/\]\((?!https:|mailto:|#)([^)#]+)/g))
      expect(() => readdirOrRead(join(root, dirname(name), to)), `${name} → ${to}`).not.toThrow()
})
const readdirOrRead = (path: string): void => {
  try {
    readFileSync(path)
  } catch {
    readdirSync(path)
  }
}

test('each picture of README is there, is small, and is told to those who do not see it', () => {
  const pictures = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/!\[([^\]]*)\]\(([^)]*)\)/g)]
  expect(pictures.length).toBeGreaterThan(5)
  for (const [, told = '', path = ''] of pictures)
    expect([path, told.length > 20, statSync(join(root, path)).size < 100_000]).toEqual([path, true, true])
})
