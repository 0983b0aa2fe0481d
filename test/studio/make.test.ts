import {beforeAll, describe, expect, test} from 'vitest'
import {main} from '../../src/cli/main.js'
import type {Desk} from '../../src/studio/desk/desk.js'
import type {DraftView} from '../../src/studio/desk/make/views.js'
import type {DraftWork} from '../../src/studio/desk/make/work.js'
import {partsOf} from '../support/docx.js'
import {deskHere, memoryStore, packed} from '../support/studio.js'
import {memoryWorld} from '../support/world.js'

let desk: Desk
beforeAll(async () => {
  desk = await deskHere()
})
const deal = (name: string): string => `shipped/examples/engagements/${name}.yaml`
const begun = async (template: string, from?: string): Promise<DraftWork> => {
  const {value, diagnostics} = await desk.begin(template, from)
  if (!value) throw new Error(JSON.stringify(diagnostics))
  return value
}
const seen = async (work: DraftWork): Promise<DraftView> => {
  const {value, diagnostics} = await desk.draft(work)
  if (!value) throw new Error(JSON.stringify(diagnostics))
  return value
}
const names = ({groups}: DraftView): readonly string[] =>
  groups.flatMap(({questions}) => questions.map(({name}) => name))

test('every kind of document can be begun with nothing, and is made with what it lacks in brackets', async () => {
  const {value: kinds = []} = await desk.kinds()
  expect(kinds.map(({template}) => template)).toEqual(
    expect.arrayContaining(['rider', 'rider-memo', 'rider-page', 'proposal', 'guideline', 'handout-background']),
  )
  for (const {template} of kinds) {
    const view = await seen(await begun(template))
    expect([template, view.html?.includes('<mark')]).toEqual([template, true])
    structuredClone(view)
  }
})

describe('only the questions that matter are asked, each with its reason', () => {
  test('a guardian is asked for where the performer is a minor, and a lender where there is one', async () => {
    const work = await begun('rider', deal('s1-principal'))
    const asked = names(await seen(work))
    expect(asked).toContain('performer.loanout')
    expect(asked).not.toContain('performer.guardian')
    const minor = {...work, facts: {...work.facts, 'performer.status': 'minor'}}
    expect(names(await seen(minor))).toContain('performer.guardian')
  })
  test('each question has a reason, and each printed one stands in the page', async () => {
    const view = await seen(await begun('rider', deal('s2-background')))
    for (const {questions} of view.groups)
      for (const {name, why} of questions) {
        expect([name, why.length > 0]).toEqual([name, true])
        const isNamed = why.some(({kind}) => kind === 'printed')
        if (isNamed) expect([name, view.html?.includes(`data-field="${name}"`)]).toEqual([name, true])
      }
  })
  test('what a guideline does not print, nobody is asked for it', async () => {
    expect(names(await seen(await begun('guideline'))).length).toBeLessThan(12)
  })
})

test('a clause that is switched off costs the asks that only it answers, and what requires it says so', async () => {
  const work = await begun('rider', deal('s1-principal'))
  const {clauses} = await seen(work)
  const one = clauses.find(({alone, requiredBy, byUse}) => alone.length > 0 && requiredBy.length === 0 && !byUse)
  if (!one) throw new Error('no clause answers an ask alone')
  const without = await seen({...work, without: [one.id]})
  expect(without.clauses.find(({id}) => id === one.id)?.stands).toBe('off')
  for (const ask of one.alone)
    expect(without.asks.find(({id}) => id === ask)).toMatchObject({clauses: [], lost: [one.id]})
  const needed = clauses.find(({requiredBy, byUse}) => requiredBy.length > 0 && !byUse)
  const broken = await seen({...work, without: [needed?.id ?? '']})
  expect(broken.html).toBeUndefined()
  expect(broken.findings.map(({rule}) => rule)).toContain('required-absent')
})

test('the rungs of a clause stand side by side', async () => {
  const {value = []} = await desk.ladder(await begun('rider', deal('s1-principal')), 'CMP-02')
  expect(value.map(({rung}) => rung)).toEqual(['opening', 'acceptable', 'floor'])
  expect(value[0]?.changes.every(({kind}) => kind === 'kept')).toBe(true)
  expect(value.slice(1).some(({changes}) => changes.some(({kind}) => kind !== 'kept'))).toBe(true)
})

