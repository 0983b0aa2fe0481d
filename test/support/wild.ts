import fc from 'fast-check'

/** What means something to YAML, Handlebars or Markdown, and what is odd in any text. */
const snippets = [
  ...[
    '&a ',
    '*a',
    '<<: *a',
    '!!binary ',
    '!x ',
    '---\n',
    '...\n',
    '%YAML 1.2\n',
    '? ',
    ': ',
    '- ',
    '| ',
    '> ',
    '|2+\n',
    '>-\n',
    '[',
    ']',
    '{',
    '}',
    ', ',
    '"',
    "'",
    '#',
    ' #',
    '\\',
    '\\u',
    '"\\uE000"',
    '"\\uD800"',
    '"\\x00"',
    '~',
    'null',
    '0x1F',
    '.inf',
    '2026-11-23',
    'id: ',
    'text:\n',
    'overrides: 1\n',
    '__proto__: 1\n',
    'constructor: {}\n',
  ],
  ...[
    '{{',
    '}}',
    '{{{',
    '{{fee}}',
    '{{#if a}}',
    '{{else}}',
    '{{else if b}}',
    '{{/if}}',
    '{{#each a}}',
    '{{/each}}',
    '{{this}}',
    '{{!-- ',
    '--}}',
    '{{~',
    '{{> x}}',
    '{{ref "CON-01"}}',
    '{{define "model"}}',
    '{{#if (has "CON-01")}}',
    '\\{{',
  ],
  ...[
    '**',
    '_',
    '`',
    '```\n',
    '<b>',
    '<!--',
    '![x](y)',
    '[x](https://a.b)',
    '[x]: y\n',
    '\n\n',
    '\n> ',
    '\n- ',
    '\n1. ',
    '\n# ',
    '\n####',
    '|a|b|\n|-|-|\n',
    '***\n',
    '  \n',
  ],
  ...[
    '\t',
    '\r',
    '\r\n',
    '\n',
    '\0',
    '\u0007',
    '\u0085',
    '\u00a0',
    '\u2028',
    '\uFEFF',
    '\uE000',
    '\uE0000\uE001',
    '\uFFFE',
    '\uD800',
    '\uDC00',
    '😀',
    '\u202E',
    '\u0301',
    'İ',
    'ß',
    '“',
    '’',
  ],
] as const
const snippet = fc.constantFrom(...snippets)

/** What is too much of anything. */
const heap: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(
        '[',
        '{',
        '[{a: ',
        '- ',
        '? ',
        'a: ',
        '{{#if a}}',
        '> ',
        '(',
        '<',
        '*_',
        '**a',
        '`',
        '![',
        '[a](',
        '|',
      ),
      fc.integer({min: 1, max: 10_000}),
    )
    .map(([one, times]) => one.repeat(times)),
  fc
    .tuple(fc.constantFrom('[]', '{}', '()', '<>', '""'), fc.integer({min: 1, max: 10_000}))
    .map(([[open = '', close = ''], deep]) => open.repeat(deep) + close.repeat(deep)),
  fc
    .tuple(fc.constantFrom(' a:\n', ' -\n', ' - a\n'), fc.integer({min: 1, max: 300}))
    .map(([line, deep]) => Array.from({length: deep}, (_, level) => ' '.repeat(level) + line).join('')),
  fc.tuple(snippet, fc.integer({min: 1000, max: 30_000})).map(([one, times]) => one.repeat(times)),
  fc
    .integer({min: 1, max: 5000})
    .map((count) => Array.from({length: count}, (_, index) => `key_${index}: ${index}\n`).join('')),
)

/** One thing done to a text, somewhere: the numbers say where. */
type Edit = (text: string) => string
const part = fc.double({min: 0, max: 1, noNaN: true})
const onLines =
  (change: (lines: string[]) => string[]): Edit =>
  (text) =>
    change(text.split('\n')).join('\n')
const at = (length: number, where: number): number => Math.floor(where * length)

