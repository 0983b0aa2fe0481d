import {spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readdirSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {root} from '../support/shipped.js'

/** The program as a person starts it, on a real disk. */
const tsx = pathToFileURL(join(root, 'node_modules/tsx/dist/esm/index.mjs')).href
const run = (folder: string, argv: readonly string[], before: readonly string[] = []) =>
  spawnSync(process.execPath, ['--import', tsx, ...before, join(root, 'src/cli/bin.ts'), ...argv], {
    cwd: folder,
    encoding: 'utf8',
    env: {...process.env, NO_COLOR: '', FORCE_COLOR: '', COLUMNS: '80'},
  })

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'proviso-'))
})
afterAll(() => rmSync(folder, {recursive: true}))

test('a workspace is begun and its documents are made, with paths from where one stands', () => {
  expect(run(folder, ['init', 'deal', '--yes', '--date', '2026-11-23'])).toMatchObject({status: 0, stderr: ''})
  const deal = join(folder, 'deal')
  const made = run(deal, ['make', join(deal, 'plans'), '--format', 'docx'])
  expect(made).toMatchObject({status: 0, stdout: expect.stringContaining('first-rider')})
  expect(made.stdout).not.toContain(folder)
  expect(readdirSync(join(deal, 'out')).sort()).toEqual(['first-rider.docx', 'first-training-consent.docx'])
})

test('what cannot be written is said in a sentence, and nothing is left', () => {
  const deal = join(folder, 'deal')
  const {status, stdout, stderr} = run(deal, ['make', '--to', 'proviso.yaml', '--format', 'txt'])
  expect(status).toBe(1)
  expect(stdout).toContain('is a file, where a folder')
  expect(stdout + stderr).not.toMatch(/^ +at /m)
  expect(readdirSync(deal).sort()).toEqual([
    '.gitignore',
    'clauses',
    'engagements',
    'out',
    'plans',
    'proviso.yaml',
    'schema',
  ])
})

test('a fault of the program is owned in one sentence, without a stack', () => {
  const fault =
    'data:text/javascript,Intl.DateTimeFormat=class{constructor(){throw new TypeError(`boom%5Cnsecond line`)}}'
  const {status, stderr} = run(join(folder, 'deal'), ['make', '--format', 'txt', '--json'], ['--import', fault])
  expect(status).toBe(2)
  const told = stderr.split('\n').filter((line) => line.startsWith('error'))
  expect(told).toEqual([expect.stringMatching(/^error: proviso itself failed.*\(boom\)\. .*please report it/)])
  expect(stderr).not.toMatch(/^ +at /m)
})

test.skipIf(process.platform === 'win32')('a reader that has read enough ends it quietly', () => {
  const line = `"${process.execPath}" --import "${tsx}" "${join(root, 'src/cli/bin.ts')}" list facts | head -1`
  const {stdout, stderr} = spawnSync('sh', ['-c', line], {
    cwd: folder,
    encoding: 'utf8',
    env: {...process.env, COLUMNS: '200'},
  })
  expect(stdout.split('\n')).toHaveLength(2)
  expect(stderr).toBe('')
})

test('process.exit stands once in the whole program', () => {
  const {stdout} = spawnSync('grep', ['-rlE', 'process\\.exit\\(', join(root, 'src')], {encoding: 'utf8'})
  expect(stdout.trim()).toBe(join(root, 'src/cli/bin.ts'))
  expect(existsSync(join(root, 'src/cli/bin.ts'))).toBe(true)
})
