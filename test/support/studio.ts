import {createHash} from 'node:crypto'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {AxeBuilder} from '@axe-core/playwright'
import type {Browser, BrowserContext, BrowserContextOptions, Page} from 'playwright-core'
import {nodeWorld} from '../../src/cli/world.js'
import {bundleStudio} from '../../src/studio/bundle.mjs'
import {type Desk, openDesk} from '../../src/studio/desk/desk.js'
import {packOf} from '../../src/studio/pack.js'
import {type Bundle, engineFile, servedPage, squeezed, wholePage} from '../../src/studio/page-file.js'
import {type Served, serveStudio} from '../../src/studio/serve/serve.js'
import type {Store} from '../../src/studio/store/store.js'
import {exampleReturns, faces, picturing, typesetting} from '../../src/studio/supplies.js'
import {supply} from './installed.js'
import {root} from './shipped.js'

const world = nodeWorld(process)
const supplied = async (path: string): Promise<Uint8Array> =>
  exampleReturns.includes(path) ? new Uint8Array(readFileSync(join(root, path))) : supply(path)

const digestOf = (content: Uint8Array | string): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 16)

/** Keeps files in memory, as a browser does. */
export const memoryStore = (files: ReadonlyMap<string, string | Uint8Array> = new Map()): Store => {
  const held = new Map(
    [...files].map(([path, content]) => [
      path,
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    ]),
  )
  const versionAt = (path: string): string | undefined => {
    const bytes = held.get(path)
    return bytes && digestOf(bytes)
  }
  return {
    list: async () =>
      [...held].map(([path, bytes]) => ({path, version: digestOf(bytes)})).sort((a, b) => (a.path < b.path ? -1 : 1)),
    read: async (path) => {
      const bytes = held.get(path)
      return bytes && {bytes, version: digestOf(bytes)}
    },
    write: async (path, bytes, over) => {
      if (versionAt(path) !== over) return {conflict: versionAt(path)}
      held.set(path, bytes)
      return {version: digestOf(bytes)}
    },
    remove: async (path, over) => {
      if (versionAt(path) !== over) return {conflict: versionAt(path)}
      held.delete(path)
      return {version: ''}
    },
  }
}

/** The library as a page takes it along. */
export const packed = (): Promise<ReadonlyMap<string, string>> =>
  packOf(world, root === process.cwd() ? '' : root, {here: false, folders: {clauses: [], templates: []}})

/** A desk with the shipped library, without a browser. */
export const deskHere = async (
  kept: Store | ReadonlyMap<string, string | Uint8Array> = new Map(),
  today = '2026-11-23',
): Promise<Desk> =>
  openDesk({store: 'list' in kept ? kept : memoryStore(kept), pack: await packed(), supply: supplied}, today)

let whole: Promise<string> | undefined
/** The exported studio, written once a run: the address of the file. */
export const exportedStudio = (): Promise<string> => {
  whole ??= written()
  return whole
}

const written = async (): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'studio-'))
  process.once('exit', () => rmSync(folder, {recursive: true, force: true}))
  const names = [...faces, picturing, ...exampleReturns]
  const supplies = new Map(await Promise.all(names.map(async (name) => [name, await supplied(name)] as const)))
  const page = wholePage(await bundled(), squeezed(await packed()), supplies, (text) =>
    createHash('sha256').update(text).digest('base64'),
  )
  writeFileSync(join(folder, 'proviso.html'), page)
  writeFileSync(join(folder, 'proviso-pdf.js'), engineFile(typesetting, await supplied(typesetting)))
  return pathToFileURL(join(folder, 'proviso.html')).href
}

let made: Promise<Bundle> | undefined
/** Page, desk and styles, bundled once a run. */
export const bundled = (): Promise<Bundle> => {
  made ??= (async () => {
    const folder = mkdtempSync(join(tmpdir(), 'studio-bundle-'))
    await bundleStudio(folder)
    const read = (name: string): string => readFileSync(join(folder, name), 'utf8')
    const bundle = {page: read('page.js'), desk: read('desk.js'), style: read('style.css')}
    rmSync(folder, {recursive: true, force: true})
    return bundle
  })()
  return made
}

/** The studio as it is served, over a folder. */
export const servedStudio = async (folder: string): Promise<Served> => {
  const {page, desk, style} = await bundled()
  const script = 'text/javascript; charset=utf-8'
  const known = new Set([...faces, picturing, typesetting, ...exampleReturns])
  return serveStudio({
    folder,
    assets: {
      '': {type: 'text/html; charset=utf-8', bytes: servedPage('test')},
      'page.js': {type: script, bytes: page},
      'desk.js': {type: script, bytes: desk},
      'style.css': {type: 'text/css; charset=utf-8', bytes: style},
      'library.json.gz': {type: 'application/octet-stream', bytes: squeezed(await packed())},
    },
    supply: async (path) => (known.has(path) ? supplied(path) : undefined),
  })
}

/** Both ways to the studio. */
export const modes = ['exported', 'served'] as const

/** What opens the studio in one of them, and what ends it. A served one has an empty workspace. */
export const studioIn = async (
  mode: (typeof modes)[number],
): Promise<{readonly at: {readonly url?: string}; close(): Promise<void>}> => {
  if (mode === 'exported') return {at: {}, close: async () => undefined}
  const folder = mkdtempSync(join(tmpdir(), 'studio-served-'))
  const served = await servedStudio(folder)
  return {
    at: {url: served.url},
    close: async () => {
      await served.close()
      rmSync(folder, {recursive: true, force: true})
    },
  }
}

/** A page of the exported studio, without a network; or of one that is served. What its console complains of goes to `complaints`. */
export const openStudio = async (
  browser: Browser,
  complaints: string[],
  {url, ...options}: BrowserContextOptions & {readonly url?: string} = {},
): Promise<{readonly page: Page; readonly context: BrowserContext}> => {
  const context = await browser.newContext({
    offline: url === undefined,
    acceptDownloads: true,
    locale: 'en-US',
    viewport: {width: 1280, height: 900},
    ...options,
  })
  const page = await context.newPage()
  page.on('console', (message) => {
    // Whoever tests a page puts scripts into its frames, and the frame of a document runs none.
    const isOfTester = message.text().startsWith("Blocked script execution in 'about:srcdoc'")
    if (message.type() === 'error' && !isOfTester) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(url ?? (await exportedStudio()))
  await page.waitForSelector('h1')
  return {page, context}
}

/** What axe finds on a page as it stands, by day or by night. */
export const faultsOn = async (page: Page, night = false): Promise<readonly string[]> => {
  await page.emulateMedia({colorScheme: night ? 'dark' : 'light', reducedMotion: 'reduce'})
  const {violations} = await new AxeBuilder({page})
    // A document in its frame runs no script, axe’s neither; documents have tests of their own.
    .exclude('iframe')
    .options({resultTypes: ['violations'], preload: false})
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' | ')}`)
}
