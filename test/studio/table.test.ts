import {beforeAll, describe, expect, test} from 'vitest'
import type {Diagnostic} from '../../src/base/diagnostic.js'
import type {LedgerFile} from '../../src/library/files.js'
import {privateWords} from '../../src/negotiate/ledger/words.js'
import {readSource} from '../../src/source/source.js'
import type {Desk} from '../../src/studio/desk/desk.js'
import {stringsIn} from '../../src/studio/desk/table/laid.js'
import {saidInFile} from '../../src/workshop/guard/said.js'
import type {Telling} from '../../src/workshop/rounds/noted.js'
import type {Offer} from '../../src/workshop/rounds/offered.js'
import {chartShapes} from '../../src/workshop/tracking.js'
import {proviso} from '../support/cli.js'
import {codec} from '../support/codec.js'
import {deskHere, memoryStore} from '../support/studio.js'
import {files, workspace} from '../table/workspace.js'

const file = 'negotiations/harbor/ledger.yaml'
const ledger = files[file] ?? ''
const deskWith = (more: Readonly<Record<string, string>> = {}): Promise<Desk> =>
  deskHere(new Map(Object.entries({...files, ...more})))
const house = {file, internal: true}
const table = {file, internal: false}
const messages = (found: readonly Diagnostic[]): string => found.map(({message}) => message).join('\n')

let desk: Desk
beforeAll(async () => {
  desk = await deskWith()
})

/** What only the house knows, taken from the ledger and the positions, and what a rung or a limit is called. */
const {value: source} = readSource(file, ledger)
const secrets: readonly string[] = [
  ...(source ? privateWords({file: source.value as LedgerFile, source}).map(({words}) => words.trim()) : []),
  'No less than eleven thousand for the lead',
  'Two and a half percent',
  'opening',
  'acceptable',
  'floor',
  'supposal',
  'People who say yes',
  'Share of training income',
]
const clauses = ['CON-01', 'CON-03', 'CON-04', 'TRN-02', 'CMP-01', 'CMP-02', 'CMP-04', 'BKG-02', 'ENF-03']

/** All that a page gets to show of a table, keys and values. */
const allOf = async (asked: typeof house): Promise<string> => {
  const answers = [
    await desk.tableAt(asked),
    await desk.tableAt(asked, 3),
    ...(await Promise.all(clauses.map((clause) => desk.itemAt(asked, clause)))),
  ]
  expect(answers.every(({value}) => value !== undefined)).toBe(true)
  return JSON.stringify(answers)
}
/** Keys by which a chart names what is public: the column, and never the rung. */
const bare = (text: string): string => text.replaceAll('"opening":', '').replaceAll('"openings":', '')

describe('what others may see', () => {
  test('holds nothing of the house, whatever is asked', async () => {
    const text = bare(await allOf(table))
    expect(secrets.filter((secret) => text.includes(JSON.stringify(secret).slice(1, -1)))).toEqual([])
    for (const words of ['Opt-in only', 'fourteen days', 'One fee for all titles', '§ 39.L', 'money', 'rejected'])
      expect(text).toContain(words)
  })
  test('and the house is shown all of it, so that the search can find', async () => {
    const text = [bare(await allOf(house)), JSON.stringify(await desk.costingsAt(file))].join()
    const unseen = secrets.filter((secret) => !text.includes(JSON.stringify(secret).slice(1, -1)))
    expect(unseen).toEqual([])
  })
  test.each(chartShapes)('as %s, too', async (shape) => {
    const said = async (asked: typeof house): Promise<string> =>
      (saidInFile((await desk.chartOf(asked, shape)).value?.bytes ?? new Uint8Array(), codec) ?? [])
        .map(({text}) => text)
        .join('\n')
        .replace(/\s+/g, ' ')
    const [outward, inward] = [await said(table), await said(house)]
    expect(outward).toContain('fourteen days')
    const telling = secrets.filter((secret) => inward.includes(secret))
    expect(telling.length).toBeGreaterThan(9)
    expect(telling.filter((secret) => outward.includes(secret))).toEqual([])
  })
  test('is nothing at all where a summary holds words of the house, and what is said of that quotes none', async () => {
    const leaking = await deskWith({
      [file]: ledger.replace(
        'A fee for each title, before training begins',
        'Their counsel laughed at the share and then wrote the number down all the same',
      ),
    })
    for (const asked of [await leaking.tableAt(table), await leaking.itemAt(table, 'CMP-01')]) {
      expect(asked.value).toBeUndefined()
      expect(messages(asked.diagnostics)).toMatch(/leave table mode to see what/)
      expect(JSON.stringify(asked)).not.toContain('laughed')
    }
    expect((await leaking.chartOf(table, 'csv')).value).toBeUndefined()
    expect((await leaking.tableAt(house)).value).toBeDefined()
  })
})

