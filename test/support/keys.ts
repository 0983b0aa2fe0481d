import type {Page} from 'playwright-core'

/** What has the focus is called: its labels, else its words. */
const called = `[...(document.activeElement?.labels ?? [])].map((label) => label.textContent).join(' ') || document.activeElement?.textContent || ''`

/** Goes on by Tab until what has the focus is called so. @throws where nothing is */
export const tabTo = async (page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
  for (let step = 0; step < 400; step++) {
    await page.keyboard.press(key)
    if (name.test((await page.evaluate<string>(called)).trim())) return
  }
  throw new Error(`Nothing that is called ${name} can be reached by ${key}`)
}
