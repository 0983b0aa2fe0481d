import {describe, expect, test} from 'vitest'
import {merge} from '../../src/source/merged.js'
import {readSource, type Source} from '../../src/source/source.js'
import {proviso, shippedAt, small} from '../support/cli.js'
import type {MemoryWorld} from '../support/world.js'

const path = 'clauses/CON/CON-01.yaml'
const shippedPath = `${shippedAt}/${path}`
const workspace = (own: string, at = path): MemoryWorld => small({'proviso.yaml': 'out: out\n', [at]: own})

interface Found {
  readonly rule: string
  readonly severity: string
  readonly message: string
  readonly place: {readonly file: string; readonly line: number}
}
/** What is found, without what is wrong with the small library itself. */
const findings = async (world: MemoryWorld): Promise<readonly Found[]> => {
  const all = async (one: MemoryWorld) =>
    (JSON.parse((await proviso(one, 'check', '--json')).out) as {diagnostics: readonly Found[]}).diagnostics
  const usual = (await all(small({'proviso.yaml': 'out: out\n'}))).map(({message}) => message)
  return (await all(world)).filter(({message}) => !usual.includes(message))
}

describe('an override', () => {
  test('changes what it names and leaves the rest as shipped', async () => {
    const world = workspace(
      'overrides: 1\ntitle: Only with a yes\ntext:\n  rider:\n    acceptable: |\n      Company asks first. Performer has {{reply_days}} to answer.\nfields:\n  reply_days: {default: {opening: 21}, limits: {min: 2}}\n',
    )
    expect(await findings(world)).toEqual([])
    const show = async (...line: readonly string[]) => (await proviso(world, 'show', ...line)).out.replace(/\s+/g, ' ')
    expect(await show('CON-01')).toContain('Only with a yes')
    expect(await show('CON-01', '--register', 'rider')).toContain('unless Performer says yes')
    expect(await show('CON-01', '--register', 'rider', '--rung', 'acceptable')).toContain('Company asks first.')
    expect(JSON.parse((await proviso(world, 'show', 'reply_days', '--json')).out)).toMatchObject({
      default: {opening: 21, acceptable: 7},
      limits: {min: 2, opening: {min: 14}},
    })
  })

  test('a finding in an own text points into the own file, one in a shipped text into the shipped file', async () => {
    const own = 'overrides: 1\ntext:\n  rider:\n    acceptable: |\n      Company asks.\n\n      See {{ref "CON-77"}}.\n'
    const found = await findings(workspace(own))
    expect(found.map(({rule, place}) => `${rule} ${place.file}:${place.line}`)).toContain(`broken-reference ${path}:7`)

    const world = workspace('overrides: 1\ntitle: Only with a yes\n')
    const shipped = String(world.files.get(shippedPath))
    const text = shipped.replace('Nothing else is an answer', 'Nothing else under {{ref "CON-77"}} is an answer')
    world.files.set(shippedPath, text)
    const line = text.split('\n').findIndex((one) => one.includes('CON-77')) + 1
    const places = (await findings(world)).map(({rule, place}) => `${rule} ${place.file}:${place.line}`)
    expect(places).toContain(`broken-reference ${shippedPath}:${line}`)
  })

  test('that fell behind is told what differs', async () => {
    const world = workspace('overrides: 1\ntitle: Only with a yes\nfields:\n  reply_days: {default: {opening: 21}}\n')
    const shipped = String(world.files.get(shippedPath)).replace('version: 1', 'version: 3').replace('@1', '@3')
    world.files.set(shippedPath, shipped)
    const [one, ...more] = await findings(world)
    expect(more).toEqual([])
    expect(one).toMatchObject({rule: 'override-outdated', severity: 'warning', place: {file: path, line: 1}})
    expect(one?.message).toContain('version 3')
    expect(one?.message).toContain('title, fields.reply_days.default.opening')
    expect((await proviso(world, 'make', '--help')).code).toBe(0)
  })
  test('that says what is shipped by now may go', async () => {
    const world = workspace('overrides: 1\ntitle: Opt-in only\n')
    world.files.set(shippedPath, String(world.files.get(shippedPath)).replace('version: 1', 'version: 2'))
    expect((await findings(world)).map(({message}) => message).join()).toContain('delete the file')
  })
  test('of a version that is not here yet is told so', async () => {
    const [one] = await findings(workspace('overrides: 9\ntitle: x\n'))
    expect(one).toMatchObject({rule: 'override-outdated', severity: 'warning'})
  })

  const wrong: Readonly<Record<string, readonly [own: string, rule: string, line: number, cure: string]>> = {
    'an unknown key': ['overrides: 1\ntitel: x\n', 'file-form', 2, 'did you mean “title”?'],
    'a key that only a whole clause has': ['overrides: 1\nwhen: "true"\n', 'file-form', 2, 'known here: overrides'],
    'a rung that does not exist': [
      'overrides: 1\ntext:\n  rider:\n    flor: |\n      x\n',
      'file-form',
      4,
      'did you mean “floor”?',
    ],
    'a rung in a handout': ['overrides: 1\ntext:\n  handout:\n    opening: x\n', 'file-form', 4, 'known here: en, es'],
    'a field that the clause does not have': [
      'overrides: 1\nfields:\n  reply_day: {default: 3}\n',
      'override-target',
      3,
      'did you mean “reply_days”?',
    ],
    'a part of a field that stays': ['overrides: 1\nfields:\n  reply_days: {type: text}\n', 'file-form', 3, 'default'],
    'a version that is none': ['overrides: yes\ntitle: x\n', 'file-form', 1, 'a whole number'],
  }
  test.each(Object.entries(wrong))('%s is an error with its place and its cure', async (_, [own, rule, line, cure]) => {
    const [one] = await findings(workspace(own))
    expect(one).toMatchObject({rule, severity: 'error', place: {file: path, line}})
    expect(one?.message).toContain(cure)
  })

  test('of no clause, or in the wrong folder', async () => {
    const [none] = await findings(workspace('overrides: 1\ntitle: x\n', 'clauses/CON/CON-02.yaml'))
    expect(none).toMatchObject({rule: 'override-target', severity: 'error'})
    expect(none?.message).toContain('“CON-01”')
    const [astray] = await findings(workspace('overrides: 1\ntitle: x\n', 'clauses/CMP/CON-01.yaml'))
    expect(astray).toMatchObject({rule: 'file-name', place: {file: 'clauses/CMP/CON-01.yaml'}})
  })
})