describe('the chart', () => {
  test.each([house, table])('is the one of “proviso track”: $internal', async (asked) => {
    const {out} = await proviso(workspace(), 'track', 'harbor', '--json', ...(asked.internal ? ['--internal'] : []))
    const {value} = await desk.tableAt(asked)
    expect(value?.chart.items).toEqual(JSON.parse(out).items)
  })
  test.each(['csv', 'html', 'xlsx'] as const)(
    'as a file is that of “proviso track”, byte for byte: %s',
    async (shape) => {
      const world = workspace()
      const name = `out.${shape}`
      await proviso(world, 'track', 'harbor', '--output', name)
      const {value} = await desk.chartOf(table, shape)
      const made = world.files.get(name) ?? ''
      const [ours, theirs] = [
        value?.bytes ?? new Uint8Array(),
        typeof made === 'string' ? new TextEncoder().encode(made) : made,
      ]
      // Deflate differs between a page and Node, what is in the parts does not.
      if (shape === 'xlsx') expect(saidInFile(ours, codec)).toEqual(saidInFile(theirs, codec))
      else expect(new TextDecoder().decode(ours)).toBe(new TextDecoder().decode(theirs))
    },
  )
  test('of an earlier round knows nothing of what came after', async () => {
    const {value} = await desk.tableAt(house, 1)
    expect(value?.rounds.map(({number}) => number)).toEqual([1])
    expect(new Set(value?.chart.items.map(({status}) => status))).toEqual(new Set(['open']))
  })
  test('and all else that the desk says can go to a page', async () => {
    for (const answer of [
      await desk.tables(),
      await desk.tableAt(house),
      await desk.itemAt(house, 'CMP-01'),
      await desk.costingsAt(file),
    ])
      expect(structuredClone(answer)).toEqual(answer)
  })
})

describe('an item', () => {
  test('has its words at each rung, without what stands around them at the table', async () => {
    const {value} = await desk.itemAt(house, 'CMP-02')
    expect(value?.rungs?.map(({rung, isNow}) => [rung, isNow])).toEqual([
      ['opening', true],
      ['acceptable', false],
      ['floor', false],
    ])
    expect(stringsIn(value?.rungs).join('\n')).not.toMatch(/Tentative agreement on|Instruction\./)
  })
  test('is compared with the words of the same side before', async () => {
    const {value} = await desk.itemAt(house, 'CMP-01')
    const moved = value?.events.find(({round, by}) => round === 3 && by === 'union')
    expect(moved?.against?.round).toBe(1)
    expect(moved?.together).toEqual(['P-26'])
    const {value: shown} = await desk.itemAt(table, 'CON-03')
    expect(shown?.events.map(({round}) => round)).toEqual([1, 2])
  })
})

const offer: Offer = {
  name: 'Package A',
  on: '2026-11-23',
  items: {'CMP-01': {rung: 'acceptable', summary: 'A fee for each period'}, 'CMP-02': {rung: 'opening'}},
}

