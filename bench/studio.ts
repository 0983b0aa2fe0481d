import {readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Page} from 'playwright-core'
import {openBrowser} from '../test/support/browser.js'
import {exportedStudio} from '../test/support/studio.js'
import {root} from './compiled.js'
import {ratioOf, spreadOf} from './rounds.js'
import type {Row} from './table.js'

const rounds = 7
const keys = 12
const returned = readFileSync(join(root, 'examples/worked-negotiation/from-them/company-2.docx'))

/** The exported studio in Chromium: opened cold, typed in, and given a return. Each round is a browser of its own. */
export const studio = async (): Promise<readonly Row[]> => {
  const address = await exportedStudio()
  const times = {
    empty: [] as number[],
    open: [] as number[],
    ready: [] as number[],
    type: [] as number[],
    review: [] as number[],
  }
  for (let round = 0; round < rounds; round++) {
    times.empty.push(await opening('data:text/html,<h1>Empty</h1>', 'h1'))
    times.open.push(await opening(address, '.drop button'))
    const browser = await openBrowser()
    const page = await browser.newPage()
    const begun = performance.now()
    await page.goto(address)
    await page.getByRole('button', {name: 'New document'}).click()
    await page.waitForSelector('form')
    times.ready.push(performance.now() - begun)
    times.type.push(await typing(page))
    times.review.push(await reviewing(page))
    await browser.close()
  }
  const size = statSync(fileURLToPath(address)).size
  return [
    {
      what: `the studio’s file (${(size / 2 ** 20).toFixed(2)} MiB), from a new browser tab to its first screen`,
      milliseconds: spreadOf(times.open),
      ratio: ratioOf(times.open, times.empty),
      of: '× an empty page',
      aim: 'at most 1500 ms',
    },
    {what: 'the same until its library is open', milliseconds: spreadOf(times.ready)},
    {
      what: 'a letter of an answer, typed, until the S1 rider beside it says so',
      milliseconds: spreadOf(times.type),
      aim: 'at most 100 ms',
    },
    {
      what: 'a return of nine pages, dropped, until its review is read',
      milliseconds: spreadOf(times.review),
      aim: 'at most 300 ms',
    },
  ]
}

/** From the order to open a page until it shows something, in a browser that was just started. */
const opening = async (address: string, shows: string): Promise<number> => {
  const browser = await openBrowser()
  const page = await browser.newPage()
  const begun = performance.now()
  await page.goto(address)
  await page.waitForSelector(shows)
  const took = performance.now() - begun
  await browser.close()
  return took
}

const typing = async (page: Page): Promise<number> => {
  await page.getByLabel('Begin with').selectOption({label: 's1-principal (invented, to try it)'})
  await page.getByRole('button', {name: 'Begin', exact: true}).click()
  await page.waitForSelector('iframe')
  await page.waitForTimeout(1000)
  const times = await page.evaluate<readonly number[]>(`(async () => {
    const input = document.querySelector('.question input')
    const frame = document.querySelector('iframe')
    const times = []
    for (let key = 0; key < ${keys}; key++) {
      const name = 'Ana Lind ' + key
      const begun = performance.now()
      input.value = name
      input.dispatchEvent(new Event('input', {bubbles: true}))
      while (!frame.contentDocument.body.textContent.includes(name)) await new Promise((wait) => setTimeout(wait, 1))
      times.push(performance.now() - begun)
      await new Promise((wait) => setTimeout(wait, 150))
    }
    return times
  })()`)
  return spreadOf(times).median
}

/** The second of two returns: the first opens what every review needs. */
const reviewing = async (page: Page): Promise<number> => {
  await page.getByRole('button', {name: 'What did they change?'}).click()
  let took = 0
  for (const name of ['first.docx', 'second.docx', 'third.docx']) {
    const seen = page.evaluate<number>(`new Promise((resolve) => {
      let begun = 0
      document.addEventListener('change', () => { begun = performance.now() }, {capture: true, once: true})
      const look = () => document.querySelector('.panel') && document.querySelector('.file strong')?.textContent === '${name}' ? resolve(performance.now() - begun) : setTimeout(look, 1)
      look()
    })`)
    await page.locator('input[type=file]').setInputFiles({name, mimeType: 'application/octet-stream', buffer: returned})
    took = await seen
    await page.getByRole('button', {name: 'Another file'}).click()
  }
  return took
}
