import fc from 'fast-check'
import {expect, test} from 'vitest'
import {answersFor} from '../../src/assemble/answers.js'
import {arrange} from '../../src/assemble/arrange.js'
import {choose} from '../../src/assemble/choose.js'
import {readEngagement} from '../../src/assemble/engagement.js'
import type {Block, Node} from '../../src/document/nodes.js'
import {plain} from '../../src/document/plain.js'
import {rungs} from '../../src/library/clause.js'
import type {Library} from '../../src/library/library.js'
import type {Rung} from '../../src/library/passage.js'
import {factsOf} from '../../src/lint/facts/facts.js'
import type {Proof} from '../../src/lint/variants/proof.js'
import {readSource} from '../../src/source/source.js'
import {openLibrary} from '../../src/workshop/open.js'
import {memoryWorld} from '../support/world.js'
import {acrossRounds, answers, type Files, smallLibrary} from './small-libraries.js'

const open = async (files: Files): Promise<Library | undefined> => {
  const {value, diagnostics} = await openLibrary(memoryWorld(files), {clauses: ['clauses'], templates: ['templates']})
  return diagnostics.some(({severity}) => severity === 'error') ? undefined : value?.library
}
const proofOf = (library: Library): Proof => {
  const [proof] = factsOf(library, {}).variants?.proofs ?? []
  if (!proof) throw new Error('Nothing was proved')
  return proof
}

/** One combination: every fact, every rung, in the words of findings and by name. */
interface Combination {
  readonly facts: Readonly<Record<string, string | undefined>>
  readonly rungs: Readonly<Record<string, Rung>>
}
const product = <T>(choices: readonly (readonly T[])[]): readonly (readonly T[])[] =>
  choices.reduce<readonly (readonly T[])[]>(
    (all, one) => all.flatMap((some) => one.map((value) => [...some, value])),
    [[]],
  )

/** Every combination; of rungs only those at which a clause has a text of its own. */
const combinationsOf = ({clauses}: Library): readonly Combination[] => {
  const facts = product(Object.values(answers)).map((values) =>
    Object.fromEntries(Object.keys(answers).map((name, index) => [name, values[index]])),
  )
  const atRungs = product(
    clauses.map(({passages}) => rungs.filter((rung) => passages.some(({variant}) => variant === rung))),
  ).map((chosen) => Object.fromEntries(clauses.map(({id}, index) => [id, chosen[index] ?? 'opening'])))
  return facts.flatMap((one) => atRungs.map((other) => ({facts: one, rungs: other})))
}

/** How many combinations there are of what a document depends on, among those that were tried; a text stands for each rung that takes it. */
const countOf = ({clause}: Library, dependsOn: readonly string[], tried: readonly Combination[]): bigint => {
  const weightOf = (id: string, rung: Rung | undefined): number => {
    const own = clause.get(id)?.passages.some(({variant}) => variant === 'acceptable') ?? false
    return own ? (rung === 'opening' ? 1 : 2) : 3
  }
  const counted = new Map<string, number>()
  for (const {facts, rungs: chosen} of tried) {
    const key = dependsOn.map((name) => facts[name] ?? chosen[name]).join()
    const ids = dependsOn.filter((name) => clause.has(name))
    counted.set(
      key,
      ids.reduce((product, id) => product * weightOf(id, chosen[id]), 1),
    )
  }
  return BigInt([...counted.values()].reduce((sum, one) => sum + one, 0))
}

