import {describe, expect, test} from 'vitest'
import type {Diagnostic} from '../../../src/base/diagnostic.js'
import {fingerprints} from '../../../src/cli/reports/fingerprint.js'
import {junit} from '../../../src/cli/reports/junit.js'
import {pretty} from '../../../src/cli/reports/pretty.js'
import {reportOf} from '../../../src/cli/reports/report.js'
import {all, readXml} from '../../support/xml.js'
import {many, specimen, tellingOf, texts} from './specimen.js'

describe('the exit code', () => {
  const {withFix: error, wholeFile: warning, remark} = specimen
  test.each([
    ['nothing', [], undefined, 0],
    ['remarks', [remark], 0, 0],
    ['warnings', [warning, warning], undefined, 0],
    ['as many warnings as are allowed', [warning, warning], 2, 0],
    ['one more', [warning, warning], 1, 1],
    ['an error', [error], undefined, 1],
    ['an error, with warnings allowed', [error], 5, 1],
  ] as const)('of %s', (_, diagnostics, maxWarnings, code) => {
    expect(reportOf({diagnostics, files: [], maxWarnings}).code).toBe(code)
  })
  test.each([
    [1, 0, 'There is 1 warning, and --max-warnings allows none.'],
    [3, 2, 'There are 3 warnings, and --max-warnings allows only 2.'],
  ])('%i warnings where %i are allowed are told in a sentence', (count, maxWarnings, sentence) => {
    expect(reportOf({diagnostics: many(count, 1), files: [], maxWarnings}).notes).toEqual([sentence])
  })
  test('what is suppressed does not count', () => {
    const report = reportOf({diagnostics: [], files: [], suppressed: [{diagnostic: error, reason: 'meant'}]})
    expect(report.code).toBe(0)
  })
})

describe('pretty, where there is much', () => {
  const told = (diagnostics: readonly Diagnostic[], more = {}) =>
    pretty(tellingOf(reportOf({diagnostics, files: ['a.yaml']}), more))
  const shown = (text: string) => text.match(/^ {2}Finding \d+$/gm)?.length ?? 0

  test('shows all of twenty', () => {
    expect(shown(told(many(20, 1)))).toBe(20)
  })
  test('shows five of each rule of more, and says after them how many there are', () => {
    const text = told(many(42, 2))
    expect(shown(text)).toBe(10)
    expect(text).toMatch(/Finding 24\n\n… and 16 more of rule-0 \(21 findings in 3 files\); --all shows them\n/)
    expect(text).toMatch(/^rule-0 +21 +3$/m)
    expect(text).toMatch(/^1 file, 0 errors, 42 warnings$/m)
  })
  test('never says that there is one more: it shows it', () => {
    expect(shown(told([...many(20, 1), ...many(6, 1, {rule: 'six'})]))).toBe(5 + 6)
  })
  test('shows everything with --all', () => {
    const text = told(many(42, 2), {all: true})
    expect(shown(text)).toBe(42)
    expect(text).not.toContain('--all')
  })
  test('has no summary of a handful of one rule', () => {
    expect(told(many(5, 1))).not.toContain('Rule ')
    expect(told(many(6, 1))).toContain('Rule ')
    expect(told(many(2, 2))).toContain('Rule ')
  })
})

test('no two cases of a file have one name in JUnit’s XML', () => {
  const same = ['Same', 'Same', 'Same (2)', 'Same', 'x'.repeat(200), 'x'.repeat(201)]
  const diagnostics = same.flatMap((message) => many(1, 1, {message}))
  const cases = all(readXml(junit(tellingOf(reportOf({diagnostics, files: []})))), 'testcase')
  expect(cases.map(({attributes}) => attributes.name)).toEqual([
    'rule-0: Same',
    'rule-0: Same (2)',
    'rule-0: Same (2) (2)',
    'rule-0: Same (3)',
    `rule-0: ${'x'.repeat(99)}…`,
    `rule-0: ${'x'.repeat(99)}… (2)`,
  ])
})

test.each([
  [undefined, 'skipped'],
  [2, 'skipped'],
  [1, 'failure'],
])('where %s warnings are allowed, a case of one of two is %s in JUnit’s XML', (maxWarnings, kind) => {
  const root = readXml(junit(tellingOf(reportOf({diagnostics: many(2, 1), files: [], maxWarnings}))))
  expect(all(root, 'failure', 'skipped').map(({name}) => name)).toEqual([kind, kind])
})

describe('a fingerprint', () => {
  const every = Object.values(specimen)
  const moved: typeof texts = new Map([...texts].map(([file, text]) => [file, `# A line more\n\n${text}`]))
  const below = (one: Diagnostic): Diagnostic => ({
    ...one,
    place: one.place.line === undefined ? one.place : {...one.place, line: one.place.line + 2},
  })
  const marks = (found: readonly Diagnostic[], given = texts) => [...fingerprints(found, given).values()]

  test('stays when lines move', () => {
    expect(marks(every.map(below), moved)).toEqual(marks(every))
  })
  test('stays when only a number in the message changes', () => {
    const told = (months: number) => [{...specimen.remark, message: `Looked at ${months} months ago`}]
    expect(marks(told(12))).toEqual(marks(told(13)))
  })
  test('is another for another rule, file, line or message', () => {
    const [one] = marks([specimen.withFix])
    const others: readonly Diagnostic[] = [
      {...specimen.withFix, rule: 'other'},
      {...specimen.withFix, place: {...specimen.withFix.place, file: 'other.yaml'}},
      {...specimen.withFix, place: {...specimen.withFix.place, line: 2}},
      {...specimen.withFix, message: 'other'},
    ]
    for (const other of others) expect(marks([other])).not.toEqual([one])
  })
  test('is never that of two findings of one report', () => {
    const twice = [...every, ...every.map((one) => ({...one}))]
    expect(new Set(marks(twice)).size).toBe(twice.length)
  })
})
