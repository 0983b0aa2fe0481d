import {describe, expect, test} from 'vitest'
import {proviso, shippedAt, small} from '../support/cli.js'
import type {MemoryWorld} from '../support/world.js'

const recipe = 'id: handout\ntitle: {en: Before you sign}\nregister: handout\nlanguage: en\nlook: instrument\n'
const text =
  '# Before you sign\n\n{{clause "CON-01"}}\n\n{{edition.date}} · Version {{edition.draft}} · {{performer.name}}\n'
const engagement =
  'id: H1\ndate: 2026-11-23\ndraft: {number: 1, maker: Staff}\nfacts: {performer: {name: Ada}}\nanswers: {reply_days: 9}\n'
const world = (more: Readonly<Record<string, string>> = {}): MemoryWorld =>
  small({
    'proviso.yaml': 'out: out\n',
    'templates/handout/document.yaml': recipe,
    'templates/handout/text.md.hbs': text,
    'engagements/h.yaml': engagement,
    'plans/h.yaml': '- {template: handout, engagement: ../engagements/h.yaml, formats: [txt]}\n',
    ...more,
  })
const printed = async (): Promise<MemoryWorld> => {
  const made = world()
  const said = await proviso(made, 'make', '--edition')
  expect(said.code, said.out + said.err).toBe(0)
  return made
}
const change = (one: MemoryWorld, path: string, from: string, to: string): void => {
  const before = String(one.files.get(path))
  expect(before).toContain(from)
  one.files.set(path, before.replaceAll(from, to))
}
const states = async (one: MemoryWorld) => {
  const {code, out} = await proviso(one, 'editions', '--json')
  const {editions} = JSON.parse(out) as {
    editions: readonly {stale: boolean; why: string[]; replaced_by: number | null}[]
  }
  return {code, editions: editions.map(({stale, why, replaced_by}) => ({stale, why, replaced_by}))}
}
const clause = `${shippedAt}/clauses/CON/CON-01.yaml`

