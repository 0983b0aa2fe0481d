import fc from 'fast-check'
import {expect, test} from 'vitest'
import {assemble} from '../../src/assemble/assemble.js'
import {type Engagement, readEngagement} from '../../src/assemble/engagement.js'
import type {Order} from '../../src/assemble/order.js'
import type {Block, Clause, Node} from '../../src/document/nodes.js'
import type {Library} from '../../src/library/library.js'
import type {Rung} from '../../src/library/passage.js'
import {readSource} from '../../src/source/source.js'
import {filesBelow, shipped} from '../support/shipped.js'

const rung = fc.constantFrom<Rung>('opening', 'acceptable', 'floor')
const examples = [...filesBelow('examples/engagements')]

const engagementOf = (library: Library, file: string, text: string): Engagement => {
  const {value: source} = readSource(file, text)
  const {value, diagnostics} = source ? readEngagement(library, source) : {value: undefined, diagnostics: []}
  if (!value) throw new Error(`${file}: ${JSON.stringify(diagnostics)}`)
  return value
}
const orderOf = (library: Library, template: string, more: Partial<Order> = {}): Order => {
  const found = library.document.get(template)
  if (!found) throw new Error(`no ${template}`)
  return {template: found, rung: 'opening', rungs: {}, without: [], page: 'letter', mark: 'test', ...more}
}
const nodes = (node: Node): readonly Node[] =>
  ['children' in node ? node.children : []].flat().flatMap((child) => [child, ...nodes(child)])
const all = (blocks: readonly Block[]): readonly Node[] => blocks.flatMap((block) => [block, ...nodes(block)])

/** One deal out of many: facts that conditions and texts ask for, and rungs by clause. */
const deals = (library: Library) =>
  fc.record({
    rung,
    rungs: fc.dictionary(fc.constantFrom(...library.clause.keys()), rung, {maxKeys: 6}),
    loanout: fc.option(fc.constant('Gull & Lantern Loan-Out, Inc.'), {nil: undefined}),
    category: fc.constantFrom(...Object.keys(library.questions.get('performer.category')?.choices ?? {})),
    agreement: fc.constantFrom(...Object.keys(library.questions.get('agreement.status')?.choices ?? {})),
    consent: fc.constantFrom(...Object.keys(library.questions.get('consent.status')?.choices ?? {})),
    affiliates: fc.array(fc.constantFrom('Loomlight Models, Inc.', 'Other Models, LLC'), {maxLength: 2}),
  })
type Deal = ReturnType<typeof deals> extends fc.Arbitrary<infer D> ? D : never
const written = (deal: Deal): string =>
  JSON.stringify({
    id: 'L1',
    date: '2026-11-23',
    facts: {
      performer: {legal_name: 'Ada Example', category: deal.category, ...(deal.loanout ? {loanout: deal.loanout} : {})},
      producer: {legal_name: 'Example Pictures, LLC', affiliates: deal.affiliates},
      agreement: {name: 'Example Agreement', status: deal.agreement},
      consent: {status: deal.consent},
    },
  })

