import fc from 'fast-check'
import {expect, test} from 'vitest'
import {fill} from '../../src/assemble/fill.js'
import {expand} from '../../src/text/expand.js'
import {parseMarkdown} from '../../src/text/markdown.js'
import {callNames, readTemplate} from '../../src/text/template.js'

const never = {holds: () => false, count: () => 0}
const always = {holds: () => true, count: () => 2}

test('an answer is never read as markup: any string stands in exactly one field, as it is', () => {
  const {template} = readTemplate(
    'Pay **{{fee}}** within {{days}} of *{{name}}*:\n\n1. {{fee}}; and\n2. {{name}}.\n\n| {{fee}} | b |\n| --- | --- |\n| x | {{name}} |\n',
  )
  expect(template).toBeDefined()
  fc.assert(
    fc.property(fc.string({unit: 'binary', maxLength: 60}), (answer) => {
      const {markdown, slots} = expand(template?.statements ?? [], never)
      expect(markdown).not.toContain('{{')
      const blocks = fill(parseMarkdown(markdown).blocks, {
        scheme: 'clause',
        inline: (slot) => ({type: 'field', name: slots[slot]?.call.argument ?? '', value: answer, blank: ''}),
        blocks: () => undefined,
      })
      const fields = JSON.stringify(blocks).match(/"type":"field"/g)?.length
      expect(fields).toBe(7)
      expect(blocks.map(({type}) => type)).toEqual(['paragraph', 'list', 'table'])
    }),
  )
})

test('choosing and repeating', () => {
  const text =
    'A{{#if x}}B{{else}}C{{/if}}{{#unless x}}D{{/unless}}{{#each l}}[{{this}}]{{else}}none{{/each}}{{#if (has "CON-01")}}E{{/if}}'
  const {template} = readTemplate(text)
  const words = (choices: typeof never) =>
    expand(template?.statements ?? [], choices).markdown.replace(/\uE000\d+\uE001/g, '_')
  expect(words(never)).toBe('ACDnone')
  expect(words(always)).toBe('AB[_][_]E')
})

test('the skeleton has the length of the text, its words at their places and nothing of its calls', () => {
  const word = fc
    .stringMatching(/^[a-z]{1,8}$/)
    .filter((one) => !callNames.includes(one) && one !== 'this' && one !== 'else')
  const piece: fc.Arbitrary<string> = fc.oneof(
    word.map((one) => ` ${one} `),
    word.map((one) => `{{${one}}}`),
    fc.tuple(word, word).map(([test, inside]) => `{{#if ${test}}} ${inside} {{else}} other {{/if}}`),
    fc.tuple(word, word).map(([test, inside]) => `\n{{#each ${test}}}\n${inside} {{this}}\n{{/each}}\n`),
  )
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 8}), (pieces) => {
      const text = pieces.join('')
      const {template, problems} = readTemplate(text)
      expect(problems).toEqual([])
      const skeleton = template?.skeleton ?? ''
      expect(skeleton).toHaveLength(text.length)
      expect(skeleton).not.toMatch(/[{}#/]/)
      for (const match of skeleton.matchAll(/[a-z]+/g))
        expect(text.slice(match.index, match.index + match[0].length)).toBe(match[0])
      for (const {span} of template?.calls ?? []) {
        expect(text.slice(span.from, span.from + 2)).toBe('{{')
        expect(text.slice(span.to - 2, span.to)).toBe('}}')
      }
    }),
    {numRuns: 300},
  )
})

test.each([
  ['{{fee', 'not closed'],
  ['{{#if x}} a', 'is never closed; write {{/if}} where it ends'],
  ['{{#if x}} a {{/unless}}', 'closed by'],
  ['{{> part}}', 'Partials'],
  ['{{lookup x "y"}}', 'is not a call'],
  ['{{ref}}', 'not called rightly'],
  ['{{ref CON}}', 'not called rightly'],
  ['{{../x}}', 'not understood'],
  ['{{@root}}', 'not understood'],
  ['{{#with x}}a{{/with}}', 'does not exist'],
  ['{{#if (eq a b)}}a{{/if}}', 'only a yes/no field'],
  ['{{constructor "x"}}', 'is not a call'],
  ['{{__proto__ "x"}}', 'is not a call'],
])('%s is refused with its reason', (text, reason) => {
  const {problems} = readTemplate(text)
  expect(problems.map(({message}) => message).join(' ')).toContain(reason)
})

test.each([
  ['a <b>x</b>', 'HTML'],
  ['<script>x</script>', 'HTML'],
  ['`code`', 'Code'],
  ['```\ncode\n```', 'A code block'],
  ['![alt](https://example.com/x.png)', 'An image'],
  ['[x](javascript:alert)', 'is refused'],
  ['[x](http://example.com)', 'is refused'],
  ['[x](https://example.com/\uE0000\uE001)', 'is refused'],
  ['---', 'A rule'],
])('%s cannot stand in a document', (markdown, reason) => {
  expect(
    parseMarkdown(markdown)
      .problems.map(({message}) => message)
      .join(' '),
  ).toContain(reason)
})

test('ordinary legal text is not taken for markup', () => {
  for (const text of [
    'At 10:30 a.m., note:this is 3:1.',
    'See www.example.com and a@example.com.',
    'Section 4:a ~ b ~~c~~',
    'x[^1] and [a] and (b)',
  ]) {
    const {blocks, problems} = parseMarkdown(text)
    expect(problems).toEqual([])
    expect(blocks).toEqual([{type: 'paragraph', children: [{type: 'text', value: text}]}])
  }
})
