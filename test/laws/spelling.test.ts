import fc from 'fast-check'
import {expect, test} from 'vitest'
import {Document, parse, Scalar} from 'yaml'
import type {Place} from '../../src/base/place.js'
import {readSource, type Source} from '../../src/source/source.js'
import {runs} from '../support/runs.js'

const path = ['outer', 'text']

/** The characters of a file at a place, and where they begin. */
const at = (file: string, {line = 1, column = 1, endLine = 1, endColumn = 1}: Place) => {
  const lines = file.split('\n')
  const offset = (number: number, unit: number) =>
    lines.slice(0, number - 1).reduce((sum, one) => sum + one.length + 1, unit - 1)
  const [from, to] = [offset(line, column), offset(endLine, endColumn)]
  return {from, to, written: file.slice(from, to)}
}

const read = (file: string): {source: Source; value: string} | undefined => {
  const source = readSource('a.yaml', file).value
  const value = (source?.value as {outer?: {text?: unknown}} | undefined)?.outer?.text
  return source && typeof value === 'string' ? {source, value} : undefined
}

/** Each character of the string is written at its place, as itself, as an escape of itself or as the line break that it comes from, in order. */
const eachStandsAtItsPlace = (file: string): void => {
  const {source, value} = read(file) ?? {value: ''}
  let before = 0
  for (const [index, character] of value.split('').entries()) {
    const place = source?.placeInText(path, index, index + 1) ?? {file}
    const {from, written} = at(file, place)
    const said = `${JSON.stringify(file)} ${index}`
    const escaped =
      written === "''" ? "'" : written.startsWith('\\') && written !== '\\' ? parse(`"${written}"`) : undefined
    const broken = /^\r?\n$/.test(written) && /[ \n]/.test(character)
    if (escaped !== undefined) expect(String(escaped), said).toContain(character)
    else if (!broken) expect(written, said).toBe(character)
    expect(source?.exact(path, index, index + 1), said).toBe(escaped === undefined && !broken)
    expect(from, said).toBeGreaterThanOrEqual(before)
    before = from
  }
}

/** Words that stand exactly are replaced in the file, and the string that is read again has the other word in their place. */
const exactWordsCanBeEdited = (file: string): void => {
  const {source, value} = read(file) ?? {value: ''}
  for (const {0: word, index} of value.matchAll(/[a-z]+/g)) {
    const end = index + word.length
    if (!source?.exact(path, index, end)) continue
    const {from, to, written} = at(file, source.placeInText(path, index, end))
    expect(written).toBe(word)
    const edited = `${file.slice(0, from)}other${file.slice(to)}`
    expect(read(edited)?.value, JSON.stringify(file)).toBe(`${value.slice(0, index)}other${value.slice(end)}`)
    const put = at(file, source.placeInText(path, end, end)).from
    const longer = `${file.slice(0, put)}more${file.slice(put)}`
    expect(read(longer)?.value, JSON.stringify(file)).toBe(`${value.slice(0, end)}more${value.slice(end)}`)
  }
}

/** How a file may be saved: with the line ends of Windows, with a byte order mark, with something before and after. */
const saved = (lines: string): fc.Arbitrary<string> =>
  fc.tuple(fc.boolean(), fc.boolean()).map(([windows, marked]) => {
    const file = `${marked ? '\uFEFF' : ''}# a file\nouter:\n  n: 1\n  text: ${lines}\n  last: 😀\n`
    return windows ? file.replaceAll('\n', '\r\n') : file
  })
const indented = (lines: readonly string[], indent: string) =>
  lines.map((line) => (line === '' ? '' : indent + line)).join('\n')

/** Words with all that means something in a scalar of some style. */
const word = fc.oneof(
  fc.stringMatching(/^[a-z]{1,6}$/),
  fc.constantFrom(
    'it’s',
    '“q”',
    '😀',
    'é',
    'a\tb',
    "it's",
    'a"b',
    'a\\b',
    '#',
    ':',
    'a:b',
    '-',
    '\u00a0',
    '\u2028',
    'a\rb',
  ),
)
const blanks = fc.constantFrom(' ', '  ', '\t', '')

