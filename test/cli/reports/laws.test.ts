import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Diagnostic, Severity} from '../../../src/base/diagnostic.js'
import type {Place} from '../../../src/base/place.js'
import {github} from '../../../src/cli/reports/github.js'
import {json} from '../../../src/cli/reports/json.js'
import {junit} from '../../../src/cli/reports/junit.js'
import {pretty} from '../../../src/cli/reports/pretty.js'
import {reportOf} from '../../../src/cli/reports/report.js'
import {sarifBy} from '../../../src/cli/reports/sarif.js'
import {all, child, readXml, textIn} from '../../support/xml.js'
import {program, tellingOf} from './specimen.js'

/** Whatever a message, a path or a reason holds: each output gives back the same text to whoever reads it by that format’s rules. */

const signs =
  '{ } {{ }} [ ] ( ) ]( \\ % %25 %2F # ? / :: : , < > & " \' ]]> \r \n \t \u0000 \u001B \uFFFE \uD800 é 字 🎭 ␛'.split(
    ' ',
  )
const text = fc.oneof(
  fc.string({unit: 'binary', maxLength: 40}),
  fc.array(fc.constantFrom(...signs, ' ', 'a', '1'), {maxLength: 12}).map((parts) => parts.join('')),
)
const file = text.filter((path) => path !== '' && !/^(?:\/|proviso:|[A-Za-z]:\/)/.test(path))
const number = fc.integer({min: 1, max: 9})
const place = (at: fc.Arbitrary<string> = file): fc.Arbitrary<Place> =>
  fc.oneof(
    fc.record({file: at}),
    fc.record({file: at, line: number, column: number, endLine: number, endColumn: number}),
    fc.record({file: at, line: number}),
  )
const diagnostic: fc.Arbitrary<Diagnostic> = fc.record(
  {
    rule: fc.constantFrom('undefined-term', 'yaml-syntax', 'a-new-rule'),
    severity: fc.constantFrom<Severity>('error', 'warning', 'info'),
    message: text,
    place: place(),
    related: fc.array(fc.record({message: text, place: place()}), {maxLength: 2}),
    fix: fc.record({
      does: text,
      edits: fc.array(fc.record({place: place(), was: text, insert: text}), {minLength: 1, maxLength: 2}),
    }),
  },
  {requiredKeys: ['rule', 'severity', 'message', 'place']},
)
const found = fc.record({
  diagnostics: fc.array(diagnostic, {maxLength: 4}),
  suppressed: fc.array(fc.record({diagnostic, reason: text}), {maxLength: 2}),
  files: fc.array(file, {maxLength: 3}),
})
const tellings = found.map((one) => tellingOf(reportOf(one), {texts: new Map()}))

