import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {assemble} from '../../src/assemble/assemble.js'
import {plain} from '../../src/document/plain.js'
import {itemsOf} from '../../src/negotiate/paper/items.js'
import {mapped} from '../../src/negotiate/paper/mapped.js'
import {meaningOf} from '../../src/negotiate/paper/means.js'
import {oursIn} from '../../src/negotiate/paper/ours.js'
import {scan} from '../../src/negotiate/scan/scan.js'
import {readDraft} from '../../src/workshop/drafts/read-draft.js'
import {laddersOf} from '../../src/workshop/frame.js'
import {readPlan} from '../../src/workshop/plan.js'
import {openWorkshop} from '../../src/workshop/workshop.js'
import {codec} from '../support/codec.js'
import {expectGolden} from '../support/golden.js'
import {root, shipped, shippedWorld} from '../support/shipped.js'
import {papers, reviewed, type Tally, tallyOf, wantedOf} from './papers.js'

const results = await Promise.all(
  papers.map(async (one) => ({labelled: one, said: await reviewed(one.paper, one.sent)})),
)

describe('labelled papers', () => {
  test('are many enough, and of both halves', () => {
    for (const half of ['development', 'held out'] as const) {
      const some = papers.filter((one) => one.half === half)
      expect(some.length).toBeGreaterThanOrEqual(3)
    }
    expect(papers.every(({items}) => Object.keys(items).length >= 8)).toBe(true)
  })

  for (const {labelled, said} of results)
    test(`${labelled.paper} is cut into the items that its labels know`, () => {
      const keys = Object.keys(labelled.items)
      const found = said.items.flatMap(
        ({number, text}) => keys.find((key) => (number === undefined ? text.startsWith(key) : number === key)) ?? [],
      )
      expect(found).toEqual(keys)
    })

  for (const {labelled, said} of results)
    test(`${labelled.paper}: each item has one fate, each clause is told of once, each quoted sentence stands in its item`, () => {
      for (const {fate, answers, maybe, text, caption = ''} of said.items) {
        expect(fate).toBe(answers.length > 0 ? 'answers' : maybe.length > 0 ? 'unsure' : 'new')
        expect(answers.every(({sure}) => sure >= 0.5)).toBe(true)
        for (const {sentence} of [...answers, ...maybe]) expect(`${text}\n${caption}`).toContain(sentence)
      }
      const heard = new Set(said.items.flatMap(({answers, maybe}) => [...answers, ...maybe].map(({id}) => id)))
      expect(said.unanswered.filter(({id}) => heard.has(id))).toEqual([])
    })

  test('no development item is said to answer a clause that it does not', () => {
    const wrong = results
      .filter(({labelled}) => labelled.half === 'development')
      .flatMap(({labelled, said}) =>
        said.items.flatMap((item) =>
          item.answers
            .filter(({id}) => !wantedOf(labelled, item).includes(id))
            .map(({id}) => `${labelled.paper} ${item.number ?? item.text.slice(0, 20)}: ${id}`),
        ),
      )
    expect(wrong).toEqual([])
  })
})

test('numbers that moved, each once, with the sentence', () => {
  const movedIn = (paper: string) =>
    results
      .find(({labelled}) => labelled.paper === paper)
      ?.said.items.flatMap(({answers}) =>
        answers.flatMap(({id, moved}) => moved.map(({from, to}) => `${id} ${from} → ${to}`)),
      )
  expect(movedIn('table-counter.txt')).toEqual([
    'TRN-01 14 days → 3 days',
    'TRN-02 60 days → 30 days',
    'TRN-03 10 years → 2 years',
    'CMP-02 10% → 1%',
    'CMP-02 30 days → 120 days',
  ])
  expect(movedIn('reply-mail.txt')).toEqual(['CMP-01 USD 18,500 → USD 9,000', 'ENF-01 10 days → 60 days'])
  expect(movedIn('long-form.docx')).toEqual([
    'CMP-01 USD 18,500 → USD 5,000',
    'CMP-06 30 days → 180 days',
    'TRN-05 15 days → 90 days',
  ])
})

test('a refusal, a flag and an ask that is contradicted are told of their items', () => {
  const {said} = results.find(({labelled}) => labelled.paper === 'table-counter.txt') ?? {}
  const item = (number: string) => said?.items.find((one) => one.number === number)
  expect(item('Item 4')?.stance).toEqual({says: 'refused', sentence: 'Rejected.'})
  expect(item('Item 5')?.flags.map(({id}) => id)).toEqual(['silent-consent', 'opt-out'])
  const asks = item('Item 5')?.answers.find(({id}) => id === 'CON-01')?.asks
  expect(asks?.find(({id}) => id === 'A12')?.verdict).toBe('contradicted')
})

