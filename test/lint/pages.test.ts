import {describe, expect, test} from 'vitest'
import type {Diagnostic} from '../../src/base/diagnostic.js'
import {lint} from '../../src/lint/lint.js'
import {rules} from '../../src/lint/rules.js'
import {type Example, openWith, pageNames, readPage} from './page.js'

const shown = ({place, message, rule}: Diagnostic): string => `${place.file}:${place.line} ${rule}: ${message}`

const findingsIn = async (example: Example, asked: typeof rules): Promise<readonly Diagnostic[]> => {
  const {library, diagnostics} = await openWith(example.files)
  expect(diagnostics.map(shown)).toEqual([])
  if (!library) throw new Error('The example does not open')
  return lint(library, asked)
}

test('every rule has a page, and every page a rule', () => {
  expect(pageNames).toEqual(rules.map(({id}) => id).sort())
})

test('no rule complains of the files that the examples lie over', async () => {
  expect((await findingsIn({files: new Map(), marked: []}, rules)).map(shown)).toEqual([])
})

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const page = readPage(id)

  test('says what it demands, as the rule does', () => {
    expect([page.title, page.demands]).toEqual([id, rule.demands])
  })

  test('no rule complains of what the page calls right', async () => {
    expect(page.right.files.size).toBeGreaterThan(0)
    expect((await findingsIn(page.right, rules)).map(shown)).toEqual([])
  })

  test('complains of exactly the marked lines of what the page calls wrong', async () => {
    expect(page.wrong.marked).not.toEqual([])
    const found = await findingsIn(page.wrong, [rule])
    expect([...new Set(found.map(({place}) => `${place.file}:${place.line}`))].sort()).toEqual(
      [...page.wrong.marked].sort(),
    )
  })
})
