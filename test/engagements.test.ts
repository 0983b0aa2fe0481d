import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {assemble} from '../src/assemble/assemble.js'
import type {Diagnostic} from '../src/base/diagnostic.js'
import type {Block} from '../src/document/nodes.js'
import {renderText} from '../src/render/text/text.js'
import {readPlan} from '../src/workshop/plan.js'
import {openWorkshop} from '../src/workshop/workshop.js'
import {root, shipped, shippedWorld} from './support/shipped.js'

interface Expected {
  readonly include: readonly string[]
  readonly exclude?: readonly string[]
  readonly belongs?: readonly string[]
  readonly says: Partial<Record<Diagnostic['severity'], readonly string[]>>
  readonly facts?: Readonly<Record<string, number>>
  readonly text?: readonly string[]
  readonly not?: readonly string[]
}
const all = parse(readFileSync(join(root, 'test/data/engagements.yaml'), 'utf8')) as Record<string, Expected>

const {library, tokens} = await shipped()
const {value: jobs = []} = await readPlan(
  openWorkshop(shippedWorld(), {library, tokens}),
  'examples/plans/rider.yaml',
  {},
)

describe.each(Object.entries(all))('%s', (id, expected) => {
  const job = jobs.find(
    ({engagement, order}) => engagement.id === id && order.template.id === 'rider' && order.alone === undefined,
  )
  if (!job) throw new Error(`${id} has no rider in the plan`)
  const {value, diagnostics} = assemble(library, job.order, job.engagement)
  const there = new Set(clausesIn(value?.children ?? []))
  const text = (value ? renderText(value) : '').replace(/\s+/g, ' ')

  test('has the clauses that it must have, and no others that it must not', () => {
    const standing = [
      ...there,
      ...(library.clauses.filter(({id: one}) => there.has(one)).map(({id: one}) => one) ?? []),
    ]
    expect(expected.include.filter((one) => !standing.includes(one))).toEqual([])
    expect((expected.exclude ?? []).filter((one) => there.has(one))).toEqual([])
  })

  test('is told what belongs in the proposal', () => {
    for (const one of expected.belongs ?? [])
      expect(
        diagnostics
          .filter(({rule, message}) => rule === 'no-text-in-register' && message.includes(one))
          .map(({message}) => message),
      ).toEqual([expect.stringContaining('proposal')])
  })

  test('is told what is wrong with the deal', () => {
    for (const [severity, sentences] of Object.entries(expected.says))
      for (const sentence of sentences)
        expect(
          diagnostics.filter((one) => one.severity === severity).map(({message}) => message),
          sentence,
        ).toContainEqual(expect.stringContaining(sentence))
    if (expected.says.error === undefined)
      expect(diagnostics.filter(({severity}) => severity === 'error').map(({message}) => message)).toEqual([])
  })

  test('works out its facts, and says its words', () => {
    for (const [name, fact] of Object.entries(expected.facts ?? {}))
      expect(job.engagement.facts.get(name)).toBe(BigInt(fact))
    for (const words of expected.text ?? []) expect(text).toContain(words)
    for (const words of expected.not ?? []) expect(text).not.toContain(words)
  })
})

function clausesIn(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => (block.type === 'clause' ? [block.id, ...clausesIn(block.children)] : []))
}
