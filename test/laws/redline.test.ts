import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {assemble} from '../../src/assemble/assemble.js'
import type {Document} from '../../src/document/document.js'
import type {Block, Inline} from '../../src/document/nodes.js'
import {side} from '../../src/document/side.js'
import {rungs} from '../../src/library/clause.js'
import {redline} from '../../src/negotiate/redline/redline.js'
import {openEngagement} from '../../src/workshop/plan.js'
import {openWorkshop} from '../../src/workshop/workshop.js'
import {anyDocument, edited} from '../support/edits.js'
import {filesBelow, shipped, shippedWorld} from '../support/shipped.js'

const runs = Number(process.env.PROVISO_LONG ?? 400)

/** A document without its numbers, neighboring texts and neighboring marks of one kind put together: how an author sees it. */
const bare = ({children}: Document): unknown => JSON.parse(JSON.stringify(children.map(tidied), withoutNumbers))
const withoutNumbers = (key: string, value: unknown): unknown =>
  key === 'label' || key === 'number' ? undefined : value
const tidied = (node: unknown): unknown => {
  if (Array.isArray(node)) return joined(node.map(tidied))
  if (typeof node !== 'object' || node === null) return node
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, tidied(value)]))
}
const joined = (nodes: readonly unknown[]): unknown[] => {
  const made: unknown[] = []
  for (const one of nodes) {
    const [last, next] = [made.at(-1), one] as [Inline | undefined, Inline]
    const wraps = next?.type === 'strong' || next?.type === 'emphasis' || next?.type === 'link'
    if ((next?.type === 'text' && next.value === '') || (wraps && next.children.length === 0)) continue
    if (last?.type === 'text' && next?.type === 'text')
      made[made.length - 1] = {...last, value: last.value + next.value}
    else if (wraps && last?.type === next.type && (last.type !== 'link' || last.url === (next as typeof last).url))
      made[made.length - 1] = {...last, children: joined([...last.children, ...next.children])}
    else made.push(one)
  }
  return made
}

/** Whether anything is changed in it. */
const isChanged = ({children}: Document): boolean => /"(?:change|formerly)"/.test(JSON.stringify(children))

const holds = (before: Document, after: Document): void => {
  const made = redline(before, after, {author: 'A', date: '2026-11-23'})
  expect(bare(side(made, 'after'))).toEqual(bare(after))
  expect(bare(side(made, 'before'))).toEqual(bare(before))
}

test('accepting all gives what came after, rejecting all what was before: any two documents', () => {
  fc.assert(fc.property(anyDocument, anyDocument, holds), {numRuns: runs})
})

test('and a document that somebody edited', () => {
  fc.assert(
    fc.property(
      anyDocument.chain((document) => fc.tuple(fc.constant(document), edited(document))),
      ([before, after]) => holds(before, after),
    ),
    {numRuns: runs},
  )
})

test('nothing is changed between a document and itself', () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      expect(isChanged(redline(document, document))).toBe(false)
    }),
    {numRuns: runs},
  )
})

describe('the shipped library', async () => {
  const {library, tokens} = await shipped()
  const workshop = openWorkshop(shippedWorld(), {library, tokens})
  const deals = await Promise.all(
    [...filesBelow('examples/engagements').keys()].map(async (path) => (await openEngagement(workshop, path)).value),
  )
  const made = (id: string, deal: string, rung: (typeof rungs)[number]): Document => {
    const template = library.documents.find((one) => one.id === id)
    const engagement = deals.find((one) => one?.id === deal)
    if (!template || !engagement) throw new Error(`${id} of ${deal}`)
    const order = {template, rung, rungs: {}, without: [], page: 'letter', mark: 'test'} as const
    const {value, diagnostics} = assemble(library, order, engagement)
    if (!value) throw new Error(JSON.stringify(diagnostics))
    return value
  }
  const kinds = [
    ['rider', 'S1'],
    ['rider', 'S3'],
    ['rider', 'S4'],
    ['proposal', 'P1'],
  ] as const

  test.each(kinds)('%s of %s: each rung against each', (id, deal) => {
    const all = rungs.map((rung) => made(id, deal, rung))
    for (const before of all)
      for (const after of all) {
        holds(before, after)
        expect(isChanged(redline(before, after)), 'changed').toBe(
          JSON.stringify(bare(before)) !== JSON.stringify(bare(after)),
        )
      }
  })

  test('one deal against another', () => holds(made('rider', 'S1', 'opening'), made('rider', 'S4', 'acceptable')))
})

describe('what a reader sees', () => {
  const text = (value: string): Inline => ({type: 'text', value})
  const paragraph = (...children: readonly Inline[]): Block => ({type: 'paragraph', children})
  const clause = (id: string, ...children: readonly Block[]): Block => ({
    type: 'clause',
    kind: 'clause',
    id,
    number: '1.1',
    title: id,
    children,
  })
  const paper = (...children: readonly Block[]): Document => ({
    title: 't',
    language: 'en',
    look: 'instrument',
    page: 'letter',
    label: 'l',
    mark: 'm',
    date: '2026-11-23',
    dated: 'November 23, 2026',
    draft: 'Draft 1',
    stamp: 'Draft 1',
    children,
  })
  const shown = (blocks: readonly Block[]): string =>
    JSON.stringify(blocks, (_, value) => {
      if (value?.type === 'text') return value.value
      if (value?.type === 'change')
        return `${value.kind === 'inserted' ? '+' : '-'}${value.children.map((one: Inline) => (one.type === 'text' ? one.value : one.type)).join('')}`
      return value
    })

  test('a number that moved, and nothing else', () => {
    const made = redline(
      paper(paragraph(text('Company shall pay USD 18,500 within 30 days.'))),
      paper(paragraph(text('Company shall pay USD 12,000 within 30 days.'))),
    )
    expect(shown(made.children)).toContain('["Company shall pay USD ","-18,500","+12,000"," within 30 days."]')
  })

  test('a reference whose number follows is not changed', () => {
    const ref = (label: string): Inline => ({type: 'crossReference', clause: 'A', before: 'section ', label, after: ''})
    const made = redline(paper(paragraph(text('See '), ref('2.1'))), paper(paragraph(text('See '), ref('2.2'))))
    expect(isChanged(made)).toBe(false)
    expect(shown(made.children)).toContain('2.2')
  })

  test('a clause that moved is told as moved, both ends under one number', () => {
    const long = text('Company shall keep a manifest of all material that it used.')
    const [one, two, three] = ['A', 'B', 'C'].map((id) =>
      clause(id, paragraph(text(`${id} says this and that here.`), long)),
    )
    if (!one || !two || !three) throw new Error()
    const {children} = redline(paper(one, two, three), paper(two, three, one))
    const changes = children.map((block) => [
      block.type === 'clause' && block.id,
      block.change?.kind,
      block.change?.moved,
    ])
    expect(changes).toEqual([
      ['A', 'deleted', 1],
      ['B', undefined, undefined],
      ['C', undefined, undefined],
      ['A', 'inserted', 1],
    ])
  })

  test('a line of which hardly anything is left in its place is replaced as a whole', () => {
    const made = redline(
      paper(paragraph(text('alpha beta gamma delta epsilon zeta eta theta'))),
      paper(paragraph(text('theta eta zeta epsilon delta gamma beta alpha'))),
    )
    expect(shown(made.children).match(/"[+-]/g)).toHaveLength(2)
  })
})