describe('an offer', () => {
  test('is weighed: what it weakens, what it leans on, what it costs', async () => {
    const {value} = await desk.weighOffer(file, {...offer, items: {...offer.items, 'CMP-04': {rung: 'acceptable'}}})
    expect(value?.asks.find(({id}) => id === 'A04')).toMatchObject({
      is: 'weakened',
      by: [{clause: 'CMP-01', rung: 'acceptable', from: 'opening'}],
    })
    expect(value?.asks.find(({id}) => id === 'A17')?.is).toBe('met')
    expect(value?.asks.find(({id}) => id === 'A12')?.is).toBe('elsewhere')
    expect(value?.asks.find(({id}) => id === 'A07')?.is).toBe('unmet')
    expect(value?.leanings).toEqual([
      {clause: 'CMP-01', on: 'CON-02', is: 'nowhere', title: 'Form of consent'},
      {clause: 'CMP-04', on: 'CMP-02', is: 'within', title: 'License revenue pool'},
    ])
    expect(value?.round).toMatchObject({
      number: 6,
      stops: [],
      moves: [
        {clause: 'CMP-01', state: 'countered', rung: 'acceptable'},
        {clause: 'CMP-02', state: 'proposed', rung: 'opening'},
        {clause: 'CMP-04', state: 'proposed', rung: 'acceptable'},
      ],
    })
  })
  test('costs less at a lower rung, and what no rung moves stays at the base', async () => {
    const [costing] = (await desk.costingsAt(file)).value ?? []
    const at = async (rung: 'opening' | 'floor') =>
      (await desk.offerCost(file, costing?.file ?? '', {'CMP-02': rung})).value
    const [high, low] = [await at('opening'), await at('floor')]
    const sum = (text = ''): number => Number(text.replaceAll(',', ''))
    expect(sum(high?.offer)).toBeGreaterThan(sum(high?.base))
    expect(sum(low?.offer)).toBeLessThan(sum(low?.base))
    expect(low?.taken).toEqual([{label: 'Share of training income', base: '5.4%', offer: '3.6%'}])
    expect(low?.rows.filter(({isMoved}) => !isMoved).every(({base, offer: same}) => base === same)).toBe(true)
  })
  const wrong: Readonly<Record<string, readonly [Partial<Offer>, RegExp]>> = {
    'without a name': [{name: ' '}, /Say what the table calls the package/],
    'without items': [{items: {}}, /Nothing is in the package yet/],
    'at a floor that nobody released': [{items: {'CMP-02': {rung: 'floor'}}}, /Nobody may go so far down; say why/],
    'of what is agreed': [{items: {'BKG-02': {rung: 'opening'}}}, /does not say how it is put/],
    'before the last round': [{on: '2026-11-01'}, /before round 5/],
    'on no day': [{on: ''}, /day|date|“on”/i],
    'with words of the house in what both sides read': [
      {
        items: {
          'CMP-01': {
            rung: 'opening',
            summary: 'No less than eleven thousand for the lead, whatever the committee says of the rest',
          },
        },
      },
      /the position on CMP-01/,
    ],
  }
  test.each(Object.entries(wrong))('%s is not written, and why is said', async (_, [change, why]) => {
    const before = await desk.tableAt(house)
    const {value} = await desk.weighOffer(file, {...offer, ...change})
    expect(messages(value?.round.stops ?? [])).toMatch(why)
    const written = await desk.writeOffer(file, before.value?.house?.version ?? '', {...offer, ...change})
    expect([written.value, messages(written.diagnostics)]).toEqual([undefined, expect.stringMatching(why)])
    expect((await desk.tableAt(house)).value).toEqual(before.value)
  })
  test('is written as a round behind the others, and nothing before it changes', async () => {
    const here = await deskWith()
    const before = (await here.tableAt(house)).value
    const written = await here.writeOffer(file, before?.house?.version ?? '', {
      ...offer,
      at: '10:30',
      note: 'Only if they move first.',
      although: 'Not needed.',
    })
    expect(written).toEqual({value: {number: 6}, diagnostics: []})
    const after = (await here.tableAt(house)).value
    expect(after?.rounds.slice(0, -1)).toEqual(before?.rounds)
    expect(after?.rounds.at(-1)).toMatchObject({
      number: 6,
      on: '2026-11-23',
      at: '10:30',
      by: 'union',
      packages: [{name: 'Package A', state: 'offered', items: ['P-25', 'P-26'], note: 'Only if they move first.'}],
    })
    expect(after?.rounds.at(-1)?.house?.notes).toEqual([])
    expect(after?.house?.packages).toEqual([{name: 'Package A', by: 'union', items: ['CMP-01', 'CMP-02']}])
    expect(after?.chart.items.find(({clause}) => clause === 'CMP-01')).toMatchObject({
      status: 'package',
      within: 'Package A',
    })
    expect(JSON.stringify(await here.tableAt(table))).not.toMatch(/move first|acceptable/)
  })
  test('below what anybody may is written with the reason, which stays in the house', async () => {
    const here = await deskWith()
    const seen = (await here.tableAt(house)).value?.house?.version ?? ''
    const low: Offer = {...offer, items: {'CMP-02': {rung: 'floor'}}, although: 'The committee said so by telephone.'}
    expect((await here.writeOffer(file, seen, low)).value).toEqual({number: 6})
    expect(JSON.stringify((await here.tableAt(house)).value?.rounds.at(-1))).toContain('said so by telephone')
    expect(JSON.stringify(await here.tableAt(table))).not.toContain('telephone')
  })
  test('never goes over what another hand wrote meanwhile', async () => {
    const here = await deskWith()
    const seen = (await here.tableAt(house)).value?.house?.version ?? ''
    expect((await here.writeOffer(file, seen, offer)).value).toEqual({number: 6})
    const again = await here.writeOffer(file, seen, {...offer, name: 'Package B'})
    expect(again.value).toBeUndefined()
    expect(messages(again.diagnostics)).toMatch(/changed by another hand/)
    expect((await here.tableAt(house)).value?.rounds).toHaveLength(6)
  })
})