test('preflight is that of the command line: a blank stops, and nothing is written', async () => {
  const {value} = await desk.preflight(await begun('rider', deal('s1-principal')))
  expect(value?.sections.map(({name}) => name)).toContain('Blanks')
  const empty = await desk.preflight(await begun('rider'))
  expect(empty.value?.light).toBe('red')
})

describe('what is saved and what is downloaded are what the command line makes of them', () => {
  test.each([
    ['rider', 's1-principal'],
    ['rider-page', 's5-estate'],
    ['proposal', 'p1-package'],
    ['guideline', 'guideline-edition'],
    ['handout-background', 'handout-edition'],
  ])('%s of %s', async (template, name) => {
    const store = memoryStore()
    const here = await deskHere(store)
    const {value: work} = await here.begin(template, deal(name))
    if (!work) throw new Error('nothing was begun')
    const draft = {...work, facts: {...work.facts, 'performer.legal_name': '*Ana* {{Lind}} <b>&'}}
    const formats = ['docx', 'html', 'md', 'txt'] as const
    const {value: files = []} = await here.files(draft, formats, false)
    expect(files.map((one) => one.name)).toEqual(formats.map((format) => `${name}.${format}`))
    const {value: saved} = await here.save(draft, [])
    expect(saved).toEqual({paths: [`engagements/${name}.yaml`, `plans/${name}.yaml`], there: []})

    const disk = new Map<string, string | Uint8Array>([...(await packed()), ['proviso.yaml', 'out: out\n']])
    for (const {path} of await store.list()) disk.set(path, (await store.read(path))?.bytes ?? '')
    const world = memoryWorld(disk)
    await main(['make', 'plans', '--format', formats.join(',')], world, 'shipped')
    for (const {name: file, bytes} of files) {
      const written = world.files.get(`out/${file}`)
      if (file.endsWith('.docx')) expect(partsOf(bytes)).toEqual(partsOf(written as Uint8Array))
      else
        expect(new TextDecoder().decode(bytes)).toBe(
          typeof written === 'string' ? written : new TextDecoder().decode(written),
        )
    }
  })
})

test('nothing is saved over another file without being asked', async () => {
  const store = memoryStore(new Map([['engagements/s1-principal.yaml', 'id: mine\n']]))
  const here = await deskHere(store)
  const {value: work} = await here.begin('rider', undefined)
  if (!work) throw new Error('nothing was begun')
  const draft = {...work, name: 's1-principal'}
  const {value: asked} = await here.save(draft, [])
  expect(asked?.paths).toEqual([])
  expect(asked?.there.map(({path}) => path)).toEqual(['engagements/s1-principal.yaml'])
  expect(new TextDecoder().decode((await store.read('engagements/s1-principal.yaml'))?.bytes)).toBe('id: mine\n')
  const before = await store.read('engagements/s1-principal.yaml')
  await store.write('engagements/s1-principal.yaml', new TextEncoder().encode('id: theirs\n'), before?.version)
  const {value: again} = await here.save(draft, asked?.there ?? [])
  expect([again?.paths, again?.there.length]).toEqual([[], 1])
  expect((await here.save(draft, again?.there ?? [])).value?.paths).toHaveLength(2)
})

test('a draft of which nobody says whose it is claims nobody', async () => {
  const work = await begun('rider')
  expect((await seen(work)).html).not.toMatch(/Draft 1 of/)
  expect((await seen({...work, maker: 'Counsel for Performer'})).html).toContain('Draft 1 of Counsel for Performer')
  expect((await seen({...work, draft: 2})).html).toContain('Draft 2 of the sender')
})

test('a question says how a blank for it is called', async () => {
  const all = (await seen(await begun('rider'))).groups.flatMap(({questions}) => questions)
  expect(all.find(({name}) => name === 'deal.title')?.label).toBe('Title of the engagement agreement')
})

test('a floor goes out only with a release', async () => {
  const work = {...(await begun('rider', deal('s1-principal'))), rung: 'floor' as const, rungs: {}}
  const refused = await desk.files(work, ['docx'], false)
  expect(refused.value).toEqual([])
  expect(refused.diagnostics.map(({rule}) => rule)).toContain('release')
  const released = await desk.files({...work, release: {by: 'The committee', on: '2026-11-20'}}, ['docx'], false)
  expect(released.value?.length).toBe(1)
})