test('every rider stands: references point to clauses that are there, numbers rise, no slot is left', async () => {
  const {library} = await shipped()
  fc.assert(
    fc.property(deals(library), (deal) => {
      const engagement = engagementOf(library, 'law.yaml', written(deal))
      const {value, diagnostics} = assemble(
        library,
        orderOf(library, 'rider', {rung: deal.rung, rungs: deal.rungs}),
        engagement,
      )
      const broken = diagnostics.filter(
        ({severity, rule}) => severity === 'error' && rule !== 'deal' && rule !== 'out-of-range',
      )
      expect(broken).toEqual([])
      const tree = all(value?.children ?? [])
      const clauses = tree.filter((node): node is Clause => node.type === 'clause')
      const numbers = new Map(clauses.map(({id, number}) => [id, number]))
      for (const node of tree) if (node.type === 'crossReference') expect(numbers.get(node.clause)).toBe(node.label)
      const sections = clauses.filter(({kind}) => kind === 'section')
      expect(sections.map(({number}) => number)).toEqual(sections.map((_, index) => String(index + 1)))
      for (const section of sections) {
        const inside = section.children.filter((node): node is Clause => node.type === 'clause')
        expect(inside.length).toBeGreaterThan(0)
        expect(inside.map(({number}) => number)).toEqual(inside.map((_, index) => `${section.number}.${index + 1}`))
      }
      expect(JSON.stringify(value)).not.toMatch(/[\uE000-\uF8FF]|\{\{/u)
    }),
    {numRuns: 150},
  )
})

test('every term that an assembled rider uses is defined in it, and every definition in it is used', async () => {
  const {library} = await shipped()
  fc.assert(
    fc.property(deals(library), (deal) => {
      const {value} = assemble(
        library,
        orderOf(library, 'rider', {rung: deal.rung, rungs: deal.rungs}),
        engagementOf(library, 'law.yaml', written(deal)),
      )
      const tree = all(value?.children ?? [])
      const defined = new Set(tree.flatMap((node) => (node.type === 'definedTerm' ? [node.term] : [])))
      const text = tree.map((node) => (node.type === 'text' ? node.value : ' ')).join('')
      const used = new Set(library.termsIn(text, 'rider').map(({key}) => key))
      expect([...used].filter((term) => !defined.has(term))).toEqual([])
      const entered = library.terms.filter(
        ({owner}) => library.clause.get(owner)?.file.family === 'DEF' && defined.has(owner),
      )
      expect(entered.filter(({key}) => !used.has(key))).toEqual([])
    }),
    {numRuns: 60},
  )
})

test('the same engagement gives the same document', async () => {
  const {library} = await shipped()
  for (const [file, text] of examples)
    for (const template of library.document.keys()) {
      const make = () =>
        JSON.stringify(assemble(library, orderOf(library, template), engagementOf(library, file, text)))
      expect(make()).toBe(make())
    }
})

const example = async (name: string, template: string, more: Partial<Order> = {}) => {
  const {library} = await shipped()
  const found = examples.find(([path]) => path.endsWith(`/${name}.yaml`))
  if (!found) throw new Error(`no ${name}`)
  const engagement = engagementOf(library, ...found)
  const {value, diagnostics} = assemble(library, orderOf(library, template, more), engagement)
  const ids = all(value?.children ?? []).flatMap((node) => (node.type === 'clause' ? [node.id] : []))
  return {engagement, value, ids, said: diagnostics.filter(({rule}) => rule === 'deal')}
}

test('S1: consent, fee and pool stand; the loan-out induces; voice is refused; sixteen days to consider', async () => {
  const {engagement, value, ids, said} = await example('s1-principal', 'rider', {
    rungs: {'CMP-02': 'acceptable', 'CON-03': 'acceptable'},
  })
  expect(ids).toEqual(expect.arrayContaining(['CON-02', 'CMP-01', 'CMP-02']))
  expect(engagement.facts.get('consent.days_to_consider')).toBe(16n)
  const told = said.filter(({severity}) => severity !== 'info')
  expect(told.map(({severity, message}) => `${severity}: ${message}`)).toEqual([
    'warning: Voice scope refused: voice must be masked before ingestion. (CON-03)',
  ])
  const roles = all(value?.children ?? []).flatMap((node) => (node.type === 'signatureBlock' ? [node.role] : []))
  expect(roles).toEqual(expect.arrayContaining(['Lender', 'Company', 'Performer, individually, as to the inducement']))
})

test('S2: a voucher is no consent, nothing was disclosed, and an affiliate’s private model is covered', async () => {
  const {value, ids, said} = await example('s2-background', 'rider')
  const errors = said.filter(({severity}) => severity === 'error').map(({message}) => message)
  expect(errors.some((message) => /voucher/i.test(message))).toBe(true)
  expect(errors.some((message) => /no disclosure statement/i.test(message))).toBe(true)
  expect(ids).toContain('DEF-03')
  const model = all(value?.children ?? []).find(
    (node): node is Clause => node.type === 'clause' && node.id === 'DEF-03',
  )
  expect(JSON.stringify(model)).toMatch(/in-house/)
  expect(JSON.stringify(model)).toMatch(/Affiliate/)
})