describe('a round that is told', () => {
  const told: Telling = {by: 'company', on: '2026-11-24', items: {}, answers: {}}
  test('answers packages and agrees items, with the digest of the words', async () => {
    const here = await deskWith()
    const first = (await here.tableAt(house)).value?.house?.version ?? ''
    await here.writeOffer(file, first, offer)
    const seen = (await here.tableAt(house)).value?.house?.version ?? ''
    const written = await here.writeTold(file, seen, {
      ...told,
      at: '17:05',
      answers: {'Package A': 'accepted'},
      items: {
        'CON-01': {
          state: 'tentatively agreed',
          text: 'Company shall ask first, and shall wait ten days.',
          initials: 'OV / RT',
          note: 'Ten was ours all along.',
        },
        'ENF-03': {state: 'discussed', summary: 'left out, since nothing was put'},
      },
      note: 'They left early.',
    })
    expect(written).toEqual({value: {number: 7}, diagnostics: []})
    const after = await here.tableAt(house)
    expect(after.diagnostics).toEqual((await desk.tableAt(house)).diagnostics)
    const status = (clause: string) => after.value?.chart.items.find((item) => item.clause === clause)?.status
    expect([status('CON-01'), status('CMP-01'), status('ENF-03')]).toEqual([
      'tentatively agreed',
      'package',
      'discussed',
    ])
    expect(after.value?.chart.items.find(({clause}) => clause === 'CMP-01')?.theirs?.how).toBe('accepted')
    expect(JSON.stringify(await here.tableAt(table))).not.toMatch(/Ten was ours|left early/)
  })
  const wrong: Readonly<Record<string, readonly [Partial<Telling>, RegExp]>> = {
    'touching what is agreed': [
      {items: {'BKG-02': {state: 'countered', text: 'No.'}}},
      /BKG-02 was tentatively agreed/,
    ],
    'answering no package': [{answers: {money: 'accepted'}}, /was rejected in round 4/],
    'of ours without words': [{by: 'union', items: {'CON-01': {state: 'proposed'}}}, /not said how CON-01 was put/],
    'of a clause that is none': [{items: {'XXX-99': {state: 'held'}}}, /There is no clause “XXX-99”/],
    'at no time': [{at: '25:00', items: {'CON-01': {state: 'held'}}}, /24 hours/],
  }
  test.each(Object.entries(wrong))('%s is not written, and why is said', async (_, [change, why]) => {
    const {value} = await desk.foreseeTold(file, {...told, ...change})
    expect([value?.lines, messages(value?.stops ?? [])]).toEqual([undefined, expect.stringMatching(why)])
    const seen = (await desk.tableAt(house)).value?.house?.version ?? ''
    expect((await desk.writeTold(file, seen, {...told, ...change})).value).toBeUndefined()
    expect((await desk.tableAt(house)).value?.rounds).toHaveLength(5)
  })
})

