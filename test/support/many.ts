import {parse} from 'yaml'

type Files = ReadonlyMap<string, string>

const clausePath = /(?:^|\/)[A-Z]{2,4}\/[A-Z]{2,4}-[A-Z0-9]{1,3}\.yaml$/

const escaped = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|')
const wholeWords = (words: readonly string[]): RegExp =>
  words.length === 0 ? /(?!)/ : new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${escaped(words)})(?![\\p{L}\\p{N}_-])`, 'gu')

/** AA, AB, … ZZ: what tells one copy from the others. */
const codeOf = (copy: number): string =>
  String.fromCharCode(65 + Math.floor(copy / 26)) + String.fromCharCode(65 + (copy % 26))

/** The names that a library’s clauses give, which a copy has to call otherwise. */
const namesIn = (clauses: Files) => {
  const read = [...clauses.values()].map(
    (text) =>
      parse(text) as {
        family: string
        fields?: Record<string, unknown>
        defines?: Record<string, {forms: readonly string[]}>
      },
  )
  const defines = read.flatMap((one) => Object.entries(one.defines ?? {}))
  return {
    families: [...new Set(read.map(({family}) => family))].sort(),
    called: [...read.flatMap((one) => Object.keys(one.fields ?? {})), ...defines.map(([key]) => key)],
    forms: defines.flatMap(([, {forms}]) => forms),
  }
}

/**
 * A library of so many times the clauses: each copy has families, ids, fields, terms and items of its own and asks only for
 * these, and the documents that take a family take its copies too. A sound library gives a sound one.
 */
export const many = (library: Files, times: number): ReadonlyMap<string, string> => {
  const clauses = new Map([...library].filter(([path]) => clausePath.test(path)))
  const {families, called, forms} = namesIn(clauses)
  const copies = Array.from({length: times - 1}, (_, index) => codeOf(index))
  const familyOf = (family: string, code: string) => `Q${String.fromCharCode(65 + families.indexOf(family))}${code}`

  const [calls, form, id] = [
    wholeWords(called),
    wholeWords(forms),
    new RegExp(`\\b(${families.join('|')})(-[A-Z0-9]{1,3})\\b`, 'g'),
  ]
  const copied = (text: string, code: string, index: number): string =>
    text
      .replace(form, (found) => `${found} ${familyOf(families[0] ?? '', code)}`)
      .replace(/\{\{[^{}]*\}\}/g, (call) => call.replace(calls, (name) => `${name}_${code.toLowerCase()}`))
      .replace(/^ {2}([a-z0-9_-]+):/gm, (line, name: string) =>
        called.includes(name) ? `  ${name}_${code.toLowerCase()}:` : line,
      )
      .replace(id, (_, family: string, number: string) => familyOf(family, code) + number)
      .replace(/^family: (\w+)$/m, (_, family: string) => `family: ${familyOf(family, code)}`)
      .replace(/\bitem: (\d+)/, (_, item: string) => `item: ${Number(item) + (index + 1) * 1000}`)

  const made = new Map(library)
  for (const [path, text] of clauses)
    for (const [index, code] of copies.entries()) {
      const [, folder = '', family = '', number = ''] = /^(.*?)([A-Z]{2,4})\/[A-Z]{2,4}(-.*)$/.exec(path) ?? []
      const copy = familyOf(family, code)
      made.set(`${folder}${copy}/${copy}${number}`, copied(text, code, index))
    }
  for (const [path, text] of library)
    if (path.endsWith('/families.yaml'))
      made.set(
        path,
        families
          .flatMap((family) =>
            copies.map((code) => [new RegExp(`^${family}(:.*)$`, 'm').exec(text)?.[1], family, code]),
          )
          .reduce((all, [rest = '', family = '', code = '']) => `${all}${familyOf(family, code)}${rest}\n`, text),
      )
    else if (path.endsWith('/document.yaml'))
      made.set(
        path,
        text.replace(/^sections: \[(.*)\]$/m, (_, listed: string) => {
          const own = listed.split(', ')
          return `sections: [${[...own, ...copies.flatMap((code) => own.map((family) => familyOf(family, code)))].join(', ')}]`
        }),
      )
  return made
}
