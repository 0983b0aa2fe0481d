import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {beforeAll, describe, expect, test} from 'vitest'
import {main} from '../../src/cli/main.js'
import type {Desk} from '../../src/studio/desk/desk.js'
import type {OursView, ReturnView} from '../../src/studio/desk/review/views.js'
import {partsOf} from '../support/docx.js'
import {root} from '../support/shipped.js'
import {deskHere, packed} from '../support/studio.js'
import {memoryWorld} from '../support/world.js'

const folder = 'examples/worked-negotiation'
const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(join(root, path)))
const company = bytesOf(`${folder}/from-them/company-2.docx`)

let desk: Desk
beforeAll(async () => {
  desk = await deskHere()
})
const ours = (view: ReturnView | undefined): OursView => {
  if (view?.kind !== 'ours') throw new Error(`It was not recognised: ${JSON.stringify(view)}`)
  return view
}

test('a return is known by its mark; what nobody tracked is told, with what it means', async () => {
  const {value, diagnostics} = await desk.review({file: 'company-2.docx', bytes: company})
  expect(diagnostics).toEqual([])
  const view = ours(value)
  expect(view.sent).toMatchObject({name: 'guild-2', how: 'mark'})
  expect(view.untracked).toBe(1)
  const silent = view.parts.find(({untracked}) => untracked > 0)
  expect(silent?.name).toBe('TRN-02')
  const changed = silent?.paragraphs.filter((one) => one.untracked).flatMap(({stretches}) => stretches) ?? []
  expect(changed.filter(({kind, tracked}) => kind !== 'kept' && !tracked).map(({kind, text}) => [kind, text])).toEqual([
    ['removed', 'refusal'],
    ['added', 'consent'],
  ])
  expect(silent?.rungs.map(({rung, wasSent}) => [rung, wasSent])).toEqual([
    ['opening', true],
    ['acceptable', false],
    ['floor', false],
  ])
  expect(view.parts.flatMap(({meanings}) => meanings).filter(({about}) => about === 'money')).not.toEqual([])
  expect(view.hands.map(({author}) => author)).toEqual(['Henrik Vasquez-Lund', 'Marguerite Sandoval-Pike'])
})

describe('what is downloaded is what the command line writes', () => {
  const answer = {
    author: 'The Guild',
    date: '2026-12-08',
    rest: 'reject',
    clauses: {'CMP-02': 'accept', 'TRN-02': {counter: 'acceptable', comment: 'See our round 1.'}},
  } as const
  const written = async (words: readonly string[], output: string): Promise<ReadonlyMap<string, unknown>> => {
    const files = new Map<string, string | Uint8Array>([...(await packed()), ['back.docx', company]])
    files.set('answer.yaml', JSON.stringify(answer))
    const world = memoryWorld(files)
    await main(words, world, 'shipped')
    const content = world.files.get(output)
    if (!(content instanceof Uint8Array)) throw new Error(world.said.join('\n'))
    return partsOf(content)
  }
  const plans = `shipped/${folder}`
  const returned = {file: 'back.docx', bytes: company}

  test('the answer, tracked and clean', async () => {
    const {value, diagnostics} = await desk.answer(returned, answer)
    expect(diagnostics.filter(({severity}) => severity === 'error')).toEqual([])
    const typed = [
      'counter',
      'back.docx',
      '--answer',
      'answer.yaml',
      '--plans',
      plans,
      '--clean',
      '--output',
      'answer.docx',
    ]
    expect(partsOf(value?.tracked ?? new Uint8Array())).toEqual(await written(typed, 'answer.docx'))
    expect(partsOf(value?.clean ?? new Uint8Array())).toEqual(await written(typed, 'answer-clean.docx'))
  })
  test('the report', async () => {
    const {value} = await desk.reportOn(returned)
    const typed = ['review', 'back.docx', '--plans', plans, '--format', 'docx', '--output', 'review.docx']
    expect(partsOf((await desk.annotated(returned)).value ?? new Uint8Array())).toEqual(
      await written([...typed, '--date', '2026-11-23'], 'review.docx'),
    )
    expect(value?.name).toBe('guild-2-review.docx')
  })
})

test('the issues list says nothing internal; the note is for the client', async () => {
  const issues = (await desk.issuesOf({file: 'back.docx', bytes: company})).value
  const words = [...partsOf(issues?.bytes ?? new Uint8Array())].map(([, text]) => text).join(' ')
  expect(words).toContain('4% of its Training Gross')
  expect(words).not.toMatch(/\b(?:opening|acceptable|floor) rung\b/)
  const note = (await desk.noteOn({file: 'back.docx', bytes: company}, {rest: 'leave', clauses: {'CMP-02': 'accept'}}))
    .value
  const said = [...partsOf(note?.bytes ?? new Uint8Array())].map(([, text]) => text).join(' ')
  expect(said).toContain('their words are accepted')
  expect(said).toContain('differs without being tracked')
})

