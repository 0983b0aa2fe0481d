import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {type ReportName, reports} from '../../../src/cli/reports/reports.js'
import {portable, type Telling} from '../../../src/cli/reports/telling.js'
import {widthOf} from '../../../src/render/text/width.js'
import {expectGolden} from '../../support/golden.js'
import {program, shippedFolder, tellingOf, wholeReport} from './specimen.js'

/** One report, told in every way. */
const cases: Readonly<Record<string, readonly [ReportName, Partial<Telling>]>> = {
  'pretty-50.txt': ['pretty', {screen: {columns: 50, colour: false}}],
  'pretty-80.txt': ['pretty', {}],
  'pretty-160.txt': ['pretty', {screen: {columns: 160, colour: false}}],
  'pretty-colour.txt': ['pretty', {screen: {columns: 80, colour: true}}],
  'json.json': ['json', {}],
  'sarif.json': ['sarif', {}],
  'github.txt': ['github', {}],
  'junit.xml': ['junit', {}],
}
const folder = join(import.meta.dirname, 'golden')

const told = async ([name, more]: readonly [ReportName, Partial<Telling>]): Promise<string> => {
  const {reader, load} = reports[name]
  const telling = tellingOf(wholeReport, more)
  const tell = await load(async () => program)
  const text = tell(reader === 'program' ? portable(telling, shippedFolder) : telling)
  // Escape sequences are spelt out, so that the golden can be read.
  return `${text.replaceAll('\u001B', '␛')}\n`
}

test.each(Object.entries(cases))('%s', async (file, how) => expectGolden(join(folder, file), await told(how)))

test('every golden has its case', () => {
  expect(readdirSync(folder).sort()).toEqual(Object.keys(cases).sort())
})

test('every way is shown', () => {
  expect(new Set(Object.values(cases).map(([name]) => name))).toEqual(new Set(Object.keys(reports)))
})

test.each([50, 80, 100, 160])('pretty keeps to a screen of %i columns', async (columns) => {
  const lines = (await told(['pretty', {screen: {columns, colour: false}}])).split('\n')
  // A place is one word: it is never cut, so that it can be clicked.
  const heads = /^(?:error|warning|info) /
  expect(lines.filter((line) => !heads.test(line) && widthOf(line) > columns)).toEqual([])
})

test('what is for programs names no path of this machine', async () => {
  for (const name of Object.keys(reports) as ReportName[])
    if (reports[name].reader === 'program') {
      const text = await told([name, {}])
      expect(text).not.toContain(shippedFolder)
      expect(text).toMatch(/proviso(?::|%3A)clauses\/DEF\/DEF-03/)
    }
})
