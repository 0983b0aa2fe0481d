import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {withEntry} from '../../src/source/entry.js'
import {readSource} from '../../src/source/source.js'

const read = (text: string | undefined): unknown => readSource('a.yaml', text ?? '').value?.value
const entry = {number: 2, clauses: {'CON-01': {state: 'proposed', rung: 'opening'}}}
const lines = ['- number: 2', '  clauses:', '    CON-01: {state: proposed, rung: opening}']
const at = (indent: string, end = '\n') => lines.map((line) => indent + line + end).join('')

describe('an entry behind the others', () => {
  const cases: Readonly<Record<string, readonly [before: string, after: string | undefined]>> = {
    'at the end of a file': ['rounds:\n  - number: 1 # the first\n', `rounds:\n  - number: 1 # the first\n${at('  ')}`],
    'as far in as the others': ['rounds:\n- number: 1\n', `rounds:\n- number: 1\n${at('')}`],
    'of a file whose last line has no end': ['rounds:\n  - number: 1', `rounds:\n  - number: 1\n${at('  ')}`],
    'before the next key and what is noted above it': [
      'rounds:\n  - number: 1\n\n# of the sides\nside: union\n',
      `rounds:\n  - number: 1\n${at('  ')}\n# of the sides\nside: union\n`,
    ],
    'behind a block of words': [
      'rounds:\n  - note: |\n      - one\n      two\n',
      `rounds:\n  - note: |\n      - one\n      two\n${at('  ')}`,
    ],
    'behind what is noted at the end': [
      'rounds:\n  - number: 1\n  # more to come\n',
      `rounds:\n  - number: 1\n  # more to come\n${at('  ')}`,
    ],
    'in a list that is empty': ['rounds: []\nside: union\n', `rounds:\n${at('  ')}side: union\n`],
    'in a list that is empty, with a note': ['rounds: [] # none yet\n', `rounds: # none yet\n${at('  ')}`],
    'with the ends of lines that the file has': [
      'rounds:\r\n  - number: 1\r\n',
      `rounds:\r\n  - number: 1\r\n${at('  ', '\r\n')}`,
    ],
    'not between brackets': ['rounds: [{number: 1}]\n', undefined],
    'not where there is no such list': ['side: union\n', undefined],
    'not where it is no list': ['rounds: none\n', undefined],
    'not in what is no YAML': ['rounds: [\n', undefined],
  }
  test.each(Object.entries(cases))('%s', (_, [before, after]) => {
    expect(withEntry(before, 'rounds', entry)).toBe(after)
    if (after !== undefined) {
      const {rounds: old} = read(before) as {rounds: readonly unknown[]}
      expect(read(after)).toEqual({...(read(before) as object), rounds: [...old, entry]})
    }
  })
  test('says what it said, whatever its words are, and nothing before it changes', () => {
    const before = '# kept\nrounds:\n  - number: 1 # the first\n\n  - note: |\n      two\n'
    const words = fc
      .oneof(
        fc.string({unit: 'grapheme'}),
        fc
          .array(
            fc.constantFrom(
              '- ',
              '# ',
              ': ',
              '{',
              '}',
              '"',
              "'",
              '\n',
              '\n\n',
              ' ',
              '|',
              '>',
              '%',
              '&a',
              '*a',
              '!x',
              'yes',
              '1',
              '~',
            ),
            {maxLength: 12},
          )
          .map((all) => all.join('')),
      )
      .filter(
        (text) => !/[\ud800-\udfff\ue000-\uf8ff\ufffe\uffff\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff]/.test(text),
      )
    fc.assert(
      fc.property(words, words, (text, note) => {
        const made = {
          number: 3,
          clauses: {'CON-01': {state: 'countered', text}},
          notes: [{say: note}, {who: text, say: text}],
        }
        const after = withEntry(before, 'rounds', made)
        expect(after?.startsWith(before)).toBe(true)
        expect((read(after) as {rounds: readonly unknown[]}).rounds[2]).toEqual(made)
      }),
      {numRuns: 500},
    )
  })
})
