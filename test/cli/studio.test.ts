import {spawn} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {gunzipSync, strFromU8} from 'fflate'
import {beforeAll, describe, expect, test} from 'vitest'
import {main} from '../../src/cli/main.js'
import {shippedAt, whole} from '../support/cli.js'
import {root} from '../support/shipped.js'
import {bundled} from '../support/studio.js'

describe('studio --export', () => {
  const installed = async (more: Readonly<Record<string, string>> = {}) => {
    const {page, desk, style} = await bundled()
    const pages = {'page.js': page, 'desk.js': desk, 'style.css': style}
    const world = whole({
      ...Object.fromEntries(Object.entries(pages).map(([name, text]) => [`${shippedAt}/dist/page/${name}`, text])),
      ...more,
    })
    for (const number of [1, 2, 3])
      world.files.set(`${shippedAt}/examples/worked-negotiation/from-them/company-${number}.docx`, new Uint8Array(9))
    return world
  }
  test('writes the page and, beside it, the engine of PDFs', async () => {
    const world = await installed()
    expect(await main(['studio', '--export', 'to/proviso.html'], world, shippedAt)).toBe(0)
    expect([...world.files.keys()].filter((path) => path.startsWith('to/'))).toEqual([
      'to/proviso.html',
      'to/proviso-pdf.js',
    ])
    expect(world.printed.join('\n')).toContain('to/proviso.html is written')
  })
  test('takes the clauses of a workspace along, and none of its deals', async () => {
    const own = ['clauses/CON/CON-01.yaml', 'proviso.yaml']
    const deals = ['positions.yaml', 'plans/a.yaml', 'engagements/a.yaml', 'sent/abc.json']
    const world = await installed(Object.fromEntries([...own, ...deals].map((path) => [path, 'words: of ours\n'])))
    world.files.set('proviso.yaml', 'out: out\n')
    expect(await main(['studio', '--export', 'proviso.html'], world, shippedAt)).toBe(0)
    const [, held = ''] = /data-name="library">([^<]+)</.exec(String(world.files.get('proviso.html'))) ?? []
    const pack = JSON.parse(strFromU8(gunzipSync(Buffer.from(held, 'base64')))) as Record<string, string>
    expect(Object.keys(pack).filter((path) => !path.startsWith('shipped/'))).toEqual(own)
    expect(JSON.stringify(pack).match(/words: of ours/g)).toHaveLength(1)
  })
  test('a name that is no page is wrong use', async () => {
    const world = await installed()
    expect(await main(['studio', '--export', 'proviso.txt'], world, shippedAt)).toBe(2)
    expect(world.said.join('\n')).toContain('let its name end in .html')
  })
})

describe('studio', () => {
  const folder = mkdtempSync(join(tmpdir(), 'workspace-'))
  let said = ''
  let ended: Promise<number | null>
  let stop: () => void
  beforeAll(async () => {
    writeFileSync(join(folder, 'notes.txt'), 'mine')
    const tsx = pathToFileURL(join(root, 'node_modules/tsx/dist/esm/index.mjs')).href
    const running = spawn(process.execPath, ['--import', tsx, join(root, 'src/cli/bin.ts'), 'studio'], {cwd: folder})
    ended = new Promise((resolve) => running.once('exit', resolve))
    stop = () => running.kill('SIGINT')
    await new Promise<void>((ready) => {
      running.stdout.on('data', (words) => {
        said += String(words)
        if (said.includes('Ctrl+C')) ready()
      })
      running.once('exit', () => ready())
    })
    return () => {
      running.kill()
      rmSync(folder, {recursive: true, force: true})
    }
  })
  test('serves the folder in which it was started, to this machine and with a token, until it is stopped', async () => {
    const [, url = ''] = /The studio is at (http:\/\/127\.0\.0\.1:\d+\/[\w-]{43}\/)/.exec(said) ?? []
    expect(url).not.toBe('')
    expect(await (await fetch(url)).text()).toContain('<div id="studio">')
    expect(await (await fetch(`${url}files`)).json()).toMatchObject([{path: 'notes.txt'}])
    expect((await fetch(new URL('/', url))).ok).toBe(false)
    stop()
    expect(await ended).toBe(0)
  })
})
