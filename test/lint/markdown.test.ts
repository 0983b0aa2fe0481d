import fc from 'fast-check'
import {expect, test} from 'vitest'
import {placedOf} from '../../src/lint/facts/items.js'
import {linesOf} from '../../src/lint/facts/lines.js'
import {strayStars} from '../../src/lint/facts/stars.js'
import {lint} from '../../src/lint/lint.js'
import {strayMarkup} from '../../src/lint/rules/form/stray-markup.js'
import {parseMarkdown} from '../../src/text/markdown.js'
import {openWith} from './page.js'

/** What rules on markup believe of Markdown is what the parser does, of which documents are made. */
type Node = {readonly type?: string; readonly value?: string; readonly children?: readonly unknown[]} | readonly Node[]
const childrenOf = (node: Node): readonly Node[] =>
  Array.isArray(node) ? node : (((node as {children?: readonly Node[]}).children ?? []) as readonly Node[])
const wordsOf = (node: Node): string => ('value' in node ? String(node.value) : childrenOf(node).map(wordsOf).join(''))
const itemsIn = (node: Node): number => {
  const inside = childrenOf(node).reduce((sum, one) => sum + itemsIn(one), 0)
  return 'type' in node && node.type === 'list' ? inside + childrenOf(node).length : inside
}

const soup = (pieces: readonly string[], between: string) =>
  fc.array(fc.constantFrom(...pieces), {minLength: 1, maxLength: 10}).map((some) => some.join(between))

test('stars are stray where the parser prints them', () => {
  fc.assert(
    fc.property(soup(['*', '**', '***', 'a', 'b c', ' ', '.', '“', '”', '(', ')', '1'], ''), (words) => {
      const text = `q${words}`
      const printed = wordsOf(parseMarkdown(text).blocks as unknown as Node).split('*').length - 1
      const stray = strayStars(text).reduce((sum, {from, to}) => sum + to - from, 0)
      expect(stray).toBe(printed)
    }),
    {numRuns: 2000},
  )
})

test('what is an item to the parser is one here', () => {
  const lines = [
    'a',
    '1. a',
    '2. b',
    '- a',
    '',
    '',
    '   c',
    '   - d',
    '10. x',
    '(a) b',
    '   1. e',
    '   2. f',
    '* g',
    '1) h',
    '# t',
    '      - z',
    'b:',
  ]
  fc.assert(
    fc.property(soup(lines, '\n'), (text) => {
      const {blocks, problems} = parseMarkdown(text)
      fc.pre(problems.length === 0)
      const items = placedOf(linesOf(text)).filter(({as}) => as === 'item')
      expect(items.length).toBe(itemsIn(blocks as unknown as Node))
    }),
    {numRuns: 2000},
  )
})

test('blanks at the end of a line are found, and can be taken out', async () => {
  const written =
    'text:\n  rider:\n    opening: |\n      Company shall ask  \n      Performer first.  \n\n      Company shall wait.\n'
  const {library} = await openWith(new Map([['clauses/CON/CON-01.yaml', written]]))
  if (!library) throw new Error('The example does not open')
  const {diagnostics} = lint(library, [strayMarkup])
  expect(
    diagnostics.map(({place: {line, column, endColumn}, fix}) => [line, column, endColumn, fix?.edits[0]?.was]),
  ).toEqual([[4, 24, 26, '  ']])
})