const put = (what: fc.Arbitrary<string>): fc.Arbitrary<Edit> =>
  fc.tuple(part, what).map(
    ([where, one]) =>
      (text) =>
        text.slice(0, at(text.length, where)) + one + text.slice(at(text.length, where)),
  )

const small: fc.Arbitrary<Edit> = fc.oneof(
  {weight: 6, arbitrary: put(snippet)},
  {weight: 2, arbitrary: put(fc.string({unit: 'binary', maxLength: 6}))},
  fc.tuple(part, fc.integer({min: 1, max: 0xffff})).map(
    ([where, flip]): Edit =>
      (text) => {
        const index = at(text.length, where)
        return text.slice(0, index) + String.fromCharCode((text.charCodeAt(index) || 0) ^ flip) + text.slice(index + 1)
      },
  ),
  fc.tuple(part, fc.integer({min: 1, max: 40})).map(
    ([where, count]): Edit =>
      (text) =>
        text.slice(0, at(text.length, where)) + text.slice(at(text.length, where) + count),
  ),
  part.map((where) => onLines((lines) => lines.toSpliced(at(lines.length, where), 1))),
  part.map((where) =>
    onLines((lines) => lines.toSpliced(at(lines.length, where), 0, lines[at(lines.length, where)] ?? '')),
  ),
  fc.tuple(part, part).map(([one, other]) =>
    onLines((lines) => {
      const [a, b] = [at(lines.length, one), at(lines.length, other)]
      return lines.with(a % lines.length, lines[b] ?? '').with(b % lines.length, lines[a] ?? '')
    }),
  ),
  fc.tuple(part, fc.integer({min: -4, max: 8}), part).map(([where, by, size]) =>
    onLines((lines) => {
      const from = at(lines.length, where)
      const to = from + 1 + at(8, size)
      return lines.map((line, index) =>
        index < from || index >= to
          ? line
          : by > 0
            ? ' '.repeat(by) + line
            : line.replace(new RegExp(`^ {0,${-by}}`), ''),
      )
    }),
  ),
  fc.constant<Edit>((text) => text.replaceAll('\n', '\r\n')),
  fc.constant<Edit>((text) => text.replace(/^( *text:| *opening:| *en:).*$/gm, '$1')),
  fc.constantFrom('|', '>', '>-', '|+', '"', "'").map(
    (style): Edit =>
      (text) =>
        text.replaceAll(/: \|$/gm, `: ${style}`),
  ),
)
const large: fc.Arbitrary<Edit> = fc.oneof(
  put(heap),
  fc.constant<Edit>((text) => text.replaceAll('\n', ' ')),
  fc.constant<Edit>((text) => text + text),
  fc.integer({min: 2, max: 60}).map(
    (times): Edit =>
      (text) =>
        text.repeat(times),
  ),
)

/** A text that nobody would write. */
export const wildText: fc.Arbitrary<string> = fc.oneof(
  fc.string({unit: 'binary', maxLength: 200}),
  fc.string({maxLength: 200}),
  fc.array(fc.oneof(snippet, fc.stringMatching(/^[a-z]{1,6}$/)), {maxLength: 60}).map((all) => all.join('')),
)

/** A file of some that are sound, with a few things done to it. */
export const mutated = (
  files: ReadonlyMap<string, string>,
): fc.Arbitrary<{readonly path: string; readonly text: string}> =>
  fc
    .tuple(
      fc.constantFrom(...files.keys()),
      fc.oneof(
        {weight: 60, arbitrary: fc.array(small, {minLength: 1, maxLength: 4})},
        {weight: 1, arbitrary: fc.array(fc.oneof(small, large), {minLength: 1, maxLength: 3})},
      ),
    )
    .map(([path, edits]) => {
      const before = files.get(path) ?? ''
      const text = edits.reduce((all, edit) => edit(all), before)
      return {path, text, [fc.toStringMethod]: () => `${path}: ${changed(before, text)}`}
    })

/** Where two texts part, shortly. */
const changed = (before: string, after: string): string => {
  const from = [...before].findIndex((_, index) => before[index] !== after[index])
  return JSON.stringify(after.slice(Math.max(0, from - 60), from + 200))
}
