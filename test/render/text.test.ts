import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Block, Inline} from '../../src/document/nodes.js'
import {oneLine} from '../../src/render/characters.js'
import {renderText} from '../../src/render/text/text.js'
import {widthOf} from '../../src/render/text/width.js'
import {answer, link, list, p, quote, table} from '../support/build.js'
import {folleto, guideline, handout, rider} from '../support/sample.js'
import {golden} from './reading.js'
import {byTwo} from './redlined.js'
import {specimen} from './specimen.js'
import {around, documents, values} from './trees.js'

const body = (columns: number, ...children: readonly Block[]): string =>
  renderText({...around(''), stamp: '', children}, columns).replace(/\n\n-+\n[\s\S]*/, '')

test('the specimen', () => golden('specimen.txt', renderText(specimen)))
test('the specimen in 44 columns', () => golden('specimen-44.txt', renderText(specimen, 44)))

test('the specimen changed by two sides', () => golden('redline.txt', renderText(byTwo)))

test('no words look like the marks of a change', () => {
  const put = (...words: string[]): Inline => ({
    type: 'change',
    kind: 'inserted',
    children: words.map((value) => ({type: 'text', value})),
  })
  expect(body(78, p('a', put('b')))).toBe('Changes: {+added words+}, {-deleted words-}.\n\na{+b+}')
  expect(body(78, p('{', '+x+} ', put('b '), 'c'))).toContain('{+x+} {++b++} c')
  expect(body(78, p('{---', put('b')))).toContain('{---{++++b++++}')
})

test('any value is text, and harmless to a terminal', () => {
  fc.assert(
    fc.property(values, (value) => {
      expect(renderText(around(value), 100_000)).toContain(oneLine(`before ${oneLine(value)} after`))
    }),
    {numRuns: 500},
  )
  fc.assert(
    fc.property(documents, (document) => {
      expect(renderText(document)).not.toMatch(/[^\P{Cc}\n]/u)
    }),
  )
})

test.each(Object.entries({specimen, rider, guideline, handout, folleto}))('%s fits the columns', (_, document) => {
  for (const columns of [60, 61, 72, 78, 100, 120]) {
    const lines = renderText(document, columns).split('\n')
    expect(lines.filter((line) => widthOf(line) > columns)).toEqual([])
    expect(lines.filter((line) => /\s$/.test(line))).toEqual([])
  }
})

describe('layout', () => {
  test('an item hangs from its label', () => {
    expect(body(20, list('clause', ['one two three four five six', 'seven'], 0, 8))).toBe(
      ['(h) one two three', '    four five six', '', '(i) seven'].join('\n'),
    )
  })
  test('a list in a list hangs from both', () => {
    expect(body(24, list('clause', [['one:', list('clause', ['two three four five six seven', 'eight'], 1)]]))).toBe(
      ['(a) one:', '', '    (i)  two three four', '         five six seven', '', '    (ii) eight'].join('\n'),
    )
  })
  test('columns share the line, and an empty cell is a place for the pen', () => {
    expect(body(30, table(['Scope', 'Initials'], ['Image, moving or still', ''], ['Voice', answer('MO')]))).toBe(
      [
        'Scope               Initials',
        '------------------  ----------',
        'Image, moving or    __________',
        'still',
        '',
        'Voice               MO',
      ].join('\n'),
    )
  })
  test('a word that is too long stays whole', () => {
    expect(body(20, p('see https://example.org/a/very/long/way here'))).toBe(
      ['see', 'https://example.org/a/very/long/way', 'here'].join('\n'),
    )
  })
  test('a link says where it leads', () => {
    expect(
      body(
        78,
        p(link('https://example.org/ai', 'the register'), ', ', link('https://example.org', 'https://example.org')),
      ),
    ).toBe('the register <https://example.org/ai>, https://example.org')
  })
  test('a notice has a bar', () => {
    expect(body(20, quote(p('one two three four five'), p('six')))).toBe(
      ['| one two three four', '| five', '|', '| six'].join('\n'),
    )
  })
  test('signs of double width count as two', () => {
    expect(widthOf('김민수 e\u0301')).toBe(8)
  })
})