describe('make --edition', () => {
  test('keeps what was printed, and only when asked', async () => {
    const one = world()
    await proviso(one, 'make')
    expect(one.files.has('editions.yaml')).toBe(false)
    const {code, out} = await proviso(one, 'make', '--edition')
    expect({code, out}).toEqual({
      code: 0,
      out: expect.stringContaining('Edition 1 of handout (H1) was added to editions.yaml.'),
    })
    expect(String(one.files.get('editions.yaml'))).toMatch(
      /^- document: handout\n {2}engagement: H1\n {2}edition: 1\n {2}date: 2026-11-23\n/m,
    )
    expect((await proviso(one, 'check', 'editions.yaml')).code).toBe(0)
  })
  test('adds nothing when the same is printed again, and keeps what a person wrote there', async () => {
    const one = await printed()
    one.files.set('editions.yaml', `${String(one.files.get('editions.yaml'))}# Two hundred copies.`)
    const before = one.files.get('editions.yaml')
    expect((await proviso(one, 'make', '--edition')).out).toContain('Nothing was added')
    expect(one.files.get('editions.yaml')).toBe(before)
    change(one, 'engagements/h.yaml', 'number: 1', 'number: 2')
    expect((await proviso(one, 'make', '--edition')).code).toBe(0)
    expect(String(one.files.get('editions.yaml'))).toMatch(/# Two hundred copies\.\n- document: handout\n/)
  })
  test('prints no other words under the same number', async () => {
    const one = await printed()
    change(one, 'engagements/h.yaml', 'name: Ada', 'name: Eve')
    one.files.delete('out/h-handout.txt')
    const {code, out} = await proviso(one, 'make', '--edition')
    expect({code, out}).toEqual({code: 1, out: expect.stringContaining('edition-number engagements/h.yaml:3:17')})
    expect(one.files.has('out/h-handout.txt')).toBe(false)
  })
  test('wants a number, a workspace, a handout or guideline, and a sound editions.yaml', async () => {
    const unnumbered = world({'engagements/h.yaml': engagement.replace(/draft.*\n/, '')})
    expect(await proviso(unnumbered, 'make', '--edition')).toMatchObject({
      code: 1,
      out: expect.stringContaining('An edition has a number'),
    })
    const rider = world({'plans/h.yaml': '- {template: rider, engagement: ../engagements/h.yaml, formats: [txt]}\n'})
    expect((await proviso(rider, 'make', '--edition')).code).toBe(2)
    const broken = world({'editions.yaml': '- {document: 3}\n'})
    expect(await proviso(broken, 'make', '--edition')).toMatchObject({
      code: 1,
      out: expect.stringContaining('editions.yaml:1'),
    })
    const nowhere = world()
    nowhere.files.delete('proviso.yaml')
    expect((await proviso(nowhere, 'make', '--edition')).code).toBe(2)
  })
  test('a document that was held back is no edition', async () => {
    const one = world({'engagements/h.yaml': engagement.replace('name: Ada', '')})
    expect((await proviso(one, 'make', '--edition', '--final')).code).toBe(1)
    expect(one.files.has('editions.yaml')).toBe(false)
  })
})

describe('editions', () => {
  test('none are kept at first', async () => {
    expect(await proviso(world(), 'editions')).toMatchObject({
      code: 0,
      out: expect.stringContaining('No printed edition'),
    })
  })
  test('the same while nothing changed that is printed', async () => {
    const one = await printed()
    change(one, clause, 'If pressed hard', 'If pressed very hard')
    change(one, clause, 'version: 1', 'version: 2')
    expect(await states(one)).toEqual({code: 0, editions: [{stale: false, why: [], replaced_by: null}]})
    expect((await proviso(one, 'editions')).out).toContain('the same')
  })

  const words: readonly [string, string, string] = [clause, 'They should ask first.', 'They must ask first.']
  const changes: Readonly<
    Record<string, readonly [why: readonly string[], ...changes: readonly (readonly [string, string, string])[]]>
  > = {
    'a clause with its version': [['CON-01 went from version 1 to 2'], words, [clause, 'version: 1', 'version: 2']],
    'a clause without its version': [['the words of CON-01 changed, though its version (1) did not'], words],
    'a fact': [['performer.name was “Ada” and is “Eve”'], ['engagements/h.yaml', 'Ada', 'Eve']],
    'an answer': [['reply_days was “9 days” and is “8 days”'], ['engagements/h.yaml', '9', '8']],
    'an answer that is open now': [
      ['performer.name was “Ada” and is not answered', 'reply_days was “9 days” and is “14 days”'],
      ['engagements/h.yaml', 'answers: {reply_days: 9}', ''],
      ['engagements/h.yaml', 'name: Ada', ''],
    ],
    'the document': [['the document’s own words changed'], ['templates/handout/text.md.hbs', 'Version', 'No.']],
    'a clause that left': [
      ['CON-01 stands in it no more', 'the document’s own words changed'],
      ['templates/handout/text.md.hbs', '{{clause "CON-01"}}', 'Ask.'],
    ],
    'the plan': [
      ['plans/h.yaml makes no such document any more'],
      ['plans/h.yaml', 'template: handout', 'template: rider'],
    ],
    'the library, so that nothing comes of it': [
      [expect.stringMatching(/^it cannot be made any more: /) as unknown as string],
      ['templates/handout/text.md.hbs', '"CON-01"', '"CMP-01"'],
    ],
  }
  test.each(Object.entries(changes))('%s changed', async (_, [why, ...all]) => {
    const one = await printed()
    for (const [path, from, to] of all) change(one, path, from, to)
    expect(await states(one)).toEqual({code: 1, editions: [{stale: true, why, replaced_by: null}]})
  })
  test('an override counts as much as a shipped change', async () => {
    const one = await printed()
    one.files.set('clauses/CON/CON-01.yaml', 'overrides: 1\ntext: {handout: {en: Ask me.}}\n')
    expect((await states(one)).code).toBe(1)
  })
  test('a new date or number of the engagement is no reason; a later edition replaces the earlier', async () => {
    const one = await printed()
    change(one, 'engagements/h.yaml', 'number: 1', 'number: 2')
    change(one, 'engagements/h.yaml', '2026-11-23', '2027-01-15')
    expect(await states(one)).toMatchObject({code: 0, editions: [{stale: false}]})
    change(one, ...words)
    expect((await states(one)).code).toBe(1)
    await proviso(one, 'make', '--edition')
    expect(await states(one)).toMatchObject({
      code: 0,
      editions: [
        {stale: true, replaced_by: 2},
        {stale: false, replaced_by: null},
      ],
    })
    expect((await proviso(one, 'editions')).out).toContain('replaced by edition 2')
  })
  test('keeps to a narrow screen', async () => {
    const one = await printed()
    change(one, ...words)
    const narrow = small(Object.fromEntries([...one.files].map(([path, content]) => [path, String(content)])), {
      columns: 40,
    })
    const {out} = await proviso(narrow, 'editions')
    expect(out.split('\n').filter((line) => line.length > 40)).toEqual([])
  })
})