test('an answer that would leak, or says nothing sound, is a finding and no file', async () => {
  const {value, diagnostics} = await desk.answer(
    {file: 'back.docx', bytes: company},
    {author: 'A', clauses: {'CON-99': 'accept'}},
  )
  expect(value).toBeUndefined()
  expect(diagnostics.map(({rule}) => rule)).toEqual(['answer'])
  const low = await desk.answer(
    {file: 'back.docx', bytes: company},
    {author: 'A', clauses: {'TRN-02': {counter: 'floor'}}},
  )
  expect(low.value).toBeUndefined()
  expect(low.diagnostics.map(({rule}) => rule)).toContain('release')
})

test('words of one’s own begin with theirs, without caption and table, and change only what is changed in them', async () => {
  const view = ours((await desk.review({file: 'back.docx', bytes: company})).value)
  const now = view.parts.find(({name}) => name === 'CMP-02')?.now ?? ''
  expect(now).toMatch(/^Instruction\./)
  expect(now).not.toContain('Date and time')
  const text = now.replace('4% of its Training Gross', '6% of its Training Gross')
  const {value} = await desk.answer({file: 'back.docx', bytes: company}, {author: 'Us', clauses: {'CMP-02': {text}}})
  const document = String(partsOf(value?.tracked ?? new Uint8Array()).get('word/document.xml'))
  const put = [...document.matchAll(/<w:ins [^>]*w:author="Us".*?<\/w:ins>/gs)].map(([one]) => one)
  expect(put.map((one) => one.replace(/<[^>]*>/g, ''))).toEqual(['6%'])
})

test('what is said of an answer names no file of nobody', async () => {
  const {diagnostics} = await desk.answer(
    {file: 'back.docx', bytes: company},
    {author: 'A', clauses: {'CMP-02': {text: ' '}}},
  )
  expect(diagnostics.map(({place, message}) => [place, message])).toEqual([
    [{file: ''}, expect.stringContaining('has no words')],
  ])
})

test('a guess can be put right: every document that it could be is named', async () => {
  const file = 'short-silent.docx'
  const guessed = ours((await desk.review({file, bytes: bytesOf(`test/data/kept/${file}`)})).value)
  expect([guessed.sent.how, guessed.known.includes('s1-principal-rider')]).toEqual(['words', true])
})

test('a stranger is asked about, and a person can say what it is', async () => {
  const bytes = new TextEncoder().encode('Dear all,\n\nthe weather in Lisbon was fine.\n')
  const {value} = await desk.review({file: 'letter.txt', bytes})
  expect(value?.kind).toBe('unknown')
  expect(value?.kind === 'unknown' && value.known).toContain('guild-2')
})

test('the example is known in a workspace that has plans of its own', async () => {
  const own = await deskHere(
    new Map([
      ['proviso.yaml', 'out: out\n'],
      ['engagements/a.yaml', 'id: A\ndate: 2026-11-23\nfacts: {performer: {legal_name: Ana Lind}}\n'],
      ['plans/a.yaml', '- {template: rider-page, engagement: ../engagements/a.yaml}\n'],
    ]),
  )
  expect((await own.review({file: 'company-2.docx', bytes: company})).value).toMatchObject({sent: {name: 'guild-2'}})
})

test('a paper of theirs is told item by item', async () => {
  const paper = bytesOf('test/cases/paper/table-counter.txt')
  const {value} = await desk.review({file: 'table-counter.txt', bytes: paper, sent: 'p1-package-proposal'})
  expect(value).toMatchObject({kind: 'paper', sent: {name: 'p1-package-proposal', how: 'name'}, items: 13})
})

test('any bytes are read or refused, and the desk goes on', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({maxLength: 300}),
      fc.constantFrom('x.docx', 'x.pdf', 'x.txt', 'x.html'),
      fc.nat(),
      async (noise, file, at) => {
        const broken = Uint8Array.from(company)
        broken.set(noise.slice(0, 40), at % (broken.length - 50))
        for (const bytes of [noise, broken]) {
          const {value, diagnostics} = await desk.review({file, bytes})
          expect(value !== undefined || diagnostics.length > 0).toBe(true)
          structuredClone({value, diagnostics})
        }
      },
    ),
    {numRuns: 25},
  )
  expect((await desk.review({file: 'company-2.docx', bytes: company})).value?.kind).toBe('ours')
})
