import fc from 'fast-check'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {withString} from '../../src/source/put.js'
import {printRuns, type Run, readRuns, saysSame, tidied, tokenOf, tokensAmong} from '../../src/text/runs.js'
import {readTemplate} from '../../src/text/template.js'
import {runs} from '../support/runs.js'

const calls = [
  '{{reply_days}}',
  '{{union.name}}',
  '{{ref "CON-01"}}',
  '{{#if agreement.applies}}',
  '{{else}}',
  '{{/if}}',
]
const known = calls.map(tokenOf)

const signs = [
  ...[
    '{{',
    '}}',
    '{',
    '}',
    '{{reply_days}}',
    '{{{x}}}',
    '\\',
    '\\{{',
    '*',
    '**',
    '_',
    '__',
    '`',
    '<b>',
    '<',
    '>',
    '&amp;',
    '&#123;',
  ],
  ...[
    '[',
    ']',
    '[x](https://example.org)',
    '![',
    '|',
    '||',
    '#',
    '# ',
    '1. ',
    '1) ',
    '- ',
    '+ ',
    '> ',
    '~',
    '~~',
    '---',
    '===',
  ],
  ...[
    '"',
    "'",
    '“',
    '”',
    '¿',
    '¡',
    'ñ',
    'á',
    'palabra',
    'dos palabras',
    '10:30',
    'nota:esto',
    ' ',
    '\u00a0',
    '…',
    '😀',
    ':',
    '!',
    '$&',
    '$1',
  ],
]
const words = fc
  .array(
    fc.oneof({weight: 5, arbitrary: fc.constantFrom(...signs)}, {weight: 1, arbitrary: fc.string({maxLength: 4})}),
    {maxLength: 12},
  )
  .map((all) => all.join('').replace(/[\p{Cc}\p{Co}\p{Cs}]/gu, ''))

const plain = (text: string): Run => ({text, bold: false, italic: false})
/** Words with calls among them that close what they open. */
const worded = fc
  .tuple(words, words, words, words, fc.boolean())
  .map(([a, b, c, d, chooses]) =>
    tidied([
      plain(`${a}[reply_days]${b}`),
      ...(chooses ? [plain(`[if agreement.applies]${c}[union.name][else]${d}[end if]`)] : []),
      plain(a),
    ]),
  )
  .filter((all) => all.length > 0)

test('any words are written so that they read as these words, and only the calls are calls', () => {
  fc.assert(
    fc.property(worded, (wanted) => {
      const printed = printRuns(wanted, known)
      expect(printed).toBeDefined()
      expect(readRuns(printed ?? '')?.runs).toEqual(wanted)
      const {template, problems} = readTemplate(printed ?? '')
      expect(problems).toEqual([])
      const asked = (template?.calls ?? []).map(({name, argument}) => (name === 'field' ? argument : name))
      const fields = tokensAmong(wanted, known).filter((one) => /reply_days|union/.test(one))
      expect(asked).toEqual(fields.map((one) => one.slice(1, -1)))
    }),
    {numRuns: runs(1500)},
  )
})

test('bold and italic words are written as such, or not at all', () => {
  const marked = fc
    .array(fc.record({text: words, bold: fc.boolean(), italic: fc.boolean()}), {maxLength: 5})
    .map(tidied)
    .filter((all) => all.length > 0)
  fc.assert(
    fc.property(marked, (wanted) => {
      const printed = printRuns(wanted, known)
      if (printed !== undefined) expect(saysSame(readRuns(printed)?.runs ?? [], wanted)).toBe(true)
    }),
    {numRuns: runs(700)},
  )
  const bold = [{text: 'Sí.', bold: true, italic: false}, plain(' Y [reply_days] después.')]
  expect(printRuns(bold, known)).toBe('**Sí.** Y {{reply_days}} después.')
})

const files = [
  '# above\nouter: {text: x, other: 1} # beside\nlast: y\n',
  "outer: {text: 'x', other: 1}\n",
  'outer:\n  text: "x"\n  # below\n  other: 1\n',
  'outer:\n    text: |\n      x\n\n      y\n\n    other: 1 # beside\n',
  'outer:\n  text: >-\n    x\n    y\n  other: 1\n',
  'outer:\n  text: |-\n    x\n',
  'outer:\r\n  text: |\r\n    x\r\n  other: 1\r\n',
  'outer: {other: 1}\n',
  'outer: {}\nother: 1\n',
  'other: 1\nouter: {} # beside',
  'outer:\n  other: 1\n\n# a note\nlast: y\n',
  'outer:\n  other: |\n    x\n\n\nlast: y\n',
  'other: 1\n',
  'outer: x\n',
]
test.each(files)('any words are put into a file in its own style, and nothing else in it changes: %j', (file) => {
  fc.assert(
    fc.property(words, fc.boolean(), (text, isBlock) => {
      const value = isBlock && text.trim() !== '' ? `${text.trim()}\n` : text.trim()
      const made = withString(file, ['outer', 'text'], value)
      expect(made).toBeDefined()
      const {outer, ...rest} = parse(made ?? '')
      const {outer: before, ...others} = parse(file)
      expect(outer.text).toBe(value)
      expect(rest).toEqual(others)
      expect(outer.other).toEqual(before?.other)
      for (const note of file.match(/#.*/g) ?? []) expect(made).toContain(note)
      expect(withString(made ?? '', ['outer', 'text'], value)).toBe(made)
    }),
    {numRuns: runs(120)},
  )
})

test('a file that cannot be read, or has another thing there, is left alone', () => {
  for (const file of ['outer: {text: [1, 2]}\n', 'outer: [x]\n', 'outer: {text: x\n', '- x\n', ''])
    expect(withString(file, ['outer', 'text'], 'y')).toBeUndefined()
})
