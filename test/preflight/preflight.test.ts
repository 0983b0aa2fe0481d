import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {pageOf} from '../../src/cli/preflight/page.js'
import type {Preflight} from '../../src/negotiate/preflight/preflight.js'
import type {Item, Light} from '../../src/negotiate/preflight/section.js'
import {proviso, small, whole} from '../support/cli.js'
import {expectGolden} from '../support/golden.js'
import {ofBargaining} from './bargaining.js'
import type {Case} from './case.js'
import {ofPaper} from './paper.js'
import {day, ledger, monday, table} from './table.js'

const cases = {...ofPaper, ...ofBargaining}

const pageIn = async (files: Readonly<Record<string, string>>): Promise<{code: number; page: Preflight}> => {
  const {code, out, err} = await proviso(small(files), 'preflight', 'ada-rider', ...day, '--json')
  expect(err).toBe('')
  const [page] = (JSON.parse(out) as {documents: readonly Preflight[]}).documents
  if (!page) throw new Error(out)
  return {code, page}
}

describe('each question has its red or amber case, and the others stay as they were', () => {
  test.each(Object.keys(cases))('%s', async (name) => {
    const {files, section, light, says}: Case = cases[name] ?? {files: {}, section: '', says: /$./}
    const {code, page} = await pageIn({...table, ...files})
    const told = page.sections.find((one) => one.name === section)
    expect(told?.light, JSON.stringify(told)).toBe(light)
    expect([told?.says, ...(told?.items ?? []).map((one) => `${one.says}. ${one.cure ?? ''}`)].join('\n')).toMatch(says)
    const others = page.sections.filter((one) => one !== told && one.light !== 'green')
    expect(others.map((one) => one.name)).toEqual(cases[name]?.too ?? [])
    expect(code).toBe(page.light === 'red' ? 1 : 0)
  })
})

describe('pages', () => {
  const pages: Readonly<
    Record<string, {files?: Readonly<Record<string, string>>; columns?: number; argv?: readonly string[]}>
  > = {
    green: {},
    amber: {files: cases['a concession with no answer in between']?.files ?? {}},
    red: {files: monday},
    'red-whole': {files: monday, argv: ['--all'], columns: 140},
    'cannot-be-made': {
      files: {'plans/ada.yaml': '- {template: rider, engagement: ../engagements/ada.yaml, without: [CON-01]}\n'},
    },
    'red-wide': {files: cases['an agreed clause in other words']?.files ?? {}, columns: 140},
    'red-narrow': {files: cases.blanks?.files ?? {}, columns: 44},
    'no-ledger': {
      files: {
        'negotiations/ada/ledger.yaml': ledger({}).replace('ada.yaml', 'other.yaml'),
        'engagements/other.yaml': table['engagements/ada.yaml'] ?? '',
      },
    },
  }
  test.each(Object.keys(pages))('%s', async (name) => {
    const {files = {}, columns = 80, argv = []} = pages[name] ?? {}
    const {out} = await proviso(small({...table, ...files}, {columns}), 'preflight', 'ada-rider', ...day, ...argv)
    expectGolden(join(import.meta.dirname, 'golden', `${name}.txt`), `${out}\n`)
    expect(out.split('\n').filter((line) => line.length > columns)).toEqual([])
    expect(out.split('\n').length).toBeLessThanOrEqual(60)
  })
  test('every golden has its page', () => {
    expect(readdirSync(join(import.meta.dirname, 'golden')).sort()).toEqual(
      Object.keys(pages)
        .map((name) => `${name}.txt`)
        .sort(),
    )
  })
  test('colour adds nothing that words do not say', async () => {
    const files = {...table, ...cases.blanks?.files}
    const plain = await proviso(small(files, {columns: 80}), 'preflight', 'ada-rider', ...day)
    const coloured = await proviso(small(files, {columns: 80, colour: true}), 'preflight', 'ada-rider', ...day)
    expect(coloured.out).not.toBe(plain.out)
    expect(coloured.out.replace(/\u001B\[\d+m/g, '')).toBe(plain.out)
  })
})

test.each([80, 140])('at %i columns a page is one page, however much is wrong', (columns) => {
  const item = (light: Light): Item => ({
    light,
    says: 'seven words that are said again '.repeat(12),
    cure: 'mend it '.repeat(12),
    place: {file: 'engagements/ada.yaml', line: 12},
  })
  const items = [...Array.from({length: 40}, () => item('red')), ...Array.from({length: 40}, () => item('amber'))]
  const page: Preflight = {
    name: 'ada-rider',
    title: 'Rider',
    date: '2026-11-23',
    light: 'red',
    sections: Array.from({length: 7}, (_, index) => ({name: `Question ${index}`, light: 'red', says: 'much', items})),
  }
  const told = pageOf(page, {today: '2026-11-25', screen: {columns, colour: false}}).split('\n')
  expect(told.length).toBeLessThanOrEqual(60)
  expect(told.filter((line) => line.length > columns)).toEqual([])
  expect(told.filter((line) => line.includes('more: --all shows them')).length).toBe(7)
  expect(
    pageOf(page, {today: '2026-11-25', screen: {columns, colour: false}, all: true}).match(/^ {2}(?:red|amber) /gm),
  ).toHaveLength(7 * 80)
})

test('the invented table beside the example proposal is compared, and the words that it did not keep are asked for', async () => {
  const {out} = await proviso(whole(), 'preflight', 'p1-package-proposal', 'examples', '--json', ...day)
  const [page] = (JSON.parse(out) as {documents: readonly Preflight[]}).documents
  const lights = Object.fromEntries((page?.sections ?? []).map(({name, light, says}) => [name, [light, says]]))
  expect(lights).toMatchObject({
    Blanks: ['red', expect.anything()],
    Movement: ['green', 'none against round 1 (2026-10-14)'],
    Agreed: ['amber', '1 agreed text that cannot be compared'],
    Signatures: ['green', 'nobody signs it'],
  })
})