const styles = ['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_FOLDED', 'BLOCK_LITERAL'] as const

const ways: Readonly<Record<string, fc.Arbitrary<string>>> = {
  /** Any text as `yaml` writes it. */
  ...Object.fromEntries(
    styles.map((style) => [
      `any text, ${style}`,
      fc
        .tuple(
          fc.oneof(
            fc
              .array(fc.oneof(word, blanks, fc.constantFrom('\n', '\n\n', '\n  ')), {maxLength: 30})
              .map((all) => all.join(' ')),
            fc.string({unit: 'binary', maxLength: 60}),
          ),
          fc.integer({min: 10, max: 60}),
          fc.integer({min: 1, max: 5}),
          fc.boolean(),
        )
        .map(([text, lineWidth, indent, windows]) => {
          const scalar = new Scalar(text)
          scalar.type = style
          const file = new Document({outer: {n: 1, text: scalar, last: '😀'}}).toString({lineWidth, indent})
          return windows ? file.replaceAll('\n', '\r\n') : file
        }),
    ]),
  ),
  'a block with all that it may have': fc
    .tuple(
      fc.constantFrom('|', '>'),
      fc.constantFrom('', '-', '+'),
      fc.integer({min: 1, max: 4}),
      fc.boolean(),
      fc.array(
        fc.oneof(
          fc.constant(''),
          fc.tuple(blanks, word, blanks, word, blanks).map((all) => all.join('')),
          blanks,
        ),
        {
          maxLength: 12,
        },
      ),
      fc.constantFrom('', ' # why', '   '),
    )
    .chain(([style, chomp, indent, said, lines, comment]) =>
      saved(`${style}${said ? indent : ''}${chomp}${comment}\n${indented(lines, ' '.repeat(2 + indent))}`),
    ),
  'lines between quotation marks': fc
    .tuple(
      fc.constantFrom('"', "'"),
      fc.array(fc.tuple(blanks, fc.oneof(word, fc.constant('')), blanks), {minLength: 1, maxLength: 12}),
      fc.array(
        fc.constantFrom(
          '\\n',
          '\\t',
          '\\"',
          '\\\\',
          '\\x41',
          '\\u00e9',
          '\\U0001F600',
          '\\ ',
          '\\/',
          '\\L',
          '\\\n',
          "''",
        ),
        {maxLength: 6},
      ),
    )
    .chain(([quote, lines, escapes]) => {
      const own = (text: string) => (quote === '"' ? text.replace(/["\\]/g, '\\$&') : text.replaceAll("'", "''"))
      const allowed = escapes.filter((one) => (one === "''") === (quote === "'"))
      const written = lines.map(
        ([before, one, after], index) => `   ${before}${own(one)}${allowed[index] ?? ''}${after}`,
      )
      return saved(quote + written.join('\n') + quote)
    }),
  'plain lines': fc
    .array(
      fc.tuple(
        blanks,
        fc.stringMatching(/^[a-z]{1,5}$/),
        fc.constantFrom('', ' é😀', "'s", '"', ':x'),
        blanks,
        fc.boolean(),
      ),
      {
        minLength: 1,
        maxLength: 8,
      },
    )
    .chain((lines) =>
      saved(
        lines
          .map(([before, one, more, after, gap]) => `   ${before}${one}${more}${after}${gap ? '\n\n' : ''}`)
          .join('\n')
          .trim(),
      ),
    ),
}

test.each(Object.entries(ways))('each character stands at its place: %s', (_, way) => {
  fc.assert(fc.property(way, eachStandsAtItsPlace), {numRuns: runs(200)})
})
test.each(Object.entries(ways))('what stands exactly can be edited: %s', (_, way) => {
  fc.assert(fc.property(way, exactWordsCanBeEdited), {numRuns: runs(100)})
})

test('most of what is tried here can be read', () => {
  for (const [name, way] of Object.entries(ways))
    expect(fc.sample(way, 200).filter((file) => read(file)).length, name).toBeGreaterThan(100)
})
