import {readFileSync} from 'node:fs'
import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {fileURLToPath} from 'node:url'
import type {Browser, Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest'
import {noBrowser, openBrowser} from '../support/browser.js'
import {exportedStudio, openStudio} from '../support/studio.js'

/** What stands in the folder of the browser’s own that the tests grant. */
const granted = `(async () => {
  const found = []
  const walk = async (folder, before) => {
    for await (const [name, one] of folder.entries())
      if (one.kind === 'directory') await walk(one, before + name + '/')
      else found.push(before + name)
  }
  await walk(await navigator.storage.getDirectory(), '')
  return found.sort()
})()`

describe.skipIf(noBrowser)('where work is kept', () => {
  let browser: Browser
  let server: Server
  let url: string
  beforeAll(async () => {
    browser = await openBrowser()
    const file = readFileSync(fileURLToPath(await exportedStudio()))
    server = createServer((_, answer) => answer.setHeader('Content-Type', 'text/html').end(file))
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/proviso.html`
  })
  afterAll(async () => {
    await browser?.close()
    server?.close()
  })
  const complaints: string[] = []
  afterEach(() => expect(complaints.splice(0)).toEqual([]))

  const saved = async (page: Page, name: string): Promise<void> => {
    await page.getByRole('button', {name: 'Questions'}).click()
    await page.locator('summary', {hasText: 'About this draft'}).click()
    await page.getByLabel('Name of the files').fill(name)
    await page.getByRole('button', {name: 'Before it goes out'}).click()
    await page.getByRole('button', {name: 'Save the engagement'}).click()
    await page.getByText(`Saved: engagements/${name}.yaml`).first().waitFor()
  }

  test('in the browser, until a folder is granted: then there, with what the browser kept, after a reload too', async () => {
    const {page, context} = await openStudio(browser, complaints, {url})
    await context.addInitScript(`window.showDirectoryPicker = () => navigator.storage.getDirectory()`)
    await page.reload()
    await page.getByText('kept in this browser').waitFor()
    await page.getByRole('button', {name: 'New document'}).click()
    await page.getByRole('button', {name: 'Begin', exact: true}).click()
    await page.waitForSelector('iframe')
    await saved(page, 'first-deal')
    expect(await page.evaluate(granted)).toEqual([])
    await page.getByRole('button', {name: 'Keep it in a folder instead'}).click()
    await page.getByText('kept in the folder that you chose').waitFor()
    expect(await page.evaluate(granted)).toEqual(['engagements/first-deal.yaml', 'plans/first-deal.yaml'])
    await saved(page, 'second-deal')
    expect(await page.evaluate(granted)).toContain('engagements/second-deal.yaml')
    await page.reload()
    await page.getByText('kept in the folder that you chose').waitFor()
    await context.close()
  })

  test('all of it is forgotten where a person says so twice, and nothing where once', async () => {
    const {page, context} = await openStudio(browser, complaints)
    await page.getByRole('button', {name: 'Try it with an invented return'}).click()
    await page.waitForSelector('.panel')
    page.once('dialog', (dialog) => void dialog.dismiss())
    await page.getByRole('button', {name: 'Forget everything here'}).click()
    await page.getByText('Saved on this machine').waitFor()
    await page.reload()
    await page.waitForSelector('.panel')
    page.once('dialog', (dialog) => void dialog.accept())
    await page.getByRole('button', {name: 'Forget everything here'}).click()
    await page.getByRole('button', {name: 'Try it with an invented return'}).waitFor()
    const left = `new Promise((resolve) => {
      const request = indexedDB.open('proviso', 1)
      request.onsuccess = () => {
        const keys = request.result.transaction('work').objectStore('work').getAllKeys()
        keys.onsuccess = () => resolve(keys.result)
      }
    })`
    expect(await page.evaluate(left)).toEqual([])
    await context.close()
  })

  test('a browser that keeps nothing is told, and one that is full says so', async () => {
    const {page, context} = await openStudio(browser, complaints)
    await page.evaluate(`IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError') }`)
    await page.getByRole('button', {name: 'New document'}).click()
    await page.getByText('The browser does not keep this.').waitFor()
    await context.addInitScript(`indexedDB.open = () => { throw new DOMException('no storage here', 'SecurityError') }`)
    await page.reload()
    await page.getByText('The studio could not begin (no storage here)').waitFor()
    await context.close()
  })

  test('a person who breaks off keeps work where it was', async () => {
    const {page, context} = await openStudio(browser, complaints, {url})
    await context.addInitScript(`window.showDirectoryPicker = () => Promise.reject(new DOMException('', 'AbortError'))`)
    await page.reload()
    await page.getByRole('button', {name: 'Keep it in a folder instead'}).click()
    await page.getByText('kept in this browser').waitFor()
    await context.close()
  })
})
