import {readdirSync, readFileSync} from 'node:fs'
import {dirname, join, relative} from 'node:path'
import {expect, test} from 'vitest'

/** The house: a room imports from itself and from lower floors. `index.ts` is the story told to library users. */
const floors: readonly (readonly string[])[] = [
  ['base'],
  ['source', 'text', 'document', 'ooxml', 'words', 'money', 'logic'],
  ['library', 'render'],
  ['lint', 'assemble', 'negotiate', 'education', 'exchange', 'translate'],
  ['workshop'],
  ['studio'],
  ['cli', 'index.ts'],
]
const floorOf = (room: string): number => floors.findIndex((rooms) => rooms.includes(room))
const root = join(import.meta.dirname, '../src')
const files = readdirSync(root, {recursive: true, encoding: 'utf8'}).filter((file) => /\.tsx?$/.test(file))
const roomOf = (file: string): string => file.split('/')[0] ?? ''
const imports = files.flatMap((file) =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(([, to = '']) => ({
    file,
    to,
  })),
)

test('every room has a floor', () => {
  expect([...new Set(files.map(roomOf))].filter((room) => floorOf(room) === -1)).toEqual([])
})

test('imports go down, and siblings do not know each other', () => {
  const wrong = imports
    .filter(({to}) => to.startsWith('.'))
    .map(({file, to}) => ({file, room: roomOf(file), other: roomOf(relative(root, join(root, dirname(file), to)))}))
    .filter(({room, other}) => room !== other && floorOf(other) >= floorOf(room))
  expect(wrong).toEqual([])
})

test('rendering knows the tree, and nothing of clauses', () => {
  const allowed = ['base', 'document', 'ooxml', 'render']
  const wrong = imports
    .filter(({file, to}) => roomOf(file) === 'render' && to.startsWith('.'))
    .filter(({file, to}) => !allowed.includes(roomOf(relative(root, join(root, dirname(file), to)))))
  expect(wrong).toEqual([])
})

test('nothing below the doors imports a Node module, reads a clock, a random number or the process', () => {
  const below = files.filter((file) => floorOf(roomOf(file)) < 5)
  expect(imports.filter(({file, to}) => below.includes(file) && to.startsWith('node:'))).toEqual([])
  const impure = /\b(?:Date\.now|Math\.random|new Date\(\)|process\.|console\.|new Function|eval\()/
  expect(
    below.filter((file) => impure.test(readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''))),
  ).toEqual([])
})

test('who runs the program does not load the schemas that its validators were made from', () => {
  const makers =
    /^(?:library\/files(?:\.ts|\/)|cli\/reports\/(?:findings|parts)\.ts|cli\/(?:preflight|review|scan)\/shape\.ts)/
  const loads = /^(?:import|export) (?!type )(?!\{(?:type \w+(?: as \w+)?,? ?)+\} from)[^;]*?from '([^']+)'/gm
  const wrong = files
    .filter((file) => !makers.test(file) && file !== 'index.ts')
    .flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(loads)].map(([, to = '']) => ({file, to})))
    .filter(
      ({file, to}) =>
        to.startsWith('typebox') || makers.test(relative(root, join(root, dirname(file), to)).replace(/\.js$/, '.ts')),
    )
  expect(wrong).toEqual([])
})
