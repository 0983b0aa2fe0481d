import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {gunzipSync, strFromU8} from 'fflate'
import {expect, test} from 'vitest'
import {nodeWorld} from '../../src/cli/world.js'
import {packOf} from '../../src/studio/pack.js'
import {squeezed, wholePage} from '../../src/studio/page-file.js'
import {root} from '../support/shipped.js'
import {bundled, exportedStudio} from '../support/studio.js'
import {memoryWorld} from '../support/world.js'

const page = async (): Promise<string> => readFileSync(new URL(await exportedStudio()), 'utf8')
const digest = (text: string): string => createHash('sha256').update(text).digest('base64')

test('the file is at most 6 MiB, with the typefaces in it', async () => {
  expect(Buffer.byteLength(await page())).toBeLessThan(6 * 1024 * 1024)
})

test('same library, same bytes', async () => {
  const {page: script, ...others} = await bundled()
  const made = (): string =>
    wholePage(
      {page: script, ...others},
      squeezed(
        new Map([
          ['b', '2'],
          ['a', '1'],
        ]),
      ),
      new Map([['x', new Uint8Array(9)]]),
      digest,
    )
  const other = wholePage(
    {page: script, ...others},
    squeezed(
      new Map([
        ['a', '1'],
        ['b', '2'],
      ]),
    ),
    new Map([['x', new Uint8Array(9)]]),
    digest,
  )
  expect(made()).toBe(other)
})

test('nothing in it leads out, and only its own script runs', async () => {
  const text = await page()
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(text)?.[1] ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toMatch(/connect-src|https?:|unsafe-eval'(?<!wasm-unsafe-eval')|'unsafe-inline'(?=[^;]*script)/)
  const scripts = [...text.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script)
  expect(scripts.map((script) => policy.includes(digest(script)))).toEqual([true])
  expect(text.replace(/<script[\s\S]*?<\/script>/g, '')).not.toMatch(/(?:src|href)="https?:/)
})

test('a workspace gives its library and none of its deals', async () => {
  const files = new Map(
    [
      'clauses/CON/CON-90.yaml',
      'templates/own/text.md.hbs',
      'positions.yaml',
      'proviso.yaml',
      'plans/a.yaml',
      'engagements/a.yaml',
      'negotiations/n/ledger.yaml',
      'sent/x.json',
      'lib/clauses/CON/CON-01.yaml',
      'lib/examples/plans/rider.yaml',
    ].map((path) => [path, 'x']),
  )
  expect(
    [
      ...(
        await packOf(memoryWorld(files), 'lib', {
          here: true,
          folders: {clauses: ['lib/clauses', 'clauses'], templates: ['templates']},
        })
      ).keys(),
    ].sort(),
  ).toEqual([
    'clauses/CON/CON-90.yaml',
    'proviso.yaml',
    'shipped/clauses/CON/CON-01.yaml',
    'shipped/examples/plans/rider.yaml',
    'templates/own/text.md.hbs',
  ])
})

test('the pack holds every shipped clause, and unpacks to it', async () => {
  const pack = await packOf(nodeWorld(process), root === process.cwd() ? '' : root, {
    here: false,
    folders: {clauses: [], templates: []},
  })
  const again = JSON.parse(strFromU8(gunzipSync(squeezed(pack)))) as Record<string, string>
  expect(again['shipped/clauses/CON/CON-01.yaml']).toBe(readFileSync(join(root, 'clauses/CON/CON-01.yaml'), 'utf8'))
  expect(Object.keys(again).length).toBe(pack.size)
})
