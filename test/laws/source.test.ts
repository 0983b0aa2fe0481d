import fc from 'fast-check'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {readSource} from '../../src/source/source.js'

/** Lines of prose, blank ones and indented ones among them, as a literal block can hold them. */
const line = fc.oneof(
  fc.constant(''),
  fc.stringMatching(/^[A-Za-z0-9“”’é:#{}"'*-][A-Za-z0-9 .,:;“”’é#{}"'*|-]{0,40}$/).map((text) => text.trimEnd()),
  fc.stringMatching(/^ {2}[a-z]{1,10}$/),
)
const prose = fc
  .tuple(fc.stringMatching(/^[A-Za-z][a-z ]{0,10}[a-z]$/), fc.array(line, {maxLength: 8}))
  .map(([first, rest]) => [first, ...rest].join('\n'))

test('the place of the n-th character of a literal block is where that character stands in the file', () => {
  fc.assert(
    fc.property(prose, fc.integer({min: 1, max: 8}), fc.boolean(), fc.nat(), (text, indent, windows, seed) => {
      const pad = ' '.repeat(indent)
      const body = text.split('\n').map((one) => (one === '' ? '' : pad + one))
      const file = ['# a comment', 'first: 1', 'text: |', ...body, 'last: 2', ''].join(windows ? '\r\n' : '\n')
      const {value} = readSource('a.yaml', file)
      const read = parse(file).text as string
      const index = seed % read.length
      const place = value?.placeInText(['text'], index, index + 1)
      const stands = file.split(windows ? '\r\n' : '\n')[(place?.line ?? 0) - 1]?.[(place?.column ?? 0) - 1]
      if (read[index] === '\n') expect(stands).toBeUndefined()
      else expect(stands).toBe(read[index])
    }),
    {numRuns: 500},
  )
})

test('a value is found at the line on which it was written', () => {
  const {value} = readSource('a.yaml', 'a:\n  b: [1, two]\n  c: {d: x}\n')
  expect(value?.place(['a', 'b', 1])).toMatchObject({line: 2, column: 10})
  expect(value?.place(['a', 'c', 'd'])).toMatchObject({line: 3, column: 10})
  expect(value?.place(['a', 'c'], 'key')).toMatchObject({line: 3, column: 3})
  expect(value?.place(['a', 'nothing', 'here'])).toMatchObject({line: 2})
})

test('an amount keeps every digit that was typed', () => {
  const {value} = readSource('a.yaml', 'a: 18500.00\nb: 0.10 USD\n')
  expect([value?.written(['a']), value?.written(['b']), value?.written(['c'])]).toEqual([
    '18500.00',
    '0.10 USD',
    undefined,
  ])
})

test('any text as YAML gives a value or a finding inside the file, never an exception', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({unit: 'binary', maxLength: 200}), fc.string({maxLength: 200})), (text) => {
      const {value, diagnostics} = readSource('a.yaml', text)
      expect(value !== undefined || diagnostics.length > 0).toBe(true)
      const lines = text.split('\n').length
      for (const {place} of diagnostics) expect((place.line ?? 1) <= lines + 1).toBe(true)
    }),
    {numRuns: 500},
  )
})

test('what reads without a finding reads as YAML reads it', () => {
  fc.assert(
    fc.property(prose, (text) => {
      const file = `text: |\n${text
        .split('\n')
        .map((one) => (one === '' ? '' : `  ${one}`))
        .join('\n')}\n`
      expect(readSource('a.yaml', file).value?.value).toEqual(parse(file))
    }),
  )
})