/** What SARIF makes of a plain text message in its sections on placeholders and links. */
const saidInSarif = (message: string): string => {
  const unlinked = message.replace(/\{\{|\}\}/g, (pair) => pair.slice(1))
  expect(message.replace(/\{\{|\}\}/g, '')).not.toMatch(/[{}]/)
  expect(message).not.toMatch(/(?<!\\)(?:\\\\)*\[[^[\]]*\]\(/)
  return unlinked.replace(/\\([[\]\\])/g, '$1')
}
/** Half a character has no bytes: a URI and a file hold U+FFFD for it. */
const whole = (path: string): string => path.replace(/\p{Surrogate}/gu, '\uFFFD')

interface Sarif {
  readonly runs: readonly {
    readonly results: readonly {
      readonly message: {readonly text: string}
      readonly locations: readonly [{readonly physicalLocation: {readonly artifactLocation: {readonly uri: string}}}]
      readonly suppressions?: readonly {readonly justification: string}[]
    }[]
  }[]
}

describe('any text comes back', () => {
  test('from JSON', () => {
    fc.assert(
      fc.property(tellings, (telling) => {
        const read = JSON.parse(json(telling)) as {
          diagnostics: Diagnostic[]
          suppressed: (Diagnostic & {reason: string})[]
        }
        expect(read.diagnostics).toMatchObject(telling.diagnostics)
        expect(read.suppressed).toMatchObject(
          telling.suppressed.map(({diagnostic, reason}) => ({...diagnostic, reason})),
        )
      }),
    )
  })

  test('from SARIF', () => {
    fc.assert(
      fc.property(tellings, (telling) => {
        const results = (JSON.parse(sarifBy(program)(telling)) as Sarif).runs[0]?.results ?? []
        const all = [...telling.diagnostics, ...telling.suppressed.map(({diagnostic}) => diagnostic)]
        expect(results.map(({message}) => saidInSarif(message.text))).toEqual(all.map(({message}) => message))
        const paths = results.map(({locations: [{physicalLocation}]}) => physicalLocation.artifactLocation.uri)
        for (const uri of paths)
          expect(new URL(uri, 'file:///')).toMatchObject({protocol: 'file:', hash: '', search: ''})
        expect(paths.map(decodeURIComponent)).toEqual(all.map((one) => whole(one.place.file)))
        expect(results.flatMap(({suppressions = []}) => suppressions.map(({justification}) => justification))).toEqual(
          telling.suppressed.map(({reason}) => reason),
        )
      }),
    )
  })

  test('from the workflow commands of GitHub', () => {
    // As the runner reads them: a command a line; its properties end at the first “::” behind its name.
    const data = (written: string) => written.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
    const property = (written: string) => data(written.replaceAll('%3A', ':').replaceAll('%2C', ','))
    fc.assert(
      fc.property(tellings, (telling) => {
        const lines = github(telling).split(/\r\n|\r|\n/)
        expect(lines).toHaveLength(telling.diagnostics.length + telling.notes.length + 1)
        for (const [index, {message, place, rule, related = [], fix}] of telling.diagnostics.entries()) {
          const [, name = '', properties = '', body = ''] = /^::(\w+) (.*?)::(.*)$/s.exec(lines[index] ?? '') ?? []
          expect(name).toMatch(/^(?:error|warning|notice)$/)
          const given = Object.fromEntries(
            properties.split(',').map((one) => {
              const [key = '', value = ''] = one.split(/=(.*)/s)
              return [key, property(value)]
            }),
          )
          expect(given).toMatchObject({file: place.file, title: rule})
          if (related.length === 0 && !fix) expect(data(body)).toBe(message)
          else expect(data(body).startsWith(`${message}\n`)).toBe(true)
        }
        expect(lines.slice(telling.diagnostics.length).filter((line) => line.startsWith('::'))).toEqual([])
      }),
    )
  })

  test('from JUnit’s XML, as far as XML can hold it', () => {
    const held = (one: string) =>
      one.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    fc.assert(
      fc.property(tellings, (telling) => {
        const root = readXml(junit(telling))
        const cases = all(root, 'testcase').flatMap((one) => {
          const result = child(one, 'failure') ?? child(one, 'skipped')
          return result ? [[one.attributes.file, result.attributes.message]] : []
        })
        const expected = [
          ...telling.diagnostics.map(({place, message}) => [held(place.file), held(message)]),
          ...telling.suppressed.map(({diagnostic, reason}) => [
            held(diagnostic.place.file),
            held(`Suppressed: ${reason}`),
          ]),
        ]
        expect(cases.sort()).toEqual(expected.sort())
        for (const suite of all(root, 'testsuite')) {
          const names = all(suite, 'testcase').map(({attributes}) => attributes.name)
          expect(new Set(names).size).toBe(names.length)
          expect(suite.attributes.tests).toBe(`${names.length}`)
          expect(suite.attributes.failures).toBe(`${all(suite, 'failure').length}`)
          expect(suite.attributes.skipped).toBe(`${all(suite, 'skipped').length}`)
        }
        for (const result of all(root, 'failure', 'skipped')) expect(textIn(result)).not.toBe('')
      }),
    )
  })
})

test('pretty never steers a terminal, whatever a message holds', () => {
  fc.assert(
    fc.property(tellings, (telling) => {
      expect(pretty(telling)).not.toMatch(/[^\P{Cc}\n\t]/u)
    }),
  )
})
