import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {expectGolden} from '../support/golden.js'
import {root} from '../support/shipped.js'
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
