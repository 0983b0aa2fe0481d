import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {LedgerFile} from '../../src/library/files.js'
import {privateWords} from '../../src/negotiate/ledger/words.js'
import {readSource} from '../../src/source/source.js'
import {noBrowser, openBrowser} from '../support/browser.js'
import {faultsOn, modes, openStudio, studioIn} from '../support/studio.js'
import {files} from '../table/workspace.js'

const ledgerFile = 'negotiations/harbor/ledger.yaml'
const {value: source} = readSource(ledgerFile, files[ledgerFile] ?? '')
/** What only the house knows: notes, supposals and limits, and what rungs are called. */
const secrets: readonly string[] = [
  ...(source ? privateWords({file: source.value as LedgerFile, source}).map(({words}) => words.trim()) : []),
  'eleven thousand',
  'Two and a half percent',
  'Acceptable',
  'Floor',
  'only supposed',
  'Training fees',
  'Package for caucus',
]

/** Puts files into the workspace that the browser keeps, as another visit would have. */
const keep = (page: Page, some: Readonly<Record<string, string>>): Promise<void> =>
  page.evaluate<void>(`(async () => {
    const database = await new Promise((resolve) => {
      const request = indexedDB.open('proviso', 1)
      request.onsuccess = () => resolve(request.result)
    })
    const transaction = database.transaction('files', 'readwrite')
    for (const [path, text] of Object.entries(${JSON.stringify(some)}))
      transaction.objectStore('files').put(new TextEncoder().encode(text), path)
    await new Promise((resolve) => {
      transaction.oncomplete = resolve
    })
    database.close()
  })()`)

const toTable = (page: Page): Promise<void> =>
  page.getByRole('navigation', {name: 'Screens'}).getByRole('button', {name: 'Table'}).click()
const part = (page: Page, name: string): Promise<void> =>
  page.getByRole('navigation', {name: 'Parts of the table'}).getByRole('button', {name}).click()
const isSaved = (page: Page): Promise<void> => page.getByText('Saved on this machine').waitFor()

/** Everything that a page has: words, attributes, what is typed. */
const allOn = (page: Page): Promise<string> =>
  page.evaluate<string>(`[
    document.getElementById('studio').outerHTML,
    ...[...document.querySelectorAll('input, textarea, select')].map(({value}) => value),
  ].join('\\n')`)

