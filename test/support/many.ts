import {parse} from 'yaml'

type Files = ReadonlyMap<string, string>
interface Named {
  readonly fields?: Readonly<Record<string, unknown>>
  readonly defines?: Readonly<Record<string, {readonly forms: readonly string[]}>>
}

const clausePath = /(?<=^|\/)[A-Z]{2,4}-0[0-9](?=\.yaml$)/

const wholeWords = (words: readonly string[]): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}_-])(?:${[...words, '(?!)'].sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\p{N}_-])`,
    'gu',
  )

/** KA, KB, … ZZ: what tells one copy from the others, and no bill of a legislature. */
const codeOf = (copy: number): string =>
  String.fromCharCode(75 + Math.floor(copy / 26)) + String.fromCharCode(65 + (copy % 26))

/**
 * A library of so many times the clauses: each copy has ids, fields, terms and items of its own, and asks only for these.
 * A sound library gives a sound one.
 *
 * @param library files by path; ids end in one digit, as in CON-07
 * @param times at most 417
 */
export const many = (library: Files, times: number): ReadonlyMap<string, string> => {
  const clauses = [...library].filter(([path]) => clausePath.test(path))
  const read = clauses.map(([, text]) => parse(text) as Named)
  const defines = read.flatMap((one) => Object.entries(one.defines ?? {}))
  const called = [...read.flatMap((one) => Object.keys(one.fields ?? {})), ...defines.map(([key]) => key)]
  const names = new Set(called)
  const [call, form] = [wholeWords(called), wholeWords(defines.flatMap(([, {forms}]) => forms))]
  const ids = new RegExp(
    `\\b(${[...new Set(clauses.map(([path]) => /[A-Z]+(?=-0)/.exec(path)?.[0]))].join('|')})-0(?=[0-9]\\b)`,
    'g',
  )

  const copy = (text: string, index: number): string => {
    const code = codeOf(index)
    const own = (name: string) => `${name}_${code.toLowerCase()}`
    return text
      .replace(form, (found) => `${found}-${code}`)
      .replace(/\{\{[^{}]*\}\}/g, (found) => found.replace(call, own))
      .replace(/^ {2}([a-z0-9_-]+):/gm, (line, name: string) => (names.has(name) ? `  ${own(name)}:` : line))
      .replace(ids, `$1-${code}`)
      .replace(/^ +(?:label|ask): .*$/gm, (line) => line.replace(/\b(en|es): ('?¿?)/g, `$1: $2${code} `))
      .replace(/\bitem: (\d+)/, (_, item: string) => `item: ${Number(item) + (index + 1) * 1000}`)
  }
  const copies = Array.from({length: times - 1}, (_, index) => index)
  return new Map([
    ...library,
    ...clauses.flatMap(([path, text]) =>
      copies.map((index): [string, string] => [path.replace(ids, `$1-${codeOf(index)}`), copy(text, index)]),
    ),
  ])
}
