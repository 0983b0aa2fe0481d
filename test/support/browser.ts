import {existsSync} from 'node:fs'
import {type Browser, chromium} from 'playwright-core'

const places = [
  process.env.CHROME_PATH,
  chromium.executablePath(),
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** The browser of this machine, if it has one. */
const found = places.find((path) => path !== undefined && path !== '' && existsSync(path))

/** Whether tests in a browser must be left out. Where they may not be, they fail for want of one. */
export const noBrowser = found === undefined && !process.env.CI && !process.env.REQUIRE_BROWSER
if (noBrowser)
  console.warn(
    'Tests in a browser are skipped: none was found. Install Chromium (apt-get install chromium, or npx playwright-core install chromium), or set CHROME_PATH.',
  )

/** @throws where there is none */
export const browserHere = (): string => {
  if (found === undefined)
    throw new Error('No browser was found: install Chromium (apt-get install chromium), or set CHROME_PATH')
  return found
}
export const openBrowser = (): Promise<Browser> => chromium.launch({executablePath: browserHere()})