describe('examples', () => {
  const heron = 'shipped/examples/worked-negotiation/negotiations/heron/ledger.yaml'
  const side = 'shipped/examples/negotiations/sideletter-table/ledger.yaml'
  test('are shown where there is no negotiation of one’s own, and are never written into', async () => {
    const empty = await deskHere()
    expect((await empty.tables()).value?.map(({file: one, isOwn}) => [one, isOwn])).toEqual([
      [side, false],
      [heron, false],
    ])
    const view = (await empty.tableAt({file: side, internal: true})).value
    expect([view?.isFictional, view?.house?.isOwn, view?.chart.items.length]).toEqual([true, false, 10])
    const written = await empty.writeTold(side, view?.house?.version ?? '', {
      by: 'company',
      on: '2026-11-24',
      items: {'CON-02': {state: 'discussed'}},
      answers: {},
    })
    expect([written.value, messages(written.diagnostics)]).toEqual([undefined, expect.stringContaining('copy it')])
  })
  test.each([
    [side, 'negotiations/sideletter-table/ledger.yaml', 10],
    [heron, 'negotiations/heron/ledger.yaml', 0],
  ])('are copied with all that they need: %s', async (from, to, items) => {
    const store = memoryStore()
    const empty = await deskHere(store)
    expect((await empty.takeTable(from)).value).toEqual({file: to})
    const other = [side, heron].find((one) => one !== from) ?? ''
    expect((await empty.tables()).value?.map(({file: one, isOwn}) => [one, isOwn])).toEqual([
      [to, true],
      [other, false],
    ])
    const still = await empty.tableAt({file: other, internal: true})
    expect([still.diagnostics, still.value?.house?.items.every(({rungs}) => rungs.length > 0)]).toEqual([[], true])
    const {value, diagnostics} = await empty.tableAt({file: to, internal: true})
    expect(diagnostics).toEqual([])
    expect(value?.chart.items).toHaveLength(items)
    expect((await store.list()).some(({path}) => path.startsWith('plans/'))).toBe(true)
    const seen = value?.house?.version ?? ''
    const written = await empty.writeOffer(to, seen, {
      name: 'First',
      on: '2026-11-23',
      items: {'CON-01': {rung: 'opening'}, 'CON-03': {rung: 'acceptable'}},
      although: 'Asked for by the committee',
    })
    expect(written.diagnostics).toEqual([])
    expect((await empty.tableAt({file: to, internal: true})).value?.house?.packages).toHaveLength(1)
  })
  test('replace nothing', async () => {
    const mine = {'engagements/p1-package.yaml': '# mine\nid: P9\ndate: 2026-01-01\nfacts: {}\n'}
    const here = await deskHere(new Map(Object.entries(mine)))
    const taken = await here.takeTable(side)
    expect([taken.value, messages(taken.diagnostics)]).toEqual([
      undefined,
      expect.stringContaining('nothing was copied'),
    ])
    expect((await here.tables()).value?.every(({isOwn}) => !isOwn)).toBe(true)
  })
})

describe('a ledger that is broken', () => {
  const hostile: Readonly<Record<string, string>> = {
    'no YAML': '{{{{ : [',
    'a list': '- 1\n- 2\n',
    'without an end': `${'['.repeat(5000)}`,
    'of another kind': 'id: X\ndate: 2026-01-01\nfacts: {}\n',
    'with a clause that is none': ledger.replace('CON-04: {state: proposed', 'CON-99: {state: proposed'),
    'with markup in it': ledger.replace('One fee for all titles, paid once.', '<script>alert(1)</script>'),
    'without its engagement': ledger.replace('harbor.yaml]', 'none.yaml]'),
  }
  test.each(Object.entries(hostile))('%s: what is wrong is said, and the others are there', async (name, text) => {
    const here = await deskWith({[file]: text})
    const {value: names} = await here.tables()
    expect(names?.map((one) => one.name)).toEqual(['harbor', 'pier'])
    const [inward, outward] = [await here.tableAt(house), await here.tableAt(table)]
    if (name === 'with markup in it') expect(JSON.stringify(outward.value)).toContain('<script>alert(1)')
    else {
      expect(inward.value).toBeUndefined()
      expect(inward.diagnostics.length).toBeGreaterThan(0)
      expect(messages(outward.diagnostics)).toMatch(/leave table mode to see what/)
    }
    const pier = {file: 'negotiations/pier/ledger.yaml', internal: true}
    expect((await here.tableAt(pier)).value?.chart.items).toHaveLength(2)
    expect((await here.weighOffer(pier.file, offer)).value?.round.number).toBe(4)
  })
})
