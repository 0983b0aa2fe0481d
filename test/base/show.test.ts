import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Diagnostic} from '../../src/base/diagnostic.js'
import {show, spoken} from '../../src/base/show.js'

const finding = (more: Partial<Diagnostic> = {}): Diagnostic => ({
  rule: 'answer-type',
  severity: 'error',
  message: '“fee” is “18500”, but must be an amount with its currency, such as 18500.00 USD',
  place: {file: 'a.yaml', line: 2, column: 6, endLine: 2, endColumn: 11},
  ...more,
})
const text = 'id: A\nfee: 18500\nterm: 12\nlast: yes\n'
const lines = (diagnostic: Diagnostic, given = text, columns = 60): readonly string[] =>
  show(diagnostic, {text: given, colour: false, columns}).split('\n')

describe('a finding', () => {
  test('is its severity, rule and place, its message within the screen, its lines, and what else belongs to it', () => {
    const related = [{message: 'the limit', place: {file: 'b.yaml', line: 9, column: 1}}]
    expect(lines(finding({related}))).toEqual([
      'error answer-type a.yaml:2:6',
      '  “fee” is “18500”, but must be an amount with its currency,',
      '  such as 18500.00 USD',
      '    1 | id: A',
      '  > 2 | fee: 18500',
      '      |      ^^^^^',
      '    3 | term: 12',
      '  the limit: b.yaml:9:1',
    ])
  })
  test('that can be mended says by what and how, where something mends it', () => {
    const mended = finding({fix: {does: 'write “18500.00 USD”\u001B[0m', edits: []}})
    const said = (mender?: string) => show(mended, {colour: false, columns: 200, ...(mender && {mender})}).split('\n')
    expect(said('proviso check --fix')).toContain('  proviso check --fix would write “18500.00 USD”\uFFFD[0m')
    expect(said()).toHaveLength(2)
  })
  test('without the text of its file has no lines', () => {
    expect(show(finding(), {colour: false, columns: 200}).split('\n')).toHaveLength(2)
  })
  test.each([
    ['the file as a whole', {file: 'a.yaml'}],
    ['a line that the file no longer has', {file: 'a.yaml', line: 99, column: 1}],
  ])('on %s has no lines', (_, place) => {
    expect(lines(finding({place}), text, 200)).toHaveLength(2)
  })
  test('over several lines is marked to the end of the first', () => {
    const place = {file: 'a.yaml', line: 2, column: 1, endLine: 4, endColumn: 3}
    expect(lines(finding({place}))).toContain('      | ^^^^^^^^^^')
  })
  test('at a point is marked there', () => {
    const place = {file: 'a.yaml', line: 2, column: 11, endLine: 2, endColumn: 11}
    expect(lines(finding({place}))).toContain('      |           ^')
  })
  test('far out on a long line is shown in a window', () => {
    const long = `${'before '.repeat(40)}HERE ${'after '.repeat(40)}`
    const place = {file: 'a.yaml', line: 1, column: 281, endLine: 1, endColumn: 285}
    const [, , , marked = '', marks = ''] = lines(finding({place}), long)
    expect(marked).toMatch(/^ {2}> 1 \| ….*HERE.*…$/)
    expect(marks.indexOf('^')).toBe(marked.indexOf('HERE'))
    expect(marks.lastIndexOf('^')).toBe(marked.indexOf('HERE') + 3)
  })
  test('cannot steer the terminal', () => {
    const nasty = 'x: \u001B[31m\u202Eevil\u0007\n'
    const place = {file: 'a\u001B[2J.yaml', line: 1, column: 1, endLine: 1, endColumn: 2}
    const shown = show(finding({place, message: 'a \u001B[0m b'}), {text: nasty, colour: false, columns: 80})
    expect(shown).not.toMatch(/[\u001B\u0007\u202E]/)
    expect(shown).toContain('\uFFFD')
  })
  test('has colours where they are wanted', () => {
    const shown = show(finding(), {text, colour: true, columns: 60})
    const escapes = /\u001B\[\d+m/g
    expect(shown).toMatch(escapes)
    expect(shown.replace(escapes, '').split('\n')).toEqual(lines(finding()))
  })
})

test('a place without a line is its file', () => {
  expect(spoken({file: 'a.yaml'})).toBe('a.yaml')
  expect(spoken({file: 'a.yaml', line: 3})).toBe('a.yaml:3:1')
})

test('any place in any text is shown within the screen, one word at most beyond it', () => {
  const number = fc.integer({min: 1, max: 200})
  const place = fc.record({line: number, column: number, endLine: number, endColumn: number})
  fc.assert(
    fc.property(
      fc.string({unit: 'grapheme', maxLength: 400}),
      place,
      fc.integer({min: 40, max: 120}),
      (given, at, columns) => {
        const shown = lines(finding({place: {file: 'a.yaml', ...at}}), given.replace(/[ab]/g, '\n'), columns)
        for (const one of shown) expect(one.length).toBeLessThanOrEqual(columns)
      },
    ),
  )
})