describe.skipIf(noBrowser)('the table', {timeout: 180_000}, () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser?.close())

  test.each(modes)(
    '%s: an example is copied, a package is put together over a reload, written, and answered',
    async (mode) => {
      const complaints: string[] = []
      const {at, close} = await studioIn(mode)
      const {page, context} = await openStudio(browser, complaints, at)
      await toTable(page)
      await page.getByText('This negotiation is an invented example').waitFor()
      await expect.poll(() => page.getByRole('row').count(), {timeout: 20_000}).toBe(11)
      await page.getByRole('button', {name: 'Copy it into my workspace'}).click()
      await page.getByText('This negotiation is an invented example').waitFor({state: 'detached'})

      await page.getByLabel('Find items').fill('pool')
      await page.getByText('2 of 10 items').waitFor()
      await page.getByLabel('Find items').fill('')
      await page.getByRole('combobox', {name: 'Status'}).selectOption('tentatively agreed')
      await page.getByText('1 of 10 items').waitFor()
      await page.getByRole('combobox', {name: 'Status'}).selectOption('')
      await page.getByRole('button', {name: 'Opt-in only'}).click()
      await page.getByRole('heading', {name: 'Words at each rung, side by side'}).waitFor()
      await page.getByRole('button', {name: 'Put it into the package'}).click()

      await part(page, 'Package')
      await page.getByRole('checkbox', {name: /License revenue pool/}).check()
      await page
        .getByRole('group', {name: /License revenue pool/})
        .getByLabel('Floor')
        .check()
      await page.getByLabel('What the table calls it').fill('Consent and pool')
      await page.getByText(/at floor, where only the bargaining committee may go/).waitFor()
      await isSaved(page)
      await page.reload()
      await page.getByText('2 items in it').waitFor()
      expect(await page.getByLabel('What the table calls it').inputValue()).toBe('Consent and pool')
      await page.getByRole('button', {name: 'Undo'}).click()
      expect(await page.getByLabel('What the table calls it').inputValue()).toBe('')
      await page.getByRole('button', {name: 'Redo'}).click()
      await page
        .getByRole('group', {name: /License revenue pool/})
        .getByLabel('Acceptable')
        .check()
      await page.getByText(/Asks of the letter: \d+ answered, 1 of them weaker/).waitFor()
      await page.getByRole('button', {name: 'Write it into the ledger as round 3'}).click()

      const rounds = page.getByRole('heading', {name: 'Rounds'})
      await rounds.waitFor()
      await page.getByText('Package “Consent and pool” offered: P-8, P-26').waitFor()
      await expect.poll(() => page.evaluate<string>(`document.activeElement?.id ?? ''`)).toBe('rounds')
      await part(page, 'Note a round')
      await page.getByLabel('What became of the package “Consent and pool”').selectOption('rejected')
      await page.getByLabel('What became of P-9 Form of consent').selectOption('countered')
      await page.getByLabel('Their words, if they put any').fill('A signature on the call sheet is consent.')
      await page.getByRole('button', {name: 'Write it into the ledger as round 4'}).click()
      await page.getByText('Package “Consent and pool” rejected').waitFor()
      await page.getByText('A signature on the call sheet is consent.').waitFor()
      await page.reload()
      await page.getByText('Package “Consent and pool” rejected').waitFor()

      await part(page, 'Items')
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', {name: 'Word (For the table)'}).click(),
      ])
      expect(file.suggestedFilename()).toBe('tracking-chart.docx')
      expect(complaints).toEqual([])
      await context.close()
      await close()
    },
  )

  test('in table mode the page holds nothing of the house, at once and whatever is opened', async () => {
    const complaints: string[] = []
    const {page, context} = await openStudio(browser, complaints)
    await keep(page, files)
    await page.reload()
    await toTable(page)
    await page.getByRole('button', {name: 'Training fee'}).click()
    await page.getByRole('heading', {name: 'Words at each rung, side by side'}).waitFor()
    await page.getByRole('button', {name: 'Scope and term of a consent'}).click()
    await page.getByText('in the corridor').first().waitFor()
    await page.getByRole('button', {name: 'License revenue pool'}).click()
    await page.getByText('Two and a half percent').first().waitFor()
    await page.getByLabel('Find items').fill('e')
    const seen = new Set<string>()
    const look = async (): Promise<void> => {
      const text = await allOn(page)
      for (const secret of secrets) if (text.includes(secret)) seen.add(secret)
    }
    await look()
    await part(page, 'Rounds')
    await page.getByRole('heading', {name: 'Round 5'}).waitFor()
    await look()
    await part(page, 'Costs')
    await page.getByRole('heading', {name: 'Training package'}).waitFor()
    await look()
    await part(page, 'Package')
    await page.getByLabel('What the table calls it').fill('Package for caucus')
    await look()
    // What the search finds where all is shown, so that it would find it in table mode.
    expect(secrets.filter((secret) => !seen.has(secret))).toEqual([])

    // Looked at in the very turn of the press, before the page could ask or draw anything else.
    const atOnce = await page.evaluate<string>(`(async () => {
      ;[...document.querySelectorAll('button')].find(({textContent}) => textContent === 'Table mode').click()
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      return document.getElementById('studio').outerHTML
    })()`)
    expect(secrets.filter((secret) => atOnce.includes(secret))).toEqual([])
    await page.getByText('This is what both sides know').waitFor()
    for (const name of await page.locator('.opener').allTextContents())
      if (name.startsWith('▸')) await page.locator('.opener', {hasText: name.slice(2)}).click()
    await expect.poll(() => page.getByRole('heading', {name: /^The way of/}).count(), {timeout: 20_000}).toBe(9)
    const text = await allOn(page)
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([])
    expect(text).toContain('shall wait fourteen days')
    expect(text).not.toMatch(/harbor|pier/)
    await page.reload()
    await page.getByText('This is what both sides know').waitFor()
    await page.getByRole('table').waitFor()
    const again = await allOn(page)
    expect(secrets.filter((secret) => again.includes(secret))).toEqual([])
    expect([await faultsOn(page), await faultsOn(page, true)]).toEqual([[], []])
    await page.getByRole('button', {name: 'Leave table mode'}).click()
    await page.getByText('Package for caucus').or(page.getByLabel('What the table calls it')).first().waitFor()
    expect(await page.getByLabel('What the table calls it').inputValue()).toBe('Package for caucus')
    expect(complaints).toEqual([])
    await context.close()
  })

  test.each([
    ['en', 1280],
    ['es', 320],
  ])('has no fault that axe finds, by day and by night, and fits: %s, %i wide', async (language, width) => {
    const complaints: string[] = []
    const {page, context} = await openStudio(browser, complaints, {viewport: {width, height: 800}})
    await keep(page, files)
    await page.reload()
    await toTable(page)
    await page.getByRole('button', {name: 'Training fee'}).click()
    await page.getByRole('heading', {name: 'Words at each rung, side by side'}).waitFor()
    await part(page, 'Package')
    await page.getByRole('checkbox', {name: /Training fee/}).check()
    await page.getByLabel('What the table calls it').fill('A')
    await page.getByRole('heading', {name: 'What the package does'}).waitFor()
    await page.getByLabel('Language').selectOption(language)
    for (const at of [0, 1, 2, 3, 4]) {
      await page.locator('.parts button').nth(at).click()
      await page.getByText(/Opening the negotiation|Abriendo la negociación/).waitFor({state: 'detached'})
      expect([at, await faultsOn(page), await faultsOn(page, true)]).toEqual([at, [], []])
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(width)
    }
    expect(complaints).toEqual([])
    await context.close()
  })

  test('a broken ledger is told, and the page lives on', async () => {
    const complaints: string[] = []
    const {page, context} = await openStudio(browser, complaints)
    await keep(page, {
      ...files,
      [ledgerFile]: '{{{{ : [',
      'negotiations/pier/ledger.yaml': (files['negotiations/pier/ledger.yaml'] ?? '').replace(
        'Company shall ask Performer and shall wait nine days for an answer.',
        '"<img src=x onerror=document.title=1>"',
      ),
    })
    await page.reload()
    await toTable(page)
    await page.locator('.findings .error').first().waitFor()
    await page.getByLabel('Negotiation').selectOption('negotiations/pier/ledger.yaml')
    await page.getByText('<img src=x onerror=document.title=1>').first().waitFor()
    expect(await page.locator('main img').count()).toBe(0)
    expect(complaints).toEqual([])
    await context.close()
  })
})
