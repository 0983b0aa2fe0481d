/** The pictures of README, from what the program makes: `npm run pictures`. It asks for pdftoppm (poppler-utils) and a Chromium. */
import {execFileSync} from 'node:child_process'
import {existsSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {chromium} from 'playwright-core'

const here = import.meta.dirname
const root = join(here, '../..')
const out = mkdtempSync(join(tmpdir(), 'proviso-pictures-'))
const proviso = (...words) =>
  execFileSync(process.execPath, ['dist/bin/proviso.js', ...words], {cwd: root, stdio: 'ignore'})

/** Pages of PDFs, by the name of the picture. Small enough to load with the text, large enough to see what it is. */
const pages = {
  rider: ['s1-principal-rider', 1],
  handout: ['handout-background', 1],
  questions: ['handout-background', 2],
  guideline: ['guideline', 1],
  figure: ['guideline', 7],
  slide: ['slides', 8],
}
/** Screens of the studio, and what is done on each before its picture is taken. */
const screens = {
  'studio-review': async (tab) => {
    await tab.getByRole('button', {name: 'Try it with an invented return'}).click()
    await tab.waitForSelector('.panel')
  },
  'studio-make': async (tab) => {
    await tab.getByRole('button', {name: 'New document'}).click()
    await tab.getByLabel('Begin with').selectOption({label: 's1-principal (invented, to try it)'})
    await tab.getByRole('button', {name: 'Begin', exact: true}).click()
    await tab.waitForSelector('iframe')
    await tab.getByLabel('What is the performer’s full legal name?').focus()
    await tab.waitForTimeout(1000)
  },
  'studio-table': async (tab) => {
    await tab.getByRole('button', {name: 'Table', exact: true}).click()
    await tab.waitForSelector('table')
  },
  'studio-scan': async (tab) => {
    await tab.getByRole('button', {name: 'Check a contract'}).click()
    await tab.getByRole('button', {name: 'Try it with an invented consent screen'}).click()
    await tab.waitForSelector('mark')
  },
}
/** Pages of the site: address, width of the window. */
const shots = {site: ['index.html', 1180], quiz: ['quiz/consent.html', 1180]}

const browserPath = [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path && existsSync(path),
)
try {
  proviso('make', 'examples', '--format', 'pdf', '--to', out)
  proviso('site', '--format', 'html', '--to', join(out, 'site'))
  for (const [name, [file, page]] of Object.entries(pages))
    execFileSync(
      'pdftoppm',
      [
        ...['-png', '-singlefile', '-f', `${page}`, '-l', `${page}`, '-scale-to-x', '420', '-scale-to-y', '-1'],
        join(out, `${file}.pdf`),
        join(here, name),
      ],
      {stdio: 'ignore'},
    )
  const browser = await chromium.launch({executablePath: browserPath})
  const context = await browser.newContext({colorScheme: 'light', deviceScaleFactor: 0.5})
  const tab = await context.newPage()
  for (const [name, [address, width]] of Object.entries(shots)) {
    await tab.setViewportSize({width, height: 1000})
    await tab.goto(pathToFileURL(join(out, 'site', address)).href)
    await tab.screenshot({path: join(here, `${name}.png`)})
  }
  proviso('studio', '--export', join(out, 'proviso.html'))
  for (const [name, does] of Object.entries(screens)) {
    await tab.setViewportSize({width: 1280, height: 860})
    await tab.goto(pathToFileURL(join(out, 'proviso.html')).href)
    await tab.waitForSelector('h1')
    await does(tab)
    await tab.screenshot({path: join(here, `${name}.png`)})
  }
  await browser.close()
} finally {
  rmSync(out, {recursive: true, force: true})
}
