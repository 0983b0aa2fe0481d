import fc from 'fast-check'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {readSource} from '../../src/source/source.js'
import {runs} from '../support/runs.js'
import {filesBelow} from '../support/shipped.js'
import {mutated, wildText} from '../support/wild.js'

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

test('whole numbers among the keys of a map do not move the places of the others', () => {
  const {value} = readSource('a.yaml', 'b: x\n2: {c: y}\n1: z\n__proto__: {d: v}\n')
  expect(value?.place(['b'])).toMatchObject({line: 1, column: 4})
  expect(value?.place(['2', 'c'])).toMatchObject({line: 2, column: 8})
  expect(value?.place(['1'], 'key')).toMatchObject({line: 3, column: 1})
  expect(value?.place(['__proto__', 'd'])).toMatchObject({line: 4, column: 16})
})

test.each([
  ['begins with “!”', 'a: !x 1', 1, 4],
  ['begins with “!”', 'a: !!binary aGk=', 1, 4],
  ['stands where a key is expected', '? [a]\n: b', 1, 3],
  ['holds a line break', '"a\\nb": 1', 1, 1],
  ['stands twice', 'a: 1\nb: 2\na: 3', 3, 1],
  ['“*x” repeats', 'a: &x 1\nb: *x', 2, 4],
  ['A second document', 'a: 1\n---\nb: 2', 2, 1],
  ['is not closed with ]', 'a: [1, 2\nb: 3', 2, 1],
  ['U+0007', 'a: x\u0007y', 1, 5],
  ['U+E000', 'a: "\\uE000"', 1, 4],
  ['U+D800', 'a: "\\uD800"', 1, 4],
  ['nested too deeply', `a: ${'['.repeat(80)}1${']'.repeat(80)}`, 1, 62],
  ['550,000 characters', 'a: 1 # why\n'.repeat(50_000), 1, 1],
])('what cannot be read is told with its place: %s', (reason, text, line, column) => {
  const {value, diagnostics} = readSource('a.yaml', text)
  expect(value).toBeUndefined()
  const [first] = diagnostics
  expect(first?.message).toContain(reason)
  expect(first?.place).toMatchObject({line, column})
})

test('of a hundred findings and more in one file only a hundred are told', () => {
  expect(readSource('a.yaml', 'a: 1\n'.repeat(500)).diagnostics).toHaveLength(100)
})

test('what reads without a finding reads as YAML reads it', () => {
  const yaml = new Map(
    [...filesBelow('clauses', 'templates', 'teaching', 'examples')].filter(([path]) => path.endsWith('.yaml')),
  )
  fc.assert(
    fc.property(
      fc.oneof(
        mutated(yaml),
        wildText.map((text) => ({path: 'a.yaml', text})),
      ),
      ({path, text}) => {
        const {value: source} = readSource(path, text)
        fc.pre(source !== undefined)
        expect(JSON.stringify(source?.value)).toBe(JSON.stringify(parse(text, {version: '1.2', schema: 'core'})))
      },
    ),
    {numRuns: runs(300)},
  )
})
