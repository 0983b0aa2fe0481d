import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Block} from '../../src/document/nodes.js'
import {oneLine} from '../../src/render/characters.js'
import {renderMarkdown} from '../../src/render/markdown/markdown.js'
import {answer, link, list, p, strong, table} from '../support/build.js'
import {rider} from '../support/sample.js'
import {golden, readMarkdown, textOfMarkdown} from './reading.js'
import {byTwo} from './redlined.js'
import {specimen} from './specimen.js'
import {around, values} from './trees.js'

const body = (...children: readonly Block[]): string =>
  renderMarkdown({...around(''), stamp: '', children}).replace(/\n---\n[\s\S]*/, '')

test('the specimen', () => golden('specimen.md', renderMarkdown(specimen)))

test('the specimen changed by two sides', () => golden('redline.md', renderMarkdown(byTwo)))

test('any value is text', () => {
  fc.assert(
    fc.property(values, (value) => {
      const root = readMarkdown(renderMarkdown(around(value)))
      const [, paragraph] = root.children
      const words = oneLine(`before ${oneLine(value)} after`)
      expect(paragraph?.type).toBe('paragraph')
      expect(paragraph && oneLine(textOfMarkdown(paragraph)).trim()).toBe(words)
    }),
    {numRuns: 500},
  )
})

test.each([
  ['# a'],
  ['1. a'],
  ['- a'],
  ['+ a'],
  ['> a'],
  ['    a'],
  ['---'],
  ['==='],
  ['```'],
  ['| a |'],
  ['<div>'],
  ['[a]: https://example.org'],
  ['**x** | # [a](b) <script>'],
])('%j at the beginning of a paragraph, an item and a cell is text', (value) => {
  const root = readMarkdown(
    body(p(answer(value)), list('bullet', [answer(value)]), table(['x', 'y'], [answer(value), ''])),
  )
  expect(root.children.map(({type}) => type)).toEqual(['paragraph', 'list', 'table'])
  expect(textOfMarkdown(root).split(value.trim()).length).toBe(4)
})

test('a paragraph is one line, whatever its length, and a longer word in a table moves no other row', () => {
  const before = table(['Title', 'Role'], ['Salt Road', 'Dispatcher'], ['x', 'y'])
  const after = table(['Title', 'Role'], ['Salt Road', 'Dispatcher of the harbor'], ['x', 'y'])
  expect(body(p('word '.repeat(400).trim()))).toBe(`${'word '.repeat(400).trim()}\n`)
  const lines = body(after).split('\n')
  expect(
    body(before)
      .split('\n')
      .filter((line, index) => line !== lines[index]),
  ).toHaveLength(1)
})

test('a number that Markdown has no list for stands in the text of a bullet', () => {
  expect(body(list('clause', ['a;', 'b.'], 0, 3))).toBe('- (c) a;\n- (d) b.\n')
  expect(body(list('schedule', ['a.', 'b.'], 0, 3))).toBe('3. a.\n4. b.\n')
})

test('a row with more cells than the header loses none', () => {
  expect(textOfMarkdown(readMarkdown(body(table(['a'], ['b', 'c', 'd']))))).toMatch(/a\s+b\s+c\s+d/)
})

test('strong in strong and a break in strong stay text', () => {
  expect(body(p(strong('a', strong('b'), {type: 'break'}, 'c')))).toBe('**ab c**\n')
})

test('only https and mail are links', () => {
  expect(body(p(link('javascript:alert(1)', 'a'), ' ', link('https://example.org', 'b')))).toBe(
    'a [b](https://example.org)\n',
  )
})

test('no line of a long document is left to guess', () => {
  expect(readMarkdown(renderMarkdown(rider)).children.map(({type}) => type)).not.toContain('html')
})
