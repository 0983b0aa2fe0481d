import {expect, test} from 'vitest'
import {writeOutgoing} from '../../src/workshop/written.js'
import {type MemoryWorld, memoryWorld} from '../support/world.js'
import {guard} from './house.js'

const secret = 'We would give up the producer’s number of days before the writing.'
const outgoing = [
  {path: 'out/a.txt', content: 'A clean text.'},
  {path: 'out/b.txt', content: 'Another clean text.'},
]
/** A world in which something between the program and the disk adds words. */
const tampering = (path: string, words: string): MemoryWorld => {
  const world = memoryWorld()
  return {
    ...world,
    write: async (to, content) => world.write(to, to === path ? `${String(content)} ${words}` : content),
  }
}

test('clean files are written', async () => {
  const world = memoryWorld()
  expect(await writeOutgoing(world, outgoing, guard)).toEqual({files: ['out/a.txt', 'out/b.txt'], diagnostics: []})
  expect([...world.files.keys()]).toEqual(['out/a.txt', 'out/b.txt'])
})

test('one leak keeps all of them back', async () => {
  const world = memoryWorld()
  const {files, diagnostics} = await writeOutgoing(world, [...outgoing, {path: 'out/c.txt', content: secret}], guard)
  expect({files, left: [...world.files.keys()]}).toEqual({files: [], left: []})
  expect(diagnostics.map(({place, message}) => `${place.file} ${message}`)).toEqual([
    "out/c.txt Internal words would leave the house: the notes of CON-01 (“give up the producer's number of days before …”); nothing was written",
  ])
})

test('what stands on the disk is searched again, and on a leak removed with all that belongs to it', async () => {
  const world = tampering('out/b.txt', secret)
  const {files, diagnostics} = await writeOutgoing(world, outgoing, guard)
  expect({files, left: [...world.files.keys()]}).toEqual({files: [], left: []})
  expect(diagnostics[0]).toMatchObject({rule: 'leak', severity: 'error', place: {file: 'out/b.txt'}})
  expect(diagnostics[0]?.message).toMatch(/the notes of CON-01 .*; what was written was removed again$/)
})

test('other bytes on the disk that give nothing away may stay', async () => {
  const world = tampering('out/a.txt', 'More.')
  expect((await writeOutgoing(world, outgoing, guard)).files).toHaveLength(2)
})
