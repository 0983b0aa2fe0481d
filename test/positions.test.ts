import {expect, test} from 'vitest'
import {main} from '../src/cli/main.js'
import {shipped, shippedWorld} from './support/shipped.js'

const workspace = (positions: string, plan: string) =>
  shippedWorld(
    new Map([
      ['proviso.yaml', 'out: out\n'],
      ['positions.yaml', positions],
      ['plans/p.yaml', plan],
      ['engagements/p1.yaml', 'id: P1\ndate: 2026-11-23\nfacts: {agreement: {name: the Agreement}}\n'],
    ]),
  )
const plan = '- {template: proposal, engagement: ../engagements/p1.yaml, name: p, only: [CON-01], formats: [txt]}\n'
const own = 'Producer shall ask each performer by name in writing and wait for the answer for nine working days.'
const position = (more: string): string =>
  `CON-01:\n  now: acceptable\n  floor: |\n    ${own}\n  authority: the committee\n  decided: {by: the committee, on: 2026-11-20}\n${more}`

test('a proposal takes the rung that is on the table, and says nothing of the floor', async () => {
  const world = workspace(position(''), plan)
  expect(await main(['make'], world, '')).toBe(0)
  const text = String(world.files.get('out/p.txt')).replace(/\s+/g, ' ')
  const {library} = await shipped()
  const acceptable = library.clause.get('CON-01')?.file.text.proposal?.acceptable ?? ''
  expect(text).toContain(acceptable.slice(0, 60))
  expect(text).not.toContain('nine working days')
})

test('a plan says otherwise, and prevails', async () => {
  const world = workspace(position(''), plan.replace('only:', 'rungs: {CON-01: opening}, only:'))
  await main(['make'], world, '')
  const {library} = await shipped()
  const opening = library.clause.get('CON-01')?.file.text.proposal?.opening ?? ''
  expect(String(world.files.get('out/p.txt')).replace(/\s+/g, ' ')).toContain(opening.slice(0, 60))
})

test('words of a position never leave', async () => {
  const world = workspace(position(`  walkAway: |\n    ${own.replace('nine', 'ten')}\n`), plan)
  const said = `facts: {agreement: {name: the Agreement}, proposal: {negotiation: '${own}'}}`
  world.files.set('engagements/p1.yaml', `id: P1\ndate: 2026-11-23\n${said}\n`)
  expect(await main(['make'], world, '')).toBe(1)
  expect(world.printed.join('\n')).toMatch(/Internal words would leave the house/)
  expect(world.files.has('out/p.txt')).toBe(false)
})

test('a floor that is the shipped one, and a position on nothing, are findings', async () => {
  const {library} = await shipped()
  const floor = library.clause.get('CON-01')?.file.text.proposal?.floor ?? ''
  const indented = floor.trim().replace(/\n/g, '\n    ')
  const world = workspace(position('').replace(own, indented).concat(position('').replace('CON-01', 'CON-99')), plan)
  expect(await main(['check'], world, '')).toBe(1)
  const printed = world.printed.join('\n').replace(/\s+/g, ' ')
  expect(printed).toMatch(/shipped-floor positions\.yaml:3/)
  expect(printed).toMatch(/There is no clause “CON-99”/)
})
