import {expect, test} from 'vitest'
import {WorldError} from '../../src/base/world.js'
import {type Bench, benchWorld} from '../../src/studio/desk/world.js'
import type {Store} from '../../src/studio/store/store.js'
import {memoryStore} from '../support/studio.js'

const pack = new Map([
  ['shipped/clauses/CON/CON-01.yaml', 'shipped words'],
  ['clauses/OWN/OWN-01.yaml', 'packed words'],
])
const bench = (store: Store): Bench => ({
  store,
  pack,
  supply: async (path) => {
    throw new WorldError(`${path} is not here`, path, true)
  },
})
const text = (words: string): Uint8Array => new TextEncoder().encode(words)

test('what a person keeps stands before what came with the page, and what is shipped is nobody’s to change', async () => {
  const store = memoryStore(
    new Map([
      ['shipped/clauses/CON/CON-01.yaml', 'forged'],
      ['clauses/OWN/OWN-01.yaml', 'own words'],
    ]),
  )
  const world = benchWorld(bench(store))
  expect(await world.read('shipped/clauses/CON/CON-01.yaml')).toBe('shipped words')
  expect(await world.read('clauses/OWN/OWN-01.yaml')).toBe('own words')
  expect(await world.list('shipped/clauses')).toEqual(['shipped/clauses/CON/CON-01.yaml'])
  expect(await world.list('clauses', 1)).toEqual([])
  expect(await world.list('clauses')).toEqual(['clauses/OWN/OWN-01.yaml'])
})

test('a file that is not there is absent, and the nearest name is told', async () => {
  const world = benchWorld(bench(memoryStore(new Map([['plans/guild.yaml', '']]))))
  await expect(world.read('plans/gild.yaml')).rejects.toMatchObject({
    absent: true,
    message: expect.stringContaining('plans/guild.yaml'),
  })
  await expect(
    benchWorld(bench(memoryStore(new Map([['a.yaml', Uint8Array.of(0xff, 0xfe, 0xfd)]])))).read('a.yaml'),
  ).rejects.toThrow('UTF-8')
})

test('what another hand wrote since it was read is not written over, and a second look lets one go on', async () => {
  const store = memoryStore(new Map([['a.yaml', 'first']]))
  const world = benchWorld(bench(store))
  await world.read('a.yaml')
  await store.write('a.yaml', text('theirs'), (await store.read('a.yaml'))?.version)
  await expect(world.write('a.yaml', 'ours')).rejects.toThrow('changed by another hand')
  expect(await world.read('a.yaml')).toBe('theirs')
  await world.write('a.yaml', 'ours')
  expect(await world.read('a.yaml')).toBe('ours')
})

test('what was not there when it was looked for is not written over either', async () => {
  const store = memoryStore()
  const world = benchWorld(bench(store))
  await expect(world.read('new.yaml')).rejects.toThrow(WorldError)
  await store.write('new.yaml', text('theirs'), undefined)
  await expect(world.write('new.yaml', 'ours')).rejects.toThrow('changed by another hand')
})
