import {copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import type {Browser, Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest'
import {main} from '../../src/cli/main.js'
import type {Served} from '../../src/studio/serve/serve.js'
import {noBrowser, openBrowser} from '../support/browser.js'
import {partsOf} from '../support/docx.js'
import {tabTo} from '../support/keys.js'
import {root} from '../support/shipped.js'
import {faultsOn, openStudio, packed, servedStudio} from '../support/studio.js'
import {memoryWorld} from '../support/world.js'

describe.skipIf(noBrowser)('new document', () => {
  let browser: Browser
  let served: Served
  const folder = mkdtempSync(join(tmpdir(), 'workspace-'))
  beforeAll(async () => {
    browser = await openBrowser()
    served = await servedStudio(folder)
  })
  afterAll(async () => {
    await browser?.close()
    await served?.close()
    rmSync(folder, {recursive: true, force: true})
  })
  const complaints: string[] = []
  afterEach(() => expect(complaints.splice(0)).toEqual([]))
  type Mode = 'exported' | 'served'
  const opened = async (mode: Mode): Promise<Page> => {
    const {page} = await openStudio(browser, complaints, mode === 'served' ? {url: served.url} : {})
    await page.getByRole('button', {name: 'New document'}).click()
    await page.waitForSelector('form')
    return page
  }
  const shown = (page: Page): Promise<string> =>
    page.evaluate<string>(`document.querySelector('iframe')?.contentDocument?.body.innerText ?? ''`)
  const begun = async (page: Page, title: string, deal: string): Promise<void> => {
    await page.getByRole('radio', {name: title}).check()
    await page.getByLabel('Begin with').selectOption({label: `${deal} (invented, to try it)`})
    await page.getByRole('button', {name: 'Begin', exact: true}).click()
    await page.waitForSelector('iframe')
  }
  const downloaded = async (page: Page, name: string): Promise<Uint8Array> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', {name, exact: true}).click(),
    ])
    return new Uint8Array(readFileSync(await download.path()))
  }

  test('a document of one piece claims nothing of clauses that it has not; what stops a final one is said in words', async () => {
    const page = await opened('exported')
    await page.getByRole('radio', {name: 'AI Training Rider (one page)'}).check()
    await page.getByRole('button', {name: 'Begin', exact: true}).click()
    await page.waitForSelector('iframe')
    await page.getByRole('button', {name: 'Clauses', exact: true}).click()
    const working = page.locator('.working')
    await expect.poll(() => working.innerText()).toContain('of one piece')
    expect(await working.innerText()).not.toContain('asks of the letter answered')
    await page.getByRole('button', {name: 'Before it goes out'}).click()
    await page.getByLabel('Final').check()
    await page.getByRole('button', {name: 'Word', exact: true}).click()
    await expect.poll(() => working.innerText()).toContain('“Performer’s legal name” is not answered')
    expect(await working.innerText()).not.toMatch(/\.yaml|legal_name/)
    await page.context().close()
  })

  test.each(['exported', 'served'] as const)(
    'by keyboard alone, %s: a rider is begun, answered, looked over and made',
    async (mode) => {
      const page = await opened(mode)
      await tabTo(page, /^AI Training Rider/)
      await tabTo(page, /^Begin with/)
      await page.keyboard.press('ArrowDown')
      await tabTo(page, /^Begin$/)
      await page.keyboard.press('Enter')
      await page.waitForSelector('iframe')
      await tabTo(page, /full legal name/)
      await page.keyboard.press('ControlOrMeta+a')
      await page.keyboard.type('*Ana* <b>Lind</b>')
      await expect.poll(() => shown(page)).toContain('*Ana* <b>Lind</b>')
      await tabTo(page, /^Clauses$/, 'Shift+Tab')
      await page.keyboard.press('Enter')
      await tabTo(page, /^License revenue pool/)
      await page.keyboard.press('Space')
      await expect.poll(() => page.locator('.working').innerText()).toContain('switched off')
      await tabTo(page, /^Undo$/, 'Shift+Tab')
      await page.keyboard.press('Enter')
      await tabTo(page, /^Before it goes out$/)
      await page.keyboard.press('Enter')
      await tabTo(page, /^Look it over$/)
      await page.keyboard.press('Enter')
      await page.waitForSelector('.seen .light')
      await tabTo(page, /^Word$/)
      const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
      const parts = partsOf(new Uint8Array(readFileSync(await download.path())))
      expect(parts.get('word/document.xml')).toContain('*Ana* &lt;b&gt;Lind&lt;/b&gt;')
      await page.context().close()
    },
  )

  test('what is downloaded, exported and served, is what the command line makes of the files that were saved', async () => {
    const made: Record<Mode, readonly Uint8Array[]> = {exported: [], served: []}
    for (const mode of ['exported', 'served'] as const) {
      const page = await opened(mode)
      await begun(page, 'AI Training Rider every protection', 's2-background')
      await page.getByLabel('What is the performer’s full legal name?').fill('Ana Lind')
      await page.getByRole('button', {name: 'Before it goes out'}).click()
      made[mode] = [await downloaded(page, 'Page (HTML)'), await downloaded(page, 'Word')]
      await page.getByRole('button', {name: 'Save the engagement'}).click()
      await page.getByText('Saved: engagements/s2-background.yaml and plans/s2-background.yaml.').first().waitFor()
      await page.context().close()
    }
    const disk = new Map<string, string | Uint8Array>([...(await packed()), ['proviso.yaml', 'out: out\n']])
    for (const kind of ['engagements', 'plans'])
      for (const name of readdirSync(join(folder, kind)))
        disk.set(`${kind}/${name}`, readFileSync(join(folder, kind, name), 'utf8'))
    const world = memoryWorld(disk)
    await main(['make', 'plans', '--format', 'html,docx'], world, 'shipped')
    const bytes = (path: string): Uint8Array => {
      const content = world.files.get(path)
      return typeof content === 'string' ? new TextEncoder().encode(content) : (content ?? new Uint8Array())
    }
    for (const [html, docx] of Object.values(made)) {
      expect(Buffer.from(html ?? '').equals(bytes('out/s2-background.html'))).toBe(true)
      expect(partsOf(docx ?? new Uint8Array())).toEqual(partsOf(bytes('out/s2-background.docx')))
    }
  })

  test('a PDF comes from the engine that stands beside the page', async () => {
    const page = await opened('exported')
    await begun(page, 'Your background work and AI', 'handout-edition')
    await page.getByRole('button', {name: 'Before it goes out'}).click()
    const bytes = await downloaded(page, 'PDF')
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-')
    await page.context().close()
  })

  test('a reload in the middle loses nothing', async () => {
    const page = await opened('exported')
    await begun(page, 'AI Training Rider every protection', 's1-principal')
    await page.getByLabel('What is the performer’s full legal name?').fill('Typed before the machine failed')
    await page.getByText('Saved on this machine').waitFor()
    await page.reload()
    await page.waitForSelector('iframe')
    expect(await page.getByLabel('What is the performer’s full legal name?').inputValue()).toBe(
      'Typed before the machine failed',
    )
    await expect.poll(() => shown(page)).toContain('Typed before the machine failed')
    await page.context().close()
  })

  test('what changes on the disk appears on the page', async () => {
    const page = await opened('served')
    const path = join(folder, 'engagements/fresh-deal.yaml')
    mkdirSync(dirname(path), {recursive: true})
    writeFileSync(path, 'id: F1\ndate: 2026-11-23\nfacts: {performer: {legal_name: Ana Lind}}\n')
    await expect.poll(() => page.getByLabel('Begin with').innerText()).toContain('fresh-deal')
    await page.getByText('Changed by another hand just now: engagements/fresh-deal.yaml.').waitFor()
    await page.getByRole('button', {name: 'Library', exact: true}).click()
    await page.getByLabel('Only what this workspace wrote or changed').check()
    await page.getByText('0 clauses of 60').waitFor()
    writeFileSync(join(folder, 'proviso.yaml'), 'out: out\n')
    mkdirSync(join(folder, 'clauses/CON'), {recursive: true})
    copyFileSync(join(root, 'clauses/CON/CON-01.yaml'), join(folder, 'clauses/CON/CON-01.yaml'))
    await page.getByText('1 clause of 60').waitFor()
    rmSync(join(folder, 'clauses'), {recursive: true})
    await page.getByText('0 clauses of 60').waitFor()
    await page.context().close()
  })

  test('what the disk has is not replaced unasked', async () => {
    const page = await opened('served')
    await begun(page, 'AI Training Rider every protection', 's3-stunt-dancer')
    await page.getByRole('button', {name: 'Before it goes out'}).click()
    await page.getByRole('button', {name: 'Save the engagement'}).click()
    await page.getByText('Saved: ').first().waitFor()
    await page.getByRole('button', {name: 'Questions'}).click()
    await page.getByLabel('What is the performer’s full legal name?').fill('Another')
    await page.getByRole('button', {name: 'Before it goes out'}).click()
    await page.getByRole('button', {name: 'Save the engagement'}).click()
    await page.getByText('is there already, and different').waitFor()
    expect(readFileSync(join(folder, 'engagements/s3-stunt-dancer.yaml'), 'utf8')).not.toContain('Another')
    await page.getByRole('button', {name: 'Replace'}).click()
    await expect.poll(() => readFileSync(join(folder, 'engagements/s3-stunt-dancer.yaml'), 'utf8')).toContain('Another')
    await page.context().close()
  })

  test.each(['light', 'dark'] as const)(
    'axe finds no fault by %s on any step, wide and narrow, in both languages',
    async (time) => {
      const page = await opened('exported')
      expect(await faultsOn(page, time === 'dark')).toEqual([])
      await begun(page, 'AI Training Rider every protection', 's1-principal')
      for (const [width, language] of [
        [1280, 'en'],
        [390, 'es'],
      ] as const) {
        await page.setViewportSize({width, height: 900})
        await page.locator('select').first().selectOption(language)
        for (const step of [0, 1, 2]) {
          await page.locator('.steps button').nth(step).click()
          expect([width, step, await faultsOn(page, time === 'dark')]).toEqual([width, step, []])
        }
      }
      await page.context().close()
    },
  )
})
