import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {reports} from '../../../src/cli/reports/reports.js'
import {proviso, small} from '../../support/cli.js'
import {root} from '../../support/shipped.js'

const page = readFileSync(join(root, 'docs/checking.md'), 'utf8')

test('the guide names every output', () => {
  expect([...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name)).toEqual(Object.keys(reports))
})

test('every command line of the guide is understood', async () => {
  const lines = [...page.matchAll(/npx proviso (check .*)$/gm)].map(([, line = '']) => line.split(' '))
  expect(lines.length).toBeGreaterThan(2)
  for (const line of lines) expect((await proviso(small(), ...line)).err).toBe('')
})

test('every file for a service is YAML, and reads the report that its command writes', () => {
  const files = [...page.matchAll(/^```yaml\n# \S+\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text)
  expect(files).toHaveLength(2)
  for (const text of files) {
    expect(parse(text)).toBeTypeOf('object')
    const [, written = ''] = /--output (\S+)/.exec(text) ?? []
    expect(text).toMatch(new RegExp(`(?:sarif_file|junit): ${written}$`, 'm'))
  }
})