/** What is wrong with the document of one combination, found by making it; nothing where it cannot be made. */
const wrongWith = (library: Library, combination: Combination): ReadonlySet<string> | undefined => {
  const stated = Object.entries(combination.facts).flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name.replace('deal.', '')}: ${value}`],
  )
  const yaml = `id: X\ndate: 2026-11-23\nfacts:\n deal:\n${stated.join('\n')}\n`
  const {value: source} = readSource('engagement.yaml', yaml)
  const engagement = source && readEngagement(library, source).value
  const template = library.document.get('rider')
  if (!engagement || !template) throw new Error(yaml)
  const order = {template, rung: 'opening', rungs: combination.rungs, without: [], page: 'letter', mark: 'x'} as const
  const brief = {library, order, engagement, answers: answersFor(library, order, engagement)}
  const choice = choose(brief)
  if (choice.diagnostics.some(({rule}) => rule === 'refused' || rule === 'fact-missing')) return undefined
  const {children, diagnostics} = arrange(brief, choice)
  const wrong = new Set<string>()
  for (const {rule, place} of diagnostics)
    if (rule === 'broken-reference') wrong.add(`reference ${place.file}:${place.line}:${place.column}`)
  for (const {rule, message} of choice.diagnostics) {
    const [one, other] = message.match(/[A-Z]{3}-\d\d(?!\.yaml)/g) ?? []
    if (rule === 'required-absent') wrong.add(`requirement ${one} ${other}`)
    if (rule === 'conflict') wrong.add(`conflict ${one} ${other}`)
  }
  const defined = new Set(below(children).flatMap((node) => (node.type === 'definedTerm' ? [node.term] : [])))
  for (const [owner, blocks] of textsIn(children)) {
    const said = blocks.map(wordsOf).join('\n')
    for (const [key, form] of [
      ['training-use', /\bTraining(?: +| *\n *)Use\b/],
      ['token', /\bToken\b/],
    ] as const)
      if (form.test(said) && !defined.has(key)) wrong.add(`term ${owner} ${key}`)
    const body = blocks.filter(({type}) => type !== 'heading')
    if (owner !== 'rider' && !saysSomething(body)) wrong.add(`empty ${owner}`)
    for (const [index, block] of blocks.entries()) {
      if (block.type !== 'heading') continue
      const end = blocks.findIndex((one, at) => at > index && one.type === 'heading' && one.depth <= block.depth)
      const under = blocks.slice(index + 1, end === -1 ? undefined : end).filter(({type}) => type !== 'heading')
      if (!saysSomething(under)) wrong.add(`heading ${owner} ${plain(block).trim()}`)
    }
  }
  return wrong
}

const below = (blocks: readonly Node[]): readonly Node[] =>
  blocks.flatMap((node) => [node, ...below('children' in node ? node.children : [])])
const saysSomething = (blocks: readonly Block[]): boolean => /[\p{L}\p{N}]/u.test(blocks.map(plain).join(''))
/** Words without terms that are being defined, and without numbers of references. */
const wordsOf = (node: Node): string => {
  if (node.type === 'definedTerm' || node.type === 'crossReference') return '·'
  if (node.type === 'clause') return ''
  return 'children' in node ? `${(node.children as readonly Node[]).map(wordsOf).join('')}\n\n` : plain(node)
}
/** The blocks of each clause and schedule, and of the document itself. */
const textsIn = (blocks: readonly Block[]): readonly (readonly [string, readonly Block[]])[] => [
  ['rider', blocks.filter((block) => block.type !== 'clause' || block.kind !== 'schedule')],
  ...below(blocks).flatMap((node) =>
    node.type === 'clause' && node.kind !== 'section' ? [[node.id, node.children] as const] : [],
  ),
]

const ownerOf = (file: string): string => /(\w+-\w+)\.(?:yaml|md\.hbs)$/.exec(file)?.[1] ?? 'rider'
/** The same of a proof. */
const keyOf = ({kind, what, place}: Proof['breaches'][number]): string => {
  if (kind === 'reference') return `reference ${place.file}:${place.line}:${place.column}`
  if (kind === 'requirement' || kind === 'conflict') return `${kind} ${what.match(/[A-Z]{3}-\d\d/g)?.join(' ')}`
  if (kind === 'term') return `term ${ownerOf(place.file)} ${what.includes('Token') ? 'token' : 'training-use'}`
  const title = /heading “(.*)”/.exec(what)?.[1]
  return title === undefined ? `empty ${what.split(' ')[0]}` : `heading ${ownerOf(place.file)} ${title}`
}

/** What a finding would say of a combination. */
const saidOf = ({facts, rungs: chosen}: Combination): ReadonlySet<string> =>
  new Set([
    ...Object.entries(facts).map(([name, value]) => {
      if (value === undefined) return `${name} is not answered`
      if (value === '[]') return `${name} is empty`
      return name === 'deal.list' ? `${name} holds ${value.slice(1, -1)}` : `${name} is ${value}`
    }),
    ...Object.entries(chosen).map(([id, rung]) => `${id} is at ${rung}`),
  ])

test('finds by reasoning what making every document finds', async () => {
  const met = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(smallLibrary, async (files) => {
      const library = await open(files)
      if (!library) return
      const proof = proofOf(library)
      const tried = combinationsOf(library).flatMap((combination) => {
        const wrong = wrongWith(library, combination)
        return wrong ? [{combination, said: saidOf(combination), wrong}] : []
      })
      const expected = [...new Set(tried.flatMap(({wrong}) => [...wrong]))].sort()
      const found = [...new Set(proof.breaches.map(keyOf))].sort()
      expect(found).toEqual(expected)
      if (!proof.dependsOn.some((name) => name === 'deal.list' || name === 'deal.days'))
        expect(proof.combinations).toBe(
          countOf(
            library,
            proof.dependsOn,
            tried.map(({combination}) => combination),
          ),
        )
      for (const breach of proof.breaches) {
        met.set(breach.kind, (met.get(breach.kind) ?? 0) + 1)
        const matching = tried.filter(({said}) => breach.answers.every((answer) => said.has(answer)))
        expect(matching.length, breach.answers.join()).toBeGreaterThan(0)
        for (const {wrong} of matching) expect([...wrong]).toContain(keyOf(breach))
      }
    }),
    {numRuns: Number(process.env.PROVISO_LONG ?? 12), examples: [[acrossRounds]]},
  )
  expect([...met.keys()].sort()).toEqual(['conflict', 'empty', 'reference', 'requirement', 'term'])
}, 600_000)
