import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {AxeBuilder} from '@axe-core/playwright'
import type {Browser, BrowserContextOptions, Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest'
import {noBrowser, openBrowser} from '../support/browser.js'
import {pagesOf, type SiteFiles, shippedSite, siteWithQuiz} from '../support/site.js'

/** One page of each kind. */
const kinds = [
  'index.html',
  'handouts.html',
  'documents/guideline.html',
  'documents/handout-background.html',
  'clauses/index.html',
  'clauses/CON-01.html',
  'clauses/ENF-01.html',
  'letter.html',
  'glossary.html',
  'search.html',
  'downloads.html',
  'about.html',
  'quiz/index.html',
  'quiz/consent.html',
  'documents/slides.html',
  'es/index.html',
  'es/quiz/pay.html',
  'es/clauses/CON-01.html',
  'es/documents/handout-report-es.html',
] as const

describe.skipIf(noBrowser)('in a browser, from a disk, without a network', () => {
  let browser: Browser
  let files: SiteFiles
  const folder = mkdtempSync(join(tmpdir(), 'site-'))
  const onDisk = (site: SiteFiles, name: string): void => {
    for (const [path, content] of site) {
      mkdirSync(dirname(join(folder, name, path)), {recursive: true})
      writeFileSync(join(folder, name, path), content)
    }
  }
  beforeAll(async () => {
    browser = await openBrowser()
    files = await shippedSite()
    onDisk(files, 'site')
    onDisk(await siteWithQuiz(), 'with-quiz')
  })
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, {recursive: true, force: true})
  })

  /** What consoles complained of since the last test. */
  const complaints: string[] = []
  afterEach(() => expect(complaints.splice(0)).toEqual([]))

  const opened = async (path: string, options: BrowserContextOptions = {}, site = 'site'): Promise<Page> => {
    const context = await browser.newContext({offline: true, ...options})
    const page = await context.newPage()
    page.on('console', (message) => message.type() === 'error' && complaints.push(`${path}: ${message.text()}`))
    page.on('pageerror', (error) => complaints.push(`${path}: ${error.message}`))
    await page.goto(`${pathToFileURL(join(folder, site))}/${path}`)
    return page
  }
  /** What is wrong with a page; at night only colors differ. */
  const found = async (page: Page, night = false): Promise<readonly string[]> => {
    const axe = new AxeBuilder({page}).options({resultTypes: ['violations'], preload: false})
    const asked = night
      ? axe.withRules(['color-contrast', 'link-in-text-block'])
      : axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    const {violations} = await asked.analyze()
    return violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' | ')}`)
  }

  test.each(kinds)('%s keeps the rules of accessibility, by day and night, on a phone and a desk', async (path) => {
    const page = await opened(path)
    for (const width of [320, 1280]) {
      await page.setViewportSize({width, height: 800})
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({colorScheme})
        expect(await found(page, colorScheme === 'dark'), `${colorScheme} ${width}`).toEqual([])
      }
    }
    await page.context().close()
  })

  test('text reads at 7:1 and more, by day and by night', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await opened('clauses/CON-01.html', {colorScheme})
      const {violations} = await new AxeBuilder({page})
        .withRules(['color-contrast-enhanced'])
        .options({preload: false})
        .analyze()
      expect(violations).toEqual([])
      await page.context().close()
    }
  })

  test('no page is wider than a phone of 320 px', async () => {
    const page = await opened('index.html', {viewport: {width: 320, height: 640}})
    const wide: string[] = []
    for (const [path] of pagesOf(files)) {
      await page.goto(`${pathToFileURL(join(folder, 'site'))}/${path}`)
      const over = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
      if (Number(over) > 0) wide.push(`${path} by ${over}`)
    }
    expect(wide).toEqual([])
    await page.context().close()
  })

  test('on a phone, what is touched is 44 px high, but for links within a sentence', async () => {
    for (const path of kinds) {
      const page = await opened(path, {viewport: {width: 320, height: 640}, hasTouch: true})
      const small =
        await page.evaluate(`[...document.querySelectorAll('a, button, summary, select, input[type=search]')]
        .filter((one) => !one.closest('p:not(.defined), .skip, .text, dd > p, td p, .passage, article > ul, article > ol, article section') && !one.classList.contains('skip'))
        .filter((one) => one.offsetParent !== null && one.getBoundingClientRect().height < 43.5)
        .map((one) => one.outerHTML.slice(0, 120) + ' ' + one.getBoundingClientRect().height)`)
      expect(small, path).toEqual([])
      await page.context().close()
    }
  })

  test('typefaces, style and scripts come from the folder', async () => {
    const page = await opened('search.html')
    await page.evaluate('document.fonts.ready')
    expect(await page.evaluate(`document.fonts.check('16px "Atkinson Hyperlegible Next"')`)).toBe(true)
    expect(await page.evaluate('[...document.fonts].filter(({status}) => status === "error").length')).toBe(0)
    await page.context().close()
  })

  describe('search', () => {
    const titles = (page: Page): Promise<readonly string[]> => page.locator('#found a').allTextContents()

    test('from the first page to a clause, with the keyboard alone', async () => {
      const page = await opened('index.html')
      await page.getByRole('searchbox').focus()
      await page.keyboard.type('retrain the model')
      await page.keyboard.press('Enter')
      await page.waitForURL(/search\.html\?q=retrain/)
      expect(await titles(page)).not.toEqual([])
      await page.getByRole('searchbox').fill('')
      await page.getByRole('searchbox').pressSequentially('Opt-in only')
      expect((await titles(page))[0]).toBe('CON-01 Opt-in only')
      await expect.poll(() => page.locator('#told').textContent()).toMatch(/found$/)
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowUp')
      await page.keyboard.press('Enter')
      await page.waitForURL(/clauses\/CON-01\.html$/)
      await page.context().close()
    })

    test('accents and capitals do not matter, and each language finds the other', async () => {
      const page = await opened('es/search.html')
      const box = page.getByRole('searchbox')
      await box.fill('acción')
      const accented = await titles(page)
      await box.fill('ACCION')
      expect(await titles(page)).toEqual(accented)
      await box.fill('background')
      expect(await titles(page)).toContain('Your background work and AI')
      expect(await page.locator('#found a[lang="en"]').count()).toBeGreaterThan(0)
      await page.context().close()
    })

    test('handouts of the own language come first', async () => {
      const page = await opened('es/search.html?q=voz')
      expect((await titles(page))[0]).toBe('Tu voz y la IA')
      await page.context().close()
    })

    test('what nobody wrote is not found, and it is said so; what is typed stays text', async () => {
      const page = await opened('search.html')
      await page.getByRole('searchbox').fill('<img src=x onerror=alert(1)> zyxgarble')
      await expect.poll(() => page.locator('#told').textContent()).toMatch(/^Nothing found for “<img/)
      expect(await page.locator('main img').count()).toBe(0)
      await page.context().close()
    })

    test('without scripts it says so, and leads on', async () => {
      const page = await opened('search.html', {javaScriptEnabled: false})
      expect(await page.locator('noscript p').textContent()).toContain('Search needs JavaScript')
      await page.locator('noscript a').first().click()
      await page.waitForURL(/handouts\.html$/)
      await page.context().close()
    })
  })

  test('the list of clauses is narrowed down, and says to how many', async () => {
    const page = await opened('clauses/index.html')
    await page.getByLabel('Subject').selectOption('CON')
    expect(await page.locator('li[data-family]:visible').count()).toBe(7)
    expect(await page.locator('#shown').textContent()).toBe('7 of 60 clauses shown')
    await page.getByLabel('Answers the ask').selectOption('A12')
    expect(await page.locator('li[data-family]:visible').allTextContents()).not.toEqual([])
    await page.getByLabel('Has a text for').selectOption('guideline')
    await page.getByLabel('Answers the ask').selectOption('A16')
    expect(await page.locator('#shown').textContent()).toContain('No clause fits')
    await page.context().close()
  })

  describe('a quiz', () => {
    test('keeps the rules of accessibility, before and after an answer', async () => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const page = await opened('quiz/sample.html', {colorScheme, viewport: {width: 320, height: 700}}, 'with-quiz')
        expect(await found(page)).toEqual([])
        await page.getByLabel('No, never.').check()
        await page.getByRole('button', {name: 'Check my answer (1)'}).click()
        expect(await found(page)).toEqual([])
        expect(Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'))).toBeLessThanOrEqual(0)
        await page.context().close()
      }
    })

    test('is answered with the keyboard alone', async () => {
      const page = await opened('quiz/sample.html', {}, 'with-quiz')
      const first = page.locator('.question').first()
      await page.locator('#question-1-a').focus()
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      expect(await first.locator('.verdict').textContent()).toBe('Choose an answer first.')
      await page.locator('#question-1-a').focus()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      expect(await first.locator('.verdict').textContent()).toBe('Right.')
      expect(await first.getByText('Only a signed, separate yes counts.').isVisible()).toBe(true)
      await page.keyboard.press('Tab')
      await page.locator('#question-2-b').focus()
      await page.keyboard.press('Space')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      expect(await page.locator('.question').nth(1).locator('.verdict').textContent()).toBe('Not quite.')
      expect(await page.locator('#score').textContent()).toBe('1 of 2 right')
      await page.context().close()
    })

    test('without scripts has its answers folded under the questions', async () => {
      const page = await opened('quiz/sample.html', {javaScriptEnabled: false}, 'with-quiz')
      expect(await page.getByRole('button').count()).toBe(0)
      await page.locator('summary').first().click()
      expect(await page.getByText('Only a signed, separate yes counts.').isVisible()).toBe(true)
      await page.context().close()
    })
  })

  test('on paper there are no menus', async () => {
    const page = await opened('documents/handout-background.html')
    await page.emulateMedia({media: 'print'})
    for (const gone of ['nav', '.tools', '.take']) expect(await page.locator(gone).first().isVisible()).toBe(false)
    expect(await page.locator('h1').isVisible()).toBe(true)
    await page.context().close()
  })
})
