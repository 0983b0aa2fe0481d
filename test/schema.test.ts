import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {type Question, readValue} from '../src/library/question.js'
import {filesBelow, root, shipped} from './support/shipped.js'

const schemas = readdirSync(join(root, 'schema')).filter((name) => name.endsWith('.json'))

interface Schema {
  readonly description?: string
  readonly pattern?: string
  readonly patternErrorMessage?: string
  readonly enum?: readonly unknown[]
  readonly enumDescriptions?: readonly string[]
  readonly examples?: readonly string[]
  readonly $ref?: string
}
/** Every schema within one, by its path. */
const schemasIn = (node: Schema, path: string): readonly {readonly path: string; readonly node: Schema}[] => [
  {path, node},
  ...Object.entries(node).flatMap(([keyword, value]: [string, unknown]) => {
    if (typeof value !== 'object' || value === null) return []
    const at = `${path}.${keyword}`
    if (['items', 'additionalProperties', 'then'].includes(keyword)) return schemasIn(value as Schema, at)
    if (!['properties', '$defs', 'anyOf'].includes(keyword)) return []
    return Object.entries(value as Record<string, Schema>).flatMap(([key, one]) => schemasIn(one, `${at}.${key}`))
  }),
]

describe.each(schemas)('%s', (name) => {
  const schema = JSON.parse(readFileSync(join(root, 'schema', name), 'utf8')) as Record<string, unknown>

  const nodes = schemasIn(schema as Schema, name)

  test('explains every key and every entry, in a sentence, so that an editor can', () => {
    const bare = nodes.filter(
      ({path, node}) => !/[.?!]$/.test(node.description ?? '') && !node.$ref && !/\.(?:anyOf|then)\b/.test(path),
    )
    expect(bare.map(({path}) => path)).toEqual([])
  })
  test('explains every choice', () => {
    for (const {path, node} of nodes)
      if (node.enum)
        expect(
          node.enumDescriptions?.map((words) => words !== ''),
          path,
        ).toEqual(node.enum.map(() => true))
  })
  test('says in words how a value is written, and its examples are', () => {
    for (const {path, node} of nodes)
      if (node.pattern !== undefined) {
        expect(node.patternErrorMessage, path).toMatch(/\w+ \w+/)
        for (const one of node.examples ?? []) expect(one, path).toMatch(new RegExp(node.pattern, 'u'))
      }
  })
  test('has no lone example, which editors would write out as if it were meant', () => {
    expect(nodes.filter(({node}) => node.examples?.length === 1).map(({path}) => path)).toEqual([])
  })

  test('knows its dialect and its own name', () => {
    expect(schema).toMatchObject({$schema: 'https://json-schema.org/draft/2020-12/schema', $id: name})
  })
})

test('every YAML file that people write says on its first line which schema explains it', () => {
  for (const [path, text] of filesBelow('clauses', 'templates', 'examples')) {
    if (!path.endsWith('.yaml')) continue
    const [, to = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text) ?? []
    expect(to, path).not.toBe('')
    expect(existsSync(join(root, dirname(path), to)), `${path} → ${to}`).toBe(true)
  }
})

describe('what an engagement may say', async () => {
  const {library} = await shipped()
  const schema = JSON.parse(readFileSync(join(root, 'schema/engagement.schema.json'), 'utf8')) as object
  const validate = new Ajv2020({strict: false}).compile(schema)
  const allows = (value: unknown) => (name: string, group?: string) => {
    const said = {[name]: value}
    return validate({id: 'a', date: '2026-11-23', ...(group ? {facts: {[group]: said}} : {facts: {}, answers: said})})
  }
  const written =
    '14 | -3 | 14 days | 1 day | 24months | 2 years | three | 3.5 | 18500.00 USD | USD 18,500 | 18500 | 5.4% | 5.4 | five percent | 2026-11-23 | 2026 | yes | No | TRUE | false | "true" | perhaps | adult | in force | image | [image, voice] | [2026-11-23] | [] | words on a line | {a: b} | [{a: b}]'
  const values = written.split(' | ').map((one) => [one, parse(one) as unknown] as const)

  test.each(values)('“%s” is allowed in an editor where the program takes it', (typed, value) => {
    const takes = (question: Question) =>
      readValue(question, value, typeof value === 'number' ? typed : undefined).problem === undefined
    for (const [name, fact] of library.questions) {
      const [group, key = ''] = name.split('.')
      if (fact.from === undefined && takes(fact)) expect(allows(value)(key, group), name).toBe(true)
    }
    for (const [name, field] of library.fields) if (takes(field)) expect(allows(value)(name), name).toBe(true)
  })
  test('a fact may be left empty, a key of another name may not stand among facts, and answers of own clauses may', () => {
    expect(allows(null)('legal_name', 'performer')).toBe(true)
    expect(allows('x')('legal_nane', 'performer')).toBe(false)
    expect(allows('x')('of_my_own')).toBe(true)
  })
})

test('every condition that is offered can stand, once its place is filled', async () => {
  const {library} = await shipped()
  const clause = JSON.parse(readFileSync(join(root, 'schema/clause.schema.json'), 'utf8')) as {
    readonly properties: {readonly when: {readonly defaultSnippets: readonly {readonly body: string}[]}}
  }
  const offered = clause.properties.when.defaultSnippets.map(({body}) => body)
  expect(offered).toHaveLength(library.questions.size)
  for (const body of offered) {
    const {when} = parse(`when: ${body.replace(/\$\{1\|([^,|]+)[^}]*\}|\$1/, (_, first = 'any') => first)}`)
    expect(library.conditions.check(when, 'bool'), body).toBe(undefined)
  }
})

test('all asks and concerns of the letter are there', () => {
  const letter = filesBelow('clauses').get('clauses/letter.yaml') ?? ''
  expect(letter.match(/^ {2}A\d\d:/gm)).toHaveLength(26)
  expect(letter.match(/^ {2}C\d\d:/gm)).toHaveLength(19)
})
