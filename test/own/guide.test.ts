import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {proviso, whole} from '../support/cli.js'
import {root} from '../support/shipped.js'

test('the page on own texts does what it says', async () => {
  const page = readFileSync(join(root, 'docs/own-texts.md'), 'utf8')
  const [, path = '', text = ''] = /^```yaml file=(\S+)\n([\s\S]*?)^```$/m.exec(page) ?? []
  const world = whole({'proviso.yaml': 'out: out\n', [path]: text})
  const {diagnostics} = JSON.parse((await proviso(world, 'check', path, '--json')).out) as {
    diagnostics: readonly unknown[]
  }
  expect(diagnostics).toEqual([])
  const {out} = await proviso(world, 'diff', 'CON-01')
  expect(out).toContain('{+Only with a yes+}')
  expect(out).toContain('[-60-]{+90+}')
  expect(out).toContain('ask you first.')
})
