import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {WorldError} from '../../../src/base/world.js'
import {type ReportName, reports} from '../../../src/cli/reports/reports.js'
import {ruleFacts} from '../../../src/cli/reports/rules.js'
import {rules} from '../../../src/lint/rules.js'
import {proviso, small} from '../../support/cli.js'
import {root} from '../../support/shipped.js'

const files = {'proviso.yaml': 'out: out\n', 'engagements/a.yaml': 'id: A\n', 'b.yaml': 'b: \u2028\n'}
const line = ['check', 'engagements', 'b.yaml'] as const
const names = Object.keys(reports) as readonly ReportName[]

describe.each(names)('--format %s', (format) => {
  test('into a file is what it is on a screen, whole, and the sum is still shown', async () => {
    const world = small(files, {columns: 100})
    const shown = await proviso(world, ...line, '--format', format)
    const {code, out, err} = await proviso(world, ...line, '--format', format, '--output', 'found/report')
    expect({code, err}).toEqual({code: shown.code, err: ''})
    expect(world.files.get('found/report')).toBe(`${shown.out}\n`)
    expect(out).toBe('2 files, 3 errors, 0 warnings\nThe report is in found/report')
  })
  test('into a file has the same bytes from every screen', async () => {
    const [narrow, wide] = [small(files, {columns: 40}), small(files, {columns: 200, colour: true})]
    for (const world of [narrow, wide]) await proviso(world, ...line, '--format', format, '--output', 'report')
    expect(wide.files.get('report')).toBe(narrow.files.get('report'))
  })
  test('says the same twice', async () => {
    const once = await proviso(small(files), ...line, '--format', format)
    expect(await proviso(small(files), ...line, '--format', format)).toEqual(once)
  })
})

test('a file has every finding, a screen the first five of a rule, or with --all every one too', async () => {
  const engagements = Array.from({length: 30}, (_, index) => [`engagements/${index}.yaml`, 'id: A\n'] as const)
  const world = small({'proviso.yaml': 'out: out\n', ...Object.fromEntries(engagements)})
  const shown = (text: string) => text.match(/^error /gm)?.length
  expect(shown((await proviso(world, 'check', 'engagements')).out)).toBe(5)
  expect(shown((await proviso(world, 'check', 'engagements', '--all')).out)).toBe(60)
  await proviso(world, 'check', 'engagements', '--output', 'report.txt')
  expect(shown(String(world.files.get('report.txt')))).toBe(60)
})

test('--json is --format json', async () => {
  const json = await proviso(small(files), ...line, '--json')
  expect(await proviso(small(files), ...line, '--format', 'json')).toEqual(json)
  expect(await proviso(small(files), ...line, '--format', 'json', '--json')).toEqual(json)
})

test('a file that cannot be written is told in a sentence, and nothing is said to be in it', async () => {
  const world = {
    ...small(files),
    write: async (path: string) => {
      throw new WorldError(`${path} cannot be written`, path)
    },
  }
  expect(await proviso(world, ...line, '--output', 'report')).toEqual({
    code: 1,
    out: '',
    err: 'error: report cannot be written',
  })
})

test('the page of a rule is there', () => {
  for (const {id} of rules) expect(existsSync(join(root, ruleFacts(id).page ?? ''))).toBe(true)
})
