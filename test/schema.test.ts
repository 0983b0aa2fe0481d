import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {filesBelow, root} from './support/shipped.js'

const schemas = readdirSync(join(root, 'schema')).filter((name) => name.endsWith('.json'))

describe.each(schemas)('%s', (name) => {
  const schema = JSON.parse(readFileSync(join(root, 'schema', name), 'utf8')) as Record<string, unknown>

  test('explains every key, so that an editor can', () => {
    const bare: string[] = []
    const walk = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return
      for (const [key, value] of Object.entries(node)) {
        if (key === 'properties')
          for (const [property, one] of Object.entries(value as Record<string, {description?: string}>))
            if (!one.description) bare.push(`${path}.${property}`)
        walk(value, key === 'properties' ? path : `${path}.${key}`)
      }
    }
    walk(schema, name)
    expect(bare).toEqual([])
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

test('all asks and concerns of the letter are there', () => {
  const letter = filesBelow('clauses').get('clauses/letter.yaml') ?? ''
  expect(letter.match(/^ {2}A\d\d:/gm)).toHaveLength(26)
  expect(letter.match(/^ {2}C\d\d:/gm)).toHaveLength(19)
})
