import {describe, expect, test} from 'vitest'
import {assemble} from '../src/assemble/assemble.js'
import type {Engagement} from '../src/assemble/engagement.js'
import type {Document} from '../src/document/document.js'
import type {Node} from '../src/document/nodes.js'
import {rungs} from '../src/library/clause.js'
import {renderText} from '../src/render/text/text.js'
import {openEngagement} from '../src/workshop/plan.js'
import {openWorkshop} from '../src/workshop/workshop.js'
import {filesBelow, shipped, shippedWorld} from './support/shipped.js'

/** Every document with every engagement that can be about it, at every rung. */
const {library, tokens} = await shipped()
const world = shippedWorld()
const workshop = openWorkshop(world, {library, tokens})
const engagements: Engagement[] = []
for (const path of filesBelow('examples/engagements').keys()) {
  const {value, diagnostics} = await openEngagement(workshop, path)
  if (!value) throw new Error(JSON.stringify(diagnostics))
  engagements.push(value)
}
const deals = engagements.filter(({id}) => /^S\d$/.test(id))
const fitting = (register: string): readonly Engagement[] =>
  register === 'rider'
    ? deals
    : register === 'proposal'
      ? engagements.filter(({id}) => /^P\d$/.test(id))
      : engagements.filter(({id}) => !/^[PS]\d$/.test(id))

const variants = library.documents.flatMap((template) =>
  fitting(template.file.register).flatMap((engagement) =>
    rungs.flatMap((rung) =>
      [undefined, ...(template.file.alone ?? [])].map((alone) => ({template, engagement, rung, alone})),
    ),
  ),
)

test('there are variants of every document', () => {
  expect(deals.map(({id}) => id)).toEqual(['S1', 'S2', 'S3', 'S4', 'S5', 'S6'])
  expect([...new Set(variants.map(({template}) => template.id))].sort()).toEqual(
    library.documents.map(({id}) => id).sort(),
  )
})

describe.each(variants)('$template.id of $engagement.id at $rung ($alone)', ({template, engagement, rung, alone}) => {
  const order = {template, rung, rungs: {}, without: [], page: 'letter', mark: 'test', ...(alone && {alone})} as const
  const {value: document, diagnostics} = assemble(library, order, engagement)

  test('stands: only the deal itself can be complained of', () => {
    const broken = diagnostics.filter(
      ({rule, severity}) => severity === 'error' && rule !== 'deal' && rule !== 'out-of-range',
    )
    expect(broken.map(({rule, message}) => `${rule}: ${message}`)).toEqual([])
    expect(document).toBeDefined()
  })

  test('refers only to what is there, and numbers rise', () => {
    const nodes = document ? nodesOf(document) : []
    const there = new Set(nodes.flatMap((node) => (node.type === 'clause' ? [node.id] : [])))
    const numbers = nodes.flatMap((node) => (node.type === 'clause' && node.kind !== 'schedule' ? [node.number] : []))
    const asked = nodes.flatMap((node) => (node.type === 'crossReference' ? [node.clause] : []))
    expect(asked.filter((id) => !there.has(id))).toEqual([])
    const counted = numbers.flatMap((number) => (number?.match(/^\d+(\.\d+)?$/) ? [number] : []))
    expect(counted).toEqual([...counted].sort((a, b) => keyOf(a) - keyOf(b)))
    expect(new Set(counted).size).toBe(counted.length)
  })

  test('holds no slot, no brace and no word that must not leave', async () => {
    const text = document ? renderText(document) : ''
    expect(text).not.toMatch(/[\uE000-\uF8FF]|\{\{|\}\}/u)
    expect(await workshop.guard({order, engagement})('out.txt', text)).toEqual([])
  })
})

const keyOf = (number: string): number => {
  const [whole = '0', part = '0'] = number.split('.')
  return Number(whole) * 1000 + Number(part)
}

const nodesOf = ({children}: Document): readonly Node[] => {
  const walk = (node: Node): readonly Node[] => [
    node,
    ...('children' in node ? (node.children as readonly Node[]).flatMap(walk) : []),
  ]
  return children.flatMap(walk)
}
