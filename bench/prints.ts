import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {browserHere, openBrowser} from '../test/support/browser.js'
import {compiled, root} from './compiled.js'
import {openRider} from './rider.js'

const pageIn = (folder: string): string => join(folder, 'rider.html')
const planIn = (folder: string): string => join(folder, 'print.yaml')

/** Puts into the folder what is printed: the S1 rider as a page, and the plan that asks for it. */
export const preparePrints = async (folder: string): Promise<void> => {
  writeFileSync(pageIn(folder), await (await openRider(folder)).page())
  writeFileSync(
    planIn(folder),
    `- {template: rider, engagement: ${join(root, 'examples/engagements/s1-principal.yaml')}, rung: opening, formats: [pdf]}\n`,
  )
}

/** The rider as PDF, from its tree to the bytes, by the typesetter of this machine or by the portable one. */
export const printing = (which: 'native' | 'portable') => async (folder: string) => {
  const {document, world, look, pages} = await openRider(folder)
  const {renderPdf} = await compiled<typeof import('../src/render/pdf/pdf.js')>('render/pdf/pdf.js')
  const {typesetterOf} = await compiled<typeof import('../src/render/pdf/typesetter.js')>('render/pdf/typesetter.js')
  const {typesetter: _, ...others} = world
  const typesetter = await typesetterOf(which === 'native' ? world : others)
  return () => renderPdf(document, look, pages, typesetter)
}

/** Chromium, started once and with the page open, prints it. */
export const printingByChromium = async (folder: string) => {
  const browser = await openBrowser()
  process.once('disconnect', () => void browser.close())
  const tab = await browser.newPage()
  await tab.goto(pathToFileURL(pageIn(folder)).href)
  return () => tab.pdf({tagged: true, outline: true, preferCSSPageSize: true})
}

/** A whole process of the program: it opens the library, makes the rider and its consent, sets them, and searches what was set. */
export const printingCold = async (folder: string) => () =>
  run(process.execPath, ['dist/bin/proviso.js', 'make', planIn(folder), '--to', folder])

/** A whole process of Chromium that prints the page. */
export const printingColdByChromium = async (folder: string) => () => {
  const profile = mkdtempSync(join(tmpdir(), 'proviso-browser-'))
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run']
  run(browserHere(), [
    ...flags,
    `--user-data-dir=${profile}`,
    `--print-to-pdf=${join(folder, 'chromium.pdf')}`,
    pathToFileURL(pageIn(folder)).href,
  ])
  rmSync(profile, {recursive: true, force: true})
}

const run = (program: string, words: readonly string[]): void => {
  const {status} = spawnSync(program, words, {cwd: root, stdio: 'ignore'})
  if (status !== 0) throw new Error(`${program} ended with ${status}`)
}