/** A document of the examples, and how its clauses read at each rung. */
const example = async (plan: string, name: string) => {
  const {library} = await shipped()
  const workshop = openWorkshop(shippedWorld(), await shipped())
  const {value: jobs = []} = await readPlan(workshop, `examples/plans/${plan}.yaml`, {})
  const job = jobs.find((one) => one.name === name)
  const document = job && assemble(library, job.order, job.engagement).value
  if (!job || !document) throw new Error(`The example ${name} is not there`)
  return {library, document, ladders: () => laddersOf(workshop, job)}
}

test('our own floor in a paper of theirs is said to be that', async () => {
  const {ladders} = await example('proposal', 'p1-package-proposal')
  const floor = ladders()
    .get('TRN-03')
    ?.find(({rung}) => rung === 'floor')?.text
  const paper = `Company Counter to P-17\n\n${floor?.replaceAll('\n', '\n\n')}\n\nCompany Counter to P-18\n\nRejected.\n`
  const {items} = await reviewed('floor.txt', 'p1-package-proposal', paper)
  expect(items[0]?.answers[0]).toMatchObject({id: 'TRN-03', how: 'number', rung: 'Reads exactly as our floor.'})
  expect(items.map(({stance}) => stance?.says)).toEqual([undefined, 'refused'])
})

test('thirty pages are mapped in the time of a breath', async () => {
  const {library, document, ladders} = await example('rider', 's1-principal-rider')
  const words = document.children
    .map(plain)
    .join('\n')
    .replaceAll('Training Use', 'machine learning')
    .split(/(?<=\.)\s+/)
  const paper = words
    .map((sentence, index) => (index % 4 === 0 ? `Item ${index / 4 + 1}. ${sentence}` : sentence))
    .join('\n\n')
  expect(paper.split(/\s+/).length).toBeGreaterThan(12_000)
  const bytes = new TextEncoder().encode(paper)
  const map = async (): Promise<number> => {
    const started = performance.now()
    const {value: draft} = await readDraft('long.txt', bytes, codec)
    const ours = oursIn(document, library, ladders())
    const mapping = mapped(itemsOf(draft?.passages ?? []), ours, ({passages}) =>
      scan({file: 'long.txt', passages}, library),
    )
    expect(meaningOf(mapping, library).length).toBeGreaterThan(100)
    return performance.now() - started
  }
  await map()
  const times = [await map(), await map(), await map()]
  // Less than a second on a machine with nothing else to do; the rest is for one that has.
  expect(Math.min(...times)).toBeLessThan(4_000)
})

test('a page and what was made of it by a word processor map the same', async () => {
  const brief = ({items}: Awaited<ReturnType<typeof reviewed>>) =>
    items.map(({number, answers, maybe}) => ({
      number,
      answers: answers.map(({id}) => id),
      maybe: maybe.map(({id}) => id),
    }))
  for (const [made, source] of [
    ['package-counter.pdf', 'package-counter.html'],
    ['long-form.docx', 'long-form.html'],
  ] as const) {
    const {sent} = papers.find(({paper}) => paper === made) ?? {}
    expect(brief(await reviewed(source, sent))).toEqual(brief(await reviewed(made, sent)))
  }
})

test('what docs/their-paper.md says of how often it is right is what is so', () => {
  const path = join(root, 'docs/their-paper.md')
  const row = (name: string, half: string, tally: Tally): string =>
    `| ${name} | ${half} | ${tally.items} | ${tally.right} | ${tally.wrong} | ${tally.asked} (${tally.askedWell}) | ${tally.missed} | ${tally.fresh} | ${tally.freshAsked} |`
  const tallies = results.map(({labelled, said}) => ({labelled, tally: tallyOf(labelled, said)}))
  const sum = (half: string): Tally =>
    tallies
      .filter(({labelled}) => labelled.half === half)
      .map(({tally}) => tally)
      .reduce((all, one) => {
        const keys = Object.keys(all) as (keyof Tally)[]
        return Object.fromEntries(keys.map((key) => [key, all[key] + one[key]])) as unknown as Tally
      })
  const lines = [
    '| Paper | Half | Items | Right | Wrong | Asked (well) | Missed | New, said so | New, asked |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...tallies.map(({labelled, tally}) => row(labelled.paper, labelled.half, tally)),
    row('**all**', 'development', sum('development')),
    row('**all**', 'held out', sum('held out')),
  ]
  const page = readFileSync(path, 'utf8').replace(
    /(<!-- figures -->\n)[\s\S]*?(<!-- \/figures -->)/,
    (_, open: string, close: string) => `${open}${lines.join('\n')}\n${close}`,
  )
  expectGolden(path, page)
})
