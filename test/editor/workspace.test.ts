import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {proviso, shippedAt, whole, within} from '../support/cli.js'
import {type Editor, openEditor} from '../support/editor.js'
import {filesBelow, root} from '../support/shipped.js'

const page = (name: string): string => readFileSync(join(root, 'docs', name), 'utf8')
/** The file that a page of the manual shows. */
const example = (name: string, file: string): string => page(name).split(` file=${file}\n`)[1]?.split('```')[0] ?? ''
const saying = (schema: string, text: string): string =>
  `# yaml-language-server: $schema=${schema}.schema.json\n${text}`

/** What a workspace may hold beside what the program writes. */
const own = {
  'old.md': '# Second opinion\n\nPerformer may ask somebody else.\n',
  'clauses/CON/CON-01.yaml': example('own-texts.md', 'clauses/CON/CON-01.yaml'),
  'templates/receipt/document.yaml': example('adding-a-document.md', 'templates/receipt/document.yaml'),
  'templates/receipt/text.md.hbs': example('adding-a-document.md', 'templates/receipt/text.md.hbs'),
  'plans/handout.yaml': saying(
    '../schema/plan',
    '- {template: handout, engagement: ../engagements/first.yaml, formats: [txt]}\n',
  ),
  'costings/package.yaml': saying(
    '../schema/costing',
    readFileSync(join(root, 'examples/costings/marrow-bay.yaml'), 'utf8').replace(/^.*\n/, ''),
  ),
  'rates.yaml': saying('schema/rates', /```yaml\n(crowd_rate:[\s\S]*?)```/.exec(page('costing.md'))?.[1] ?? ''),
  'negotiations/harbor/ledger.yaml': /^```yaml file=\S+\n([\s\S]*?)^```$/m.exec(page('preflight.md'))?.[1] ?? '',
  'negotiations/pier/ledger.yaml': example('negotiating.md', 'negotiations/pier/ledger.yaml'),
  'answer.yaml': example('answering.md', 'answer.yaml'),
  'positions.yaml': saying(
    'schema/positions',
    'CON-01:\n  now: acceptable\n  floor: |\n    Ask first.\n  authority: the committee\n  decided: {by: the committee, on: 2026-11-20}\n',
  ),
}

const folder = mkdtempSync(join(tmpdir(), 'proviso-'))
let editor: Editor
beforeAll(async () => {
  editor = await openEditor()
})
afterAll(() => {
  editor.close()
  rmSync(folder, {recursive: true, force: true})
})

test('every file of a workspace finds its schema, and nothing is underlined', async () => {
  const world = whole()
  await proviso(world, 'init', 'deal', '--yes', '--date', '2026-11-23')
  const inside = within(world, 'deal')
  for (const [path, text] of Object.entries(own)) inside.files.set(path, text)
  for (const [path, text] of filesBelow('clauses', 'templates', 'teaching', 'docs', 'schema'))
    inside.files.set(`${shippedAt}/${path}`, text)
  await proviso(inside, 'new', 'clause', 'CON-20')
  await proviso(inside, 'new', 'engagement', 'lind', '--date', '2026-11-23')
  await proviso(inside, 'adopt', 'old.md', '--yes', '--family', 'CON', '--from', '30')
  await proviso(inside, 'make', 'plans/handout.yaml', '--edition')
  const files = [...inside.files].filter(([path]) => !path.startsWith(shippedAt) && /\.(?:yaml|json)$/.test(path))
  for (const [path, content] of files) {
    mkdirSync(join(folder, dirname(path)), {recursive: true})
    writeFileSync(join(folder, path), content)
  }
  const found = await Promise.all(
    files
      .filter(([path]) => path.endsWith('.yaml'))
      .map(async ([path, content]) => {
        const text = String(content)
        const schema = await editor.hover(join(folder, dirname(path)), text.replace(/^(?=- |[a-zA-Z])/m, '‸'))
        return [
          path,
          /\[(\w+)\.schema\.json\]/.exec(schema)?.[1],
          await editor.underlined(join(folder, dirname(path)), text),
        ]
      }),
  )
  expect(Object.fromEntries(found.map(([path, ...rest]) => [path, rest]))).toEqual({
    'answer.yaml': ['answer', []],
    'clauses/CON/CON-01.yaml': ['override', []],
    'clauses/CON/CON-20.yaml': ['clause', []],
    'clauses/CON/CON-30.yaml': ['clause', []],
    'costings/package.yaml': ['costing', []],
    'editions.yaml': ['editions', []],
    'engagements/first.yaml': ['engagement', []],
    'engagements/lind.yaml': ['engagement', []],
    'negotiations/harbor/ledger.yaml': ['ledger', []],
    'negotiations/pier/ledger.yaml': ['ledger', []],
    'plans/handout.yaml': ['plan', []],
    'plans/rider.yaml': ['plan', []],
    'positions.yaml': ['positions', []],
    'proviso.yaml': ['workspace', []],
    'rates.yaml': ['rates', []],
    'templates/receipt/document.yaml': ['document', []],
  })
})
