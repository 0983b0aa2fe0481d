import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Browser, BrowserContextOptions, Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest'
import {noBrowser, openBrowser} from '../support/browser.js'
import {partsOf} from '../support/docx.js'
import {tabTo} from '../support/keys.js'
import {root} from '../support/shipped.js'
import {deskHere, faultsOn, modes, openStudio, studioIn} from '../support/studio.js'

const draft = (name: string): string => join(root, 'test/cases/scan', name)
const phone = {viewport: {width: 390, height: 800}}
const smallest = {viewport: {width: 320, height: 640}}

describe.skipIf(noBrowser)('check a contract', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser?.close())
  const complaints: string[] = []
  afterEach(() => expect(complaints.splice(0)).toEqual([]))

  const opened = async (options: BrowserContextOptions & {readonly url?: string} = {}): Promise<Page> => {
    const {page} = await openStudio(browser, complaints, options)
    const name = options.locale === 'es-US' ? 'Revisar un contrato' : 'Check a contract'
    await page.getByRole('button', {name}).click()
    await page.getByRole('heading', {name, level: 1}).waitFor()
    return page
  }
  const drop = async (page: Page, name: string): Promise<void> => {
    await page.setInputFiles('input[type=file]', draft(name))
    await page.locator('.file').filter({hasText: name}).waitFor()
  }
  const focus = (page: Page): Promise<string> => page.evaluate<string>(`document.activeElement?.id ?? ''`)
  const isInSight = async (page: Page, id: string): Promise<boolean> => {
    const {y = -1, height = 0} = (await page.locator(`#${id}`).boundingBox()) ?? {}
    return y + height > 0 && y < (page.viewportSize()?.height ?? 0)
  }
  const isWithin = (page: Page): Promise<boolean> =>
    page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth')

  test.each(modes)(
    '%s: a PDF: from flag to flag, a reload in the middle, the same in Spanish, the report',
    async (mode) => {
      const {at, close} = await studioIn(mode)
      const page = await opened(at)
      await drop(page, 'their-rider.pdf')
      await page.getByText('17 flags in 15 sentences').first().waitFor()
      expect(await page.locator('mark').count()).toBe(15)
      expect(await page.getByRole('navigation', {name: 'Flags'}).getByRole('link').count()).toBe(17)
      await page.getByRole('link', {name: /A grant to train on the work/}).click()
      const note = page.getByRole('article', {name: 'A grant to train on the work'})
      const id = (await note.getAttribute('id')) ?? ''
      await expect.poll(() => focus(page)).toBe(id)
      expect(await note.innerText()).toMatch(
        /Whoever has it may put the work into a model[\s\S]*Strike it[\s\S]*Training rights reserved \(CTL-01\)/,
      )
      expect(await isInSight(page, id)).toBe(true)
      await page.keyboard.press('Alt+ArrowDown')
      await page.keyboard.press('Alt+ArrowDown')
      await page.keyboard.press('Alt+ArrowUp')
      await page.getByText('4 of 17').waitFor()
      const there = (await page.locator('.scan-note.current').getAttribute('id')) ?? ''
      await expect.poll(() => focus(page)).toBe(there)
      await page.getByText('Saved on this machine').waitFor()
      await page.reload()
      await page.getByText('4 of 17').waitFor()
      expect(await page.locator('.scan-note.current').getAttribute('id')).toBe(there)

      const desk = await deskHere()
      const given = {file: 'their-rider.pdf', bytes: new Uint8Array(readFileSync(draft('their-rider.pdf')))}
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', {name: 'Report (Word)'}).click(),
      ])
      expect(download.suggestedFilename()).toBe('their-rider-scan.docx')
      const made = await desk.scanReport(given, 'docx', 'en')
      expect(partsOf(new Uint8Array(readFileSync(await download.path())))).toEqual(
        partsOf(made.value?.bytes ?? new Uint8Array()),
      )

      await page.getByLabel('Language').selectOption('es')
      await page.getByText('17 alertas en 15 frases').first().waitFor()
      expect(await page.getByRole('article', {name: 'Un permiso para entrenar con el trabajo'}).innerText()).toMatch(
        /Por qué importa[\s\S]*Qué pedir[\s\S]*Solo con tu permiso/,
      )
      expect(await page.locator('.scan-passage > p').first().getAttribute('lang')).toBe('en')
      expect(await page.locator('h1').count()).toBe(1)
      await close()
    },
  )

  test('words are pasted on a phone, a reload in the middle, checked and put back', async () => {
    const page = await opened({...phone, locale: 'es-US'})
    const field = page.getByLabel('Palabras del borrador, en inglés')
    await field.fill('By remaining on set you agree to be scanned.')
    await page.getByText('Guardado en este equipo').waitFor()
    await page.reload()
    await field.waitFor()
    expect(await field.inputValue()).toBe('By remaining on set you agree to be scanned.')
    await page.getByRole('button', {name: 'Revisar estas palabras'}).click()
    await page.getByRole('heading', {name: /Un consentimiento por silencio/}).waitFor()
    await page.getByRole('button', {name: 'Otro borrador'}).click()
    expect(await field.inputValue()).toBe('By remaining on set you agree to be scanned.')
    await page.getByRole('button', {name: 'Deshacer'}).click()
    await page.getByRole('heading', {name: /Un consentimiento por silencio/}).waitFor()
  })

  test('by keyboard alone: the example, its flags, its asks', async () => {
    const page = await opened()
    await tabTo(page, /^Try it with an invented/)
    await page.keyboard.press('Enter')
    await page.getByText('INVENTED EXAMPLE').waitFor()
    await tabTo(page, /^Next/)
    await page.keyboard.press('Enter')
    await expect.poll(() => focus(page)).toMatch(/^note-/)
    await tabTo(page, /^Only passages/)
    await page.keyboard.press('Space')
    expect(await page.getByText('Lantern Harbor Check-In').count()).toBe(0)
    await page.getByText('passages without a flag').first().waitFor()
    await tabTo(page, /^3\.4$/)
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator(':focus').innerText()).toMatch(/We maintain records/)
  })

  test('what cannot be read is told, markup is never run, and the page lives on', async () => {
    const page = await opened()
    await drop(page, 'locked.pdf')
    await page.getByText(/locked with a password/).waitFor()
    await page.getByRole('button', {name: 'Another draft'}).click()
    await page.setInputFiles('input[type=file]', {
      name: 'evil.html',
      mimeType: 'text/html',
      buffer: Buffer.from(
        '<p>Company may train AI models on the recordings &lt;img src=x onerror="document.title=1"&gt;</p><script>document.title=2</script><form id="asks">',
      ),
    })
    await page.locator('mark').filter({hasText: '<img src=x onerror='}).waitFor()
    expect(await page.locator('.scan-passage img, .scan-passage script').count()).toBe(0)
    expect(await page.title()).toMatch(/^Check a contract/)
    await page.getByRole('button', {name: 'Another draft'}).click()
    await drop(page, 'their-rider.docx')
    await page.getByText('17 flags in 15 sentences').first().waitFor()
  })

  test('what cannot be read is told in Spanish, too, and what could not be searched is not said to be missing', async () => {
    const page = await opened({...phone, locale: 'es-US'})
    await page.setInputFiles('input[type=file]', {
      name: 'pantalla.png',
      mimeType: 'image/png',
      buffer: Buffer.from('\u0089PNG\r\n', 'latin1'),
    })
    await page.getByText('Esto no se pudo leer, así que no se buscó nada.').waitFor()
    await page.getByRole('button', {name: 'Otro borrador'}).click()
    await page
      .getByLabel('Palabras del borrador, en inglés')
      .fill('La empresa puede usar las grabaciones del artista para entrenar modelos de inteligencia artificial.')
    await page.getByRole('button', {name: 'Revisar estas palabras'}).click()
    await page.getByRole('heading', {name: /^No se halló nada sobre esto, y buena parte/}).waitFor()
    expect(await page.getByRole('heading', {name: /^No habla de ello/}).count()).toBe(0)
    const low = await page.evaluate(
      `[...document.querySelectorAll('main button')].filter((one) => one.offsetHeight < 44).length`,
    )
    expect(low).toBe(0)
  })

  test('a long draft begins with its flags and draws a part at a time', async () => {
    const page = await opened()
    const text = `${'The hotel is booked by Company.\n\n'.repeat(900)}Company may train AI models on the recordings.\n`
    await page.getByLabel('Words of the draft, in English').fill(text)
    await page.getByRole('button', {name: 'Check these words'}).click()
    await page.getByText('… 900 passages without a flag …').waitFor()
    await page.getByLabel('Only passages with a flag').uncheck()
    await page.getByRole('button', {name: 'Show more of the draft (301 passages left)'}).waitFor()
    await page.getByRole('button', {name: 'Next'}).click()
    await expect.poll(() => focus(page)).toBe('note-901-1')
  })

  test('at the table everything here may be seen', async () => {
    const page = await opened()
    await drop(page, 'their-rider.md')
    await page.getByText('17 flags in 15 sentences').first().waitFor()
    const before = await page.locator('main').innerText()
    await page.getByRole('button', {name: 'Table mode'}).click()
    await page.getByText('Table mode: everything internal is hidden').waitFor()
    expect(await page.locator('main').innerText()).toBe(before)
  })

  test('on paper stand what was found and the caveat, black on white, without what is pressed', async () => {
    const page = await opened()
    await page.getByLabel('Colors').selectOption('dark')
    await drop(page, 'their-rider.md')
    await page.getByText('17 flags in 15 sentences').first().waitFor()
    await page.emulateMedia({media: 'print'})
    expect(await page.locator('main button:visible').count()).toBe(0)
    const main = page.locator('main')
    for (const words of ['nothing here says that a draft is safe', 'Why it matters', 'It says the opposite'])
      expect(await main.innerText()).toContain(words)
    const ink = await page.evaluate(`(() => {
      const {color, backgroundColor, textDecorationLine} = getComputedStyle(document.querySelector('mark'))
      return [color, backgroundColor, textDecorationLine]
    })()`)
    expect(ink).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)', 'underline'])
  })

  for (const [where, options] of [
    ['on a desk', {}],
    ['on a phone', {...phone, locale: 'es-US'}],
    ['on the smallest phone', smallest],
  ] as const)
    test(`axe finds no fault ${where}, by day and by night, and nothing runs off the side`, async () => {
      const page = await opened(options)
      for (const night of [false, true]) expect(await faultsOn(page, night)).toEqual([])
      expect(await isWithin(page)).toBe(true)
      await drop(page, 'their-rider.pdf')
      await page.locator('.scan-asks').waitFor()
      await page.keyboard.press('Alt+ArrowDown')
      for (const night of [false, true]) expect(await faultsOn(page, night)).toEqual([])
      expect(await isWithin(page)).toBe(true)
      if (where !== 'on a desk') {
        const bar = await page.locator('.scan-steps').boundingBox()
        expect((bar?.y ?? 0) + (bar?.height ?? 0)).toBe(page.viewportSize()?.height)
      }
    })
})
