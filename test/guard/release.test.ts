import {expect, test} from 'vitest'
import {proviso, whole} from '../support/cli.js'

const deal = `id: T1
date: 2026-11-23
facts: {agreement: {name: the Agreement}}
`
const plan = (more: string): string =>
  `- {template: proposal, engagement: ../engagements/d.yaml, name: p, only: [CON-01, CON-02], formats: [txt]${more}}\n`
const at = (more: string) =>
  whole({'proviso.yaml': 'out: out\n', 'engagements/d.yaml': deal, 'plans/p.yaml': plan(more)})
const told = async (more: string, ...options: readonly string[]) => {
  const world = at(more)
  const {code, out, err} = await proviso(world, 'make', ...options)
  return {code, said: `${out}\n${err}`.replace(/\s+/g, ' '), written: world.files.has('out/p.txt')}
}

test('above the floor nobody asks for a release', async () => {
  expect(await told(', rung: acceptable')).toMatchObject({code: 0, written: true})
})

test.each([', rung: floor', ', rungs: {CON-01: floor}'])(
  'a floor without a release is not written:%s',
  async (more) => {
    const {code, said, written} = await told(more)
    expect({code, written}).toEqual({code: 1, written: false})
    expect(said).toMatch(
      /error release plans\/p\.yaml:1:3 .*CON-01.* floor, and nobody has released .*release: \{by: <who agreed>, on: /,
    )
    expect(said).toMatch(/release/)
  },
)

test('a floor with a release is written, and the release is told and not printed', async () => {
  const more = ', rungs: {CON-01: floor}, release: {by: Tomasine Oyelaran-Brisk, on: 2026-11-20}'
  const world = at(more)
  const {code, out} = await proviso(world, 'make', '--verbose')
  expect(code).toBe(0)
  expect(out.replace(/\s+/g, ' ')).toMatch(
    /CON-01 stands at its floor; released by Tomasine Oyelaran-Brisk on 2026-11-20/,
  )
  expect(String(world.files.get('out/p.txt'))).not.toMatch(/Tomasine/)
})

test.each([
  ['{by: "", on: 2026-11-20}', 'names nobody'],
  ['{by: " – ", on: 2026-11-20}', 'names nobody'],
  ['{by: the committee, on: 2026-11-24}', 'is of 2026-11-24, but the document is dated 2026-11-23'],
  ['{by: the committee, on: 2099-01-01}', 'is of 2099-01-01'],
  ['{by: the committee, on: 2026-02-30}', 'a day that the calendar has'],
  ['{by: the committee, on: soon}', 'a date is written year, month, day'],
  ['{on: 2026-11-20}', '“by”'],
])('a release that is none: %s', async (release, why) => {
  const {code, said, written} = await told(`, rung: floor, release: ${release}`)
  expect({code, written}).toEqual({code: 1, written: false})
  expect(said).toContain(why)
})

test('what a command line lowers, the release of a plan does not cover; one of its own does', async () => {
  const planned = ', rungs: {CON-01: floor}, release: {by: the committee, on: 2026-11-20}'
  expect(await told(planned, '--rung', 'floor')).toMatchObject({code: 1, written: false})
  expect(await told(planned, '--rung', 'floor', '--release', 'the committee, 2026-11-20')).toMatchObject({
    code: 0,
    written: true,
  })
  expect(await told('', '--release', 'the committee')).toMatchObject({code: 2, written: false})
})

test('guidelines and handouts have no floor', async () => {
  const world = whole({
    'proviso.yaml': 'out: out\n',
    'engagements/d.yaml': deal,
    'plans/p.yaml': '- {template: handout, engagement: ../engagements/d.yaml, name: p, rung: floor, formats: [txt]}\n',
  })
  expect((await proviso(world, 'make')).code).toBe(0)
})

test('a consent that is made alone prints a floor too, unless the deal answers it', async () => {
  const deal = String(whole().files.get('lib/examples/engagements/s1-principal.yaml'))
  const left = async (term: string): Promise<readonly string[]> => {
    const world = whole({
      'proviso.yaml': 'out: out\n',
      'engagements/d.yaml': deal.replace(/ {2}term_months: .*\n/, term),
      'plans/p.yaml':
        '- {template: rider, engagement: ../engagements/d.yaml, name: p, rungs: {CON-03: floor}, formats: [txt]}\n',
    })
    await proviso(world, 'make')
    return [...world.files.keys()].filter((path) => path.startsWith('out/'))
  }
  expect(await left('')).toEqual([])
  expect(await left('  term_months: 9\n')).toEqual(['out/p-training-consent.txt'])
})
