import {expect, test} from 'vitest'
import {main} from '../../src/cli/main.js'
import {shippedWorld} from '../support/shipped.js'

test('a workspace lays its own looks over the shipped ones', async () => {
  const world = shippedWorld()
  const tokens = world.files.get('templates/tokens.yaml') as string
  for (const [path, text] of [...world.files]) {
    if (!path.startsWith('clauses/') && !path.startsWith('templates/')) continue
    world.files.set(`lib/${path}`, text)
    world.files.delete(path)
  }
  world.files.set('proviso.yaml', 'out: out\n')
  world.files.set('templates/tokens.yaml', tokens.replaceAll('1F3A5F', '0A7A0A'))
  world.files.set(
    'plans/p.yaml',
    '- {template: rider-memo, engagement: ../examples/engagements/s1-principal.yaml, name: memo, formats: [html]}\n',
  )
  expect(await main(['make'], world, 'lib')).toBe(0)
  const page = String(world.files.get('out/memo.html'))
  expect(page).toMatch(/#0A7A0A/i)
  expect(page).not.toMatch(/#1F3A5F/i)
})
