import {describe, expect, test} from 'vitest'
import type {Diagnostic} from '../../src/base/diagnostic.js'
import {demands} from '../../src/lint/catalogue.js'
import {lint} from '../../src/lint/lint.js'
import {misspelledWord} from '../../src/lint/rules/spelling/misspelled-word.js'
import {rules} from '../../src/lint/rules.js'
import {type Example, openWith, pageNames, readPage, spellingsWith} from './page.js'

const shown = ({place, message, rule}: Diagnostic): string => `${place.file}:${place.line} ${rule}: ${message}`

/** What opening the files and asking the rules gives. */
const findingsIn = async (
  {files}: Example,
  asked: typeof rules = rules,
  spelled = false,
): Promise<readonly Diagnostic[]> => {
  const {library, rates, diagnostics} = await openWith(files)
  const spelling = spelled ? await spellingsWith(files) : undefined
  const about = {today: '2026-11-23', rates, known: rules, spelling}
  return library ? [...diagnostics, ...lint(library, asked, about).diagnostics] : diagnostics
}

/** Rules that want a text or a document whole. What a page shows is cut short. */
const wantsAll = new Set(['guideline-notice', 'guideline-parts', 'handout-parts', 'uneven-translation'])

test('every rule has a page, and every page a rule', () => {
  expect(pageNames).toEqual(demands.map(({id}) => id).sort())
})

test('no two rules have one name', () => {
  expect(new Set(demands.map(({id}) => id)).size).toBe(demands.length)
})

test('no rule complains of the files that the examples lie over', async () => {
  expect((await findingsIn({files: new Map(), marked: []})).map(shown)).toEqual([])
})

describe.each(demands.map((demand) => [demand.id, demand] as const))('%s', (id, demand) => {
  const page = readPage(id)

  test('says what it demands, as the rule does', () => {
    expect([page.title, page.demands]).toEqual([id, demand.demands])
  })

  test('no rule complains of what the page calls right', async () => {
    expect(page.right.files.size).toBeGreaterThan(0)
    const found = (await findingsIn(page.right, rules, id === misspelledWord.id)).filter(
      ({rule}) => rule === id || !wantsAll.has(rule),
    )
    expect(found.map(shown)).toEqual([])
  })

  test('complains of exactly the marked lines of what the page calls wrong', async () => {
    expect(page.wrong.marked).not.toEqual([])
    const rule = rules.find((one) => one.id === id)
    const found = (await findingsIn(page.wrong, rule ? [rule] : rules, id === misspelledWord.id)).filter(
      (one) => one.rule === id,
    )
    expect([...new Set(found.map(({place}) => `${place.file}:${place.line}`))].sort()).toEqual(
      [...page.wrong.marked].sort(),
    )
    expect(found.map(({severity}) => severity)).toEqual(found.map(() => demand.severity))
  })
})
