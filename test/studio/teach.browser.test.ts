import {copyFileSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import type {Browser, BrowserContextOptions, Frame, Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest'
import type {Issue, Sheet} from '../../src/workshop/teaching/issue.js'
import {noBrowser, openBrowser} from '../support/browser.js'
import {partsOf} from '../support/docx.js'
import {deskHere, exportedStudio, faultsOn, openStudio, servedStudio} from '../support/studio.js'

/** What the path below types and picks. */
const issue: Issue = {
  name: 'set-visit',
  number: 2,
  date: '2026-11-23',
  maker: 'Education committee',
  facts: {
    'union.name': 'SAG-AFTRA',
    'union.office': 'Contracts desk',
    'union.phone': '+1 555 0100',
    'union.email': 'desk@union.example',
    'agreement.name': '2026 TV/Theatrical agreement',
    'agreement.status': 'in force',
    'agreement.as_of': '2026-11-23',
    'agreement.has_training_consent': 'no',
    'agreement.has_training_notice': 'yes',
  },
}
const sheet: Sheet = {template: 'handout-background-es', figures: [], page: 'a4', large: true}

describe.skipIf(noBrowser)('teach, in the exported studio', () => {
  let browser: Browser
  const complaints: string[] = []
  beforeAll(async () => {
    browser = await openBrowser()
    await exportedStudio()
  })
  afterAll(() => browser?.close())
  afterEach(() => expect(complaints.splice(0)).toEqual([]))

  const opened = async (options: BrowserContextOptions = {}): Promise<Page> => {
    const {page} = await openStudio(browser, complaints, options)
    await toTeach(page)
    return page
  }
  const toTeach = async (page: Page): Promise<void> => {
    await page.getByRole('button', {name: /^(?:Teach|Enseñar)$/}).click()
    await page.frameLocator('iframe.preview').locator('h1').waitFor()
  }
  const inFrame = async (page: Page): Promise<Frame> => {
    const frame = await (await page.waitForSelector('iframe.preview')).contentFrame()
    if (!frame) throw new Error('the preview is no frame')
    return frame
  }
  const shown = (page: Page) => page.frameLocator('iframe.preview').locator('body')
  const pick = (page: Page, name: string): Promise<void> => page.getByLabel(name, {exact: true}).check()
  const openAll = async (page: Page): Promise<void> => {
    const shut = page.locator('details:not([open]) > summary')
    while ((await shut.count()) > 0) await shut.first().click()
  }
  const taken = async (page: Page, button: string): Promise<readonly [string, Uint8Array]> => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', {name: button, exact: true}).click(),
    ])
    return [file.suggestedFilename(), new Uint8Array(readFileSync(await file.path()))]
  }

  test('a sheet is picked, filled in, taken along and kept, and a reload loses nothing', async () => {
    const page = await opened()
    await pick(page, 'Background')
    await pick(page, 'Spanish')
    await pick(page, 'A4')
    await pick(page, 'Large print')
    await openAll(page)
    await page.getByLabel('Short name').fill('set visit')
    expect(await page.getByLabel('Short name').inputValue()).toBe('set-visit')
    await page.getByLabel('Number of the edition').fill('2')
    await page.getByLabel('Date', {exact: true}).fill('2026-11-23')
    await page.getByLabel('Made by').fill('Education committee')

    await page.getByText('3 blanks are left').waitFor()
    await page.getByRole('button', {name: 'Fill in [Oficina del sindicato]'}).click()
    await page.keyboard.type('Contracts desk')
    await page.getByLabel('Union telephone').fill('+1 555 0100')
    await page.getByText('Saved on this machine').waitFor()
    await page.reload()
    await toTeach(page)
    expect(await page.getByLabel('Background').isChecked()).toBe(true)
    expect(await page.getByLabel('Union telephone').inputValue()).toBe('+1 555 0100')
    await page.getByText('1 blank is left').waitFor()
    await page.getByLabel('Union email').fill('desk@union.example')
    await page.getByText('No blank is left.').waitFor()
    await shown(page).getByText('desk@union.example').first().waitFor()

    const desk = await deskHere()
    for (const [button, format] of [
      ['Download Word', 'docx'],
      ['Download web page', 'html'],
      ['Download plain text', 'txt'],
      ['Download PDF', 'pdf'],
    ] as const) {
      const [name, bytes] = await taken(page, button)
      await page.getByText(`${name} is made.`).waitFor()
      const {value} = await desk.sheetFile(issue, sheet, format)
      expect(name).toBe(value?.name)
      if (format === 'docx') expect(partsOf(bytes)).toEqual(partsOf(value?.bytes ?? new Uint8Array()))
      else expect(Buffer.from(bytes).equals(Buffer.from(value?.bytes ?? [])), name).toBe(true)
    }

    const keep = page.getByRole('button', {name: 'Save this edition with this sheet'})
    await keep.click()
    await page.getByText('Saved: engagements/set-visit.yaml, plans/set-visit.yaml').waitFor()
    await page.getByLabel('Union telephone').fill('+1 555 0199')
    await keep.click()
    await page.getByText('These files are there already and say something else:').waitFor()
    await page.getByRole('button', {name: 'Leave them as they are'}).click()
    await page.getByText('Nothing was saved.').waitFor()
    await openAll(page)
    await page.getByLabel('Begin with another edition').selectOption({label: 'set-visit (2)'})
    await page.getByRole('button', {name: 'Begin with it'}).click()
    expect(await page.getByLabel('Union telephone').inputValue()).toBe('+1 555 0100')
    await page.getByRole('button', {name: 'Undo'}).click()
    expect(await page.getByLabel('Union telephone').inputValue()).toBe('+1 555 0199')
    await keep.click()
    await page.getByRole('button', {name: 'Replace them'}).click()
    await page.getByText('Saved: engagements/set-visit.yaml', {exact: true}).waitFor()
    await page.context().close()
  })

  test('the preview keeps its place and its frame while one types, and shows where the answer stands', async () => {
    const page = await opened()
    const frame = await inFrame(page)
    await frame.evaluate('scrollTo(0, 150)')
    await page.evaluate(`document.querySelector('iframe.preview').addEventListener('load', () => {
      document.title = 'loaded anew'
    })`)
    await openAll(page)
    await pick(page, 'A4')
    await page.getByLabel('Made by').fill('Somebody new')
    await shown(page).getByText('Somebody new').waitFor()
    expect(await frame.evaluate('scrollY')).toBe(150)
    expect(await page.title()).not.toBe('loaded anew')

    await page.getByLabel('Union telephone').fill('+1 555 0100')
    const phone = shown(page).locator('[data-field="union.phone"]').first()
    await expect.poll(() => phone.getAttribute('data-marked')).toBe('')
    await expect
      .poll(() => frame.evaluate(`document.querySelector('[data-marked]').getBoundingClientRect().top < innerHeight`))
      .toBe(true)
    await page.getByLabel('Union email').focus()
    await expect.poll(() => phone.getAttribute('data-marked')).toBe(null)
    await page.context().close()
  })

  test('what is printed is the sheet and nothing around it', async () => {
    const page = await opened()
    await page.evaluate(`{
      const inside = document.querySelector('iframe.preview').contentWindow
      inside.print = () => { document.title = 'printed ' + inside.document.title }
    }`)
    await page.getByRole('button', {name: 'Print this sheet'}).click()
    expect(await page.title()).toBe('printed Before you sign: AI and your work')
    await page.getByLabel('Union telephone').fill('+1 555 0100')
    await shown(page).locator('[data-marked]').first().waitFor()
    await page.evaluate(`document.title = ''`)
    await page.keyboard.press('Control+p')
    expect(await page.title()).toBe('printed Before you sign: AI and your work')
    const inside = await inFrame(page)
    expect(await inside.evaluate(`getComputedStyle(document.querySelector('[data-marked]')).outlineStyle`)).toBe('none')
    await page.emulateMedia({media: 'print'})
    await page.getByText('To print the sheet, press “Print this sheet”.').waitFor()
    expect(await page.locator('main input:visible, main iframe:visible').count()).toBe(0)
    // Browsers darken pale words on paper, and the words of the watermark would cover those of the sheet.
    expect(await inside.evaluate(`getComputedStyle(document.body, '::before').printColorAdjust`)).toBe('exact')
    await page.context().close()
  })

  test('what comes from an example is told until somebody says it here; cards come four to a page as a PDF', async () => {
    const page = await opened()
    const told = page.locator('.teach-borrowed')
    await told.getByText('SAG-AFTRA, 2026 TV/Theatrical agreement').waitFor()
    await told.getByRole('button', {name: 'Check it'}).click()
    await page.keyboard.type('Guild of Extras')
    await told.waitFor({state: 'detached'})
    await page.getByRole('button', {name: 'Undo'}).click()
    await told.waitFor()
    await pick(page, 'Wallet cards')
    await page.getByText('The PDF has four cards on a page').waitFor()
    expect(await told.count()).toBe(0)
    expect(await page.locator('.teach-take .first').innerText()).toBe('Download PDF')
    await page.context().close()
  })

  test('hostile words stay words, or are told of; the page lives on, after a reload too', async () => {
    const page = await opened()
    const script = '<img src=x onerror="parent.document.title=1"><script>parent.document.title=1</script> {{fee}}'
    await page.getByLabel('Union office').fill(script)
    await shown(page).getByText('<img src=x').first().waitFor()
    await page.getByLabel('Union telephone').fill('call \u202e me')
    await page.getByText('holds U+202E').waitFor()
    await page.getByText('Saved on this machine').waitFor()
    await page.reload()
    await toTeach(page)
    await page.getByText('holds U+202E').waitFor()
    await page.getByRole('button', {name: 'Download Word'}).click()
    await page.getByRole('alert').getByText('holds U+202E').waitFor()
    await page.getByLabel('Union telephone').fill('+1 555 0100')
    expect((await taken(page, 'Download plain text'))[0]).toBe('edition-1-handout.txt')
    expect(await page.title()).toBe('Teach · Proviso studio')
    await page.context().close()
  })

  test('where the engine of PDFs is not beside the page, that is said kindly', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'studio-alone-'))
    copyFileSync(fileURLToPath(await exportedStudio()), join(folder, 'proviso.html'))
    const context = await browser.newContext({offline: true, locale: 'es-MX'})
    const page = await context.newPage()
    await page.goto(pathToFileURL(join(folder, 'proviso.html')).href)
    await toTeach(page)
    await page.getByRole('button', {name: 'Descargar PDF'}).click()
    await page.getByText('Ponga el archivo proviso-pdf.js en la misma carpeta').waitFor()
    expect((await taken(page, 'Descargar Word'))[0]).toBe('edition-1-handout-es.docx')
    await context.close()
    rmSync(folder, {recursive: true, force: true})
  })

  test('a quiz is taken by keyboard, and each answer has its reason', async () => {
    const page = await opened()
    await pick(page, 'Quiz')
    await page.getByLabel('Topic of the quiz').selectOption({label: 'Your yes or no'})
    const first = page.getByRole('group', {name: 'You start the work and say nothing about the page on AI.'})
    await first.getByRole('radio').first().focus()
    await page.keyboard.press('Space')
    await first.getByText('Not quite.').waitFor()
    await page.keyboard.press('ArrowDown')
    await first.getByText('Your yes should be in writing').waitFor()
    expect(await first.getByRole('status').innerText()).toMatch(/^Yes\./)
    await page.getByText('1 of 6 answered, 1 right.').waitFor()
    await page.getByRole('button', {name: 'Start again'}).click()
    await page.getByText('0 of 6 answered').waitFor()
    await page.context().close()
  })

  test('in the studio that is served, an edition is kept on the disk and a PDF is made', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'studio-served-'))
    const served = await servedStudio(folder)
    const {page} = await openStudio(browser, complaints, {url: served.url})
    await toTeach(page)
    await page.getByLabel('Union telephone').fill('+1 555 0100')
    await shown(page).getByText('+1 555 0100').first().waitFor()
    const [, pdf] = await taken(page, 'Download PDF')
    expect(new TextDecoder('latin1').decode(pdf.subarray(0, 5))).toBe('%PDF-')
    await page.getByRole('button', {name: 'Save this edition with this sheet'}).click()
    await page.getByText('Saved: engagements/edition-1.yaml, plans/edition-1.yaml').waitFor()
    expect(readFileSync(join(folder, 'engagements/edition-1.yaml'), 'utf8')).toContain('phone: +1 555 0100')
    await page.context().close()
    await served.close()
    rmSync(folder, {recursive: true, force: true})
  })

  test.each([
    ['Teach', 'en-US', 1280, ['Speaking parts', 'With its figure; it takes more than one page']],
    ['Teach', 'en-US', 320, ['Quiz']],
    ['Enseñar', 'es-MX', 390, ['Tarjetas de bolsillo', 'Letra grande']],
  ] as const)('%s (%s) has no fault at %i px, by day and by night', async (_, locale, width, picks) => {
    const page = await opened({locale, viewport: {width, height: 800}})
    for (const one of picks) await pick(page, one)
    await openAll(page)
    await page.getByLabel(/^(?:Union telephone|Teléfono del sindicato)$/).fill('call \u202e me')
    await page.getByText('holds U+202E').waitFor()
    if (picks.includes('Quiz' as never)) await page.locator('.teach-quiz input').first().check()
    expect(await faultsOn(page)).toEqual([])
    expect(await faultsOn(page, true)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
    await page.context().close()
  })
})
