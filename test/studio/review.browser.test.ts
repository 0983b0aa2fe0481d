import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Browser, BrowserContextOptions, Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest'
import type {Served} from '../../src/studio/serve/serve.js'
import {noBrowser, openBrowser} from '../support/browser.js'
import {partsOf} from '../support/docx.js'
import {tabTo} from '../support/keys.js'
import {root} from '../support/shipped.js'
import {faultsOn, openStudio, servedStudio} from '../support/studio.js'

const company = join(root, 'examples/worked-negotiation/from-them/company-2.docx')

describe.skipIf(noBrowser)('what did they change?', () => {
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
  const opened = async (mode: 'exported' | 'served', options: BrowserContextOptions = {}): Promise<Page> =>
    (await openStudio(browser, complaints, {...options, ...(mode === 'served' && {url: served.url})})).page
  const drop = (page: Page, file: string | {name: string; mimeType: string; buffer: Buffer}): Promise<void> =>
    page.locator('input[type=file]').setInputFiles(file)
  test.each(['exported', 'served'] as const)(
    'by keyboard alone, %s: what is untracked is told, a clause is countered, and the answer comes as Word',
    async (mode) => {
      const page = await opened(mode)
      await tabTo(page, /^Try it with an invented return/)
      await page.keyboard.press('Enter')
      await page.waitForSelector('.notice.alarm')
      expect(await page.locator('.notice.alarm').first().innerText()).toContain(
        '1 paragraph differs from what was sent',
      )
      await tabTo(page, /^Leave pending/)
      for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowDown')
      expect(await page.locator('#part-TRN-02 blockquote').innerText()).not.toBe('')
      await tabTo(page, /^Comment to the other side/)
      await page.keyboard.type('As we said in round one.')
      await tabTo(page, /^All that is not answered/)
      await page.keyboard.press('r')
      await tabTo(page, /^Answer with tracked changes/)
      await page.keyboard.press('Enter')
      expect(await page.locator('.panel [role=alert]').innerText()).toContain('Say under which name')
      await page.keyboard.press('Shift+Tab')
      await page.keyboard.type('The Guild')
      await tabTo(page, /^Answer with tracked changes/)
      const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
      expect(download.suggestedFilename()).toBe('guild-2-counter.docx')
      const parts = partsOf(new Uint8Array(readFileSync(await download.path())))
      expect(parts.get('word/document.xml')).toContain('w:author="The Guild"')
      expect(parts.get('word/comments.xml')).toContain('As we said in round one.')
      await page.context().close()
    },
  )

  test('what nobody tracked and nobody answered is told where the answer is made; the guess of the document can be put right', async () => {
    const page = await opened('exported')
    await drop(page, company)
    await page.waitForSelector('.panel')
    const warning = page.locator('.panel .notice.alarm')
    expect(await warning.innerText()).toContain('without a mark')
    expect(await warning.innerText()).toContain('TRN-02')
    await page.getByLabel('All that is not answered').selectOption('accept')
    expect(await warning.innerText()).toContain('accepted with all the rest')
    await page.locator('#part-TRN-02').getByRole('radio', {name: 'Reject'}).check()
    expect(await warning.count()).toBe(0)
    await page.locator('#part-CMP-02').getByRole('radio', {name: 'Counter with our text'}).check()
    expect(await page.locator('#part-CMP-02').innerText()).toContain('sent at this rung: Acceptable')
    await page.locator('#part-CMP-02').getByLabel('At which rung').selectOption('floor')
    await page.getByLabel('Your changes stand under the name').fill('The Guild')
    await page.getByRole('button', {name: 'Answer with tracked changes'}).click()
    expect(await page.locator('.panel [role=alert]').innerText()).toContain('Say who agreed')
    await page.getByText('Is it another document?').click()
    await page.getByLabel('Which document did you send?').selectOption('guild-1')
    await page.getByRole('button', {name: 'Read it against this'}).click()
    await page.getByText('Read against guild-1').waitFor()
    await page.context().close()
  })

  test('a reload in the middle loses nothing, and a step can be taken back', async () => {
    const page = await opened('exported')
    await drop(page, company)
    await page.waitForSelector('#part-CMP-02')
    await page.locator('#part-CMP-02').getByRole('radio', {name: 'Counter in own words'}).check()
    await page.locator('#part-CMP-02 textarea').fill('Our words, typed before the machine failed.')
    await page.getByText('Saved on this machine').waitFor()
    await page.reload()
    await page.waitForSelector('#part-CMP-02 textarea')
    expect(await page.locator('#part-CMP-02 textarea').inputValue()).toBe('Our words, typed before the machine failed.')
    await page.getByRole('button', {name: 'Undo'}).click()
    expect(await page.locator('#part-CMP-02 textarea').inputValue()).not.toContain('before the machine failed')
    await page.getByRole('button', {name: 'Redo'}).click()
    expect(await page.locator('#part-CMP-02 textarea').inputValue()).toContain('before the machine failed')
    await page.context().close()
  })

  test('what one tab did, another one shows when somebody comes back to it', async () => {
    const page = await opened('exported')
    await drop(page, company)
    await page.getByLabel('Your changes stand under the name').fill('The first tab')
    await page.getByText('Saved on this machine').waitFor()
    const other = await page.context().newPage()
    await other.goto(page.url())
    const name = other.getByLabel('Your changes stand under the name')
    await expect.poll(() => name.inputValue()).toBe('The first tab')
    await name.fill('The second tab')
    await other.getByText('Saved on this machine').waitFor()
    await page.evaluate(`dispatchEvent(new Event('focus'))`)
    await expect.poll(() => page.getByLabel('Your changes stand under the name').inputValue()).toBe('The second tab')
    await page.getByRole('button', {name: 'Undo'}).click()
    expect(await page.getByLabel('Your changes stand under the name').inputValue()).toBe('The first tab')
    await page.context().close()
  })

  test.each(['light', 'dark'] as const)(
    'axe finds no fault by %s, wide and narrow, in both languages',
    async (time) => {
      const page = await opened('exported')
      expect(await faultsOn(page, time === 'dark')).toEqual([])
      await drop(page, company)
      await page.waitForSelector('.panel')
      await page.locator('#part-TRN-02').getByRole('radio', {name: 'Counter with our text'}).check()
      for (const width of [1280, 390]) {
        await page.setViewportSize({width, height: 900})
        expect(await faultsOn(page, time === 'dark')).toEqual([])
      }
      await page.getByLabel('Language').selectOption('es')
      await page.getByRole('heading', {name: '¿Qué cambiaron?'}).waitFor()
      expect(await faultsOn(page, time === 'dark')).toEqual([])
      await page.context().close()
    },
  )

  test.each([
    ['no Word file', Buffer.from('PK\u0003\u0004 this is not a zip at all')],
    ['half of one', readFileSync(company).subarray(0, 9000)],
    [
      'a page with a script',
      Buffer.from('<html><script>document.title="taken"</script><body><img src=x onerror="document.title=\'taken\'">'),
    ],
  ])('a hostile return, %s, shows a message and the page lives on', async (_, buffer) => {
    const page = await opened('exported')
    await drop(page, {name: 'back.docx', mimeType: 'application/octet-stream', buffer})
    await page.locator('.findings .error').first().waitFor()
    expect(await page.title()).not.toBe('taken')
    await page.getByRole('button', {name: 'Another file'}).click()
    await drop(page, company)
    await page.waitForSelector('.panel')
    await page.context().close()
  })

  test('table mode hides all of it', async () => {
    const page = await opened('exported')
    await drop(page, company)
    await page.waitForSelector('.panel')
    await page.getByRole('button', {name: 'Table mode', exact: true}).click()
    expect(await page.locator('main').innerText()).not.toMatch(/CMP-02|refusal|4%/)
    await page.getByRole('button', {name: 'Leave table mode'}).click()
    await page.waitForSelector('.panel')
    await page.context().close()
  })
})