describe('two files as one', () => {
  const source = (file: string, text: string): Source => {
    const {value} = readSource(file, text)
    if (!value) throw new Error(text)
    return value
  }
  const merged = merge(
    source('own', 'on: 1\na: {x: 2, z: 3}\nl: [9]\nt: |\n  mine\n'),
    source('base', 'a:\n  x: 1\n  y: 1\nl: [1, 2]\nm: 5\nt: |\n  theirs\n'),
    ['on'],
  )
  test('maps are merged, everything else is replaced', () => {
    expect(merged.value).toEqual({a: {x: 2, y: 1, z: 3}, l: [9], m: 5, t: 'mine\n'})
  })
  test.each([
    [['a'], 'base', 1],
    [['a', 'x'], 'own', 2],
    [['a', 'y'], 'base', 3],
    [['a', 'z'], 'own', 2],
    [['l', 0], 'own', 3],
    [['l', 1], 'own', 3],
    [['m'], 'base', 5],
    [['nothing', 'here'], 'base', 1],
  ] as const)('%j stands in %s', (where, file, line) => {
    expect(merged.place(where, 'key')).toMatchObject({file, line})
  })
  test('and so does each character of a text', () => {
    expect(merged.placeInText(['t'], 1, 2)).toMatchObject({file: 'own', line: 5, column: 4})
    expect(merged.written(['a', 'x'])).toBe('2')
    expect(merged.written(['m'])).toBe('5')
  })
})
