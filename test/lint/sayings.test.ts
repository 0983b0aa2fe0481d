import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {lint} from '../../src/lint/lint.js'
import {rules} from '../../src/lint/rules.js'
import {openWith} from './page.js'

type Sayings = Readonly<Record<string, Readonly<Record<string, {found?: readonly string[]; fine?: readonly string[]}>>>>
const sayings = parse(readFileSync(join(import.meta.dirname, 'sayings.yaml'), 'utf8')) as Sayings

/** What a rule complains of, of clauses that each say one thing at a place like `handout.es` or `rider`. */
const complainedOf = async (id: string, where: string, all: readonly string[]): Promise<readonly string[]> => {
  const [register, variant = 'opening'] = where.split('.')
  const clause = (saying: string): string =>
    `text:\n  ${register}:\n    ${variant}: |\n      ${saying.replace(/\n/g, '\n      ')}\n`
  const paths = new Map(all.map((saying, index) => [`clauses/CON/CON-${100 + index}.yaml`, saying]))
  const {library} = await openWith(new Map([...paths].map(([path, saying]) => [path, clause(saying)])))
  const asked = rules.filter((rule) => rule.id === id)
  if (!library || asked.length !== 1 || library.clauses.length <= all.length) throw new Error(`${id} cannot be asked`)
  const files = new Set(lint(library, asked).diagnostics.map(({place}) => place.file))
  return [...paths].flatMap(([path, saying]) => (files.has(path) ? [saying] : []))
}

describe.each(Object.entries(sayings))('%s', (id, places) => {
  test.each(Object.entries(places))('in %s', async (where, {found = [], fine = []}) => {
    expect(await complainedOf(id, where, [...found, ...fine])).toEqual(found)
  })
})
