import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {LedgerFile} from '../../src/library/files.js'
import {type OnTable, onTable} from '../../src/negotiate/ledger/on-table.js'
import type {Written} from '../../src/negotiate/ledger/rounds.js'
import type {Source} from '../../src/source/source.js'
import {clauses, tables} from './ledgers.js'
import {modelOf} from './model.js'

const runs = {numRuns: Number(process.env.PROVISO_LONG ?? 2000)}
const source = {place: () => ({file: 'ledger.yaml'})} as unknown as Source
const written = (file: LedgerFile): Written => ({file, source})
const anywhere = fc.constantFrom(...clauses)
const howOf = (now: OnTable, side: 'union' | 'company') =>
  now.positions[side]?.move.rung ?? now.positions[side]?.move.text
/** Everything that a chart shows of it. */
const seen = ({status, settled, ...now}: OnTable) => ({
  status,
  settled: settled && [settled.round.number, settled.words?.move.rung ?? settled.words?.move.text],
  union: howOf(now as OnTable, 'union'),
  company: howOf(now as OnTable, 'company'),
  withdrawn: Object.keys(now.withdrawn).sort(),
})
const roundsOf = (file: LedgerFile, change: (round: LedgerFile['rounds'][number]) => object): LedgerFile => ({
  ...file,
  rounds: file.rounds.map((round) => ({...round, ...change(round)})),
})

describe('how a clause stands', () => {
  test('is what a simple model says', () => {
    fc.assert(
      fc.property(tables, anywhere, (file, clause) => {
        const now = onTable(written(file), clause)
        const [union, company] = [howOf(now, 'union'), howOf(now, 'company')]
        expect({
          positions: {...(union !== undefined && {union}), ...(company !== undefined && {company})},
          settled: now.settled !== undefined,
          open: now.offers.map(({name}) => name),
          supposals: now.supposals.length,
        }).toEqual(modelOf(file, clause))
      }),
      runs,
    )
  })
  test('is the same where nothing was supposed', () => {
    fc.assert(
      fc.property(tables, anywhere, (file, clause) => {
        const plain = roundsOf(file, () => ({rung: undefined}))
        const without = roundsOf(plain, ({clauses: said}) => ({
          clauses: Object.fromEntries(Object.entries(said).filter(([, {supposal}]) => supposal === undefined)),
        }))
        expect(seen(onTable(written(plain), clause))).toEqual(seen(onTable(written(without), clause)))
      }),
      runs,
    )
  })
  test('is the same as if a package that fell had never been offered', () => {
    fc.assert(
      fc.property(tables, fc.constantFrom('rejected' as const, 'withdrawn' as const), anywhere, (file, end, clause) => {
        const before = roundsOf(file, () => ({packages: []}))
        const offer = {
          number: before.rounds.length + 1,
          on: '2026-11-01',
          by: 'union' as const,
          clauses: Object.fromEntries(clauses.map((id) => [id, {state: 'proposed' as const, rung: 'floor' as const}])),
          packages: [{name: 'C', state: 'offered' as const, clauses: [...clauses]}],
        }
        const answer = {
          ...offer,
          number: offer.number + 1,
          by: 'company' as const,
          clauses: {},
          packages: [{name: 'C', state: end}],
        }
        const after = {...before, rounds: [...before.rounds, offer, answer]}
        const then = onTable(written(before), clause)
        expect(seen(onTable(written(after), clause))).toEqual(seen(then))
        if (!then.settled) expect(onTable(written(after), clause, offer.number).status).toBe('package')
      }),
      runs,
    )
  })
  test('is open again when it was reopened in a package, also where that package falls', () => {
    const by = (side: 'union' | 'company', number: number, more: object) => ({
      number,
      on: '2026-10-01',
      by: side,
      clauses: {},
      ...more,
    })
    const agreed = {
      'CON-01': {state: 'tentatively agreed' as const, rung: 'opening' as const, agreed: {on: '2026-10-01'}},
    }
    const put = {state: 'countered' as const, rung: 'floor' as const, reopened: {by: 'us', on: '2026-10-01', why: 'x'}}
    const rounds = [
      by('company', 1, {clauses: agreed}),
      by('union', 2, {
        clauses: {'CON-01': put},
        packages: [{name: 'A', state: 'offered' as const, clauses: ['CON-01']}],
      }),
      by('company', 3, {packages: [{name: 'A', state: 'rejected' as const}]}),
    ]
    const table = written({side: 'union', parties: {union: 'U', company: 'C'}, engagements: [], rounds})
    expect([1, 2, 3].map((round) => onTable(table, 'CON-01', round).status)).toEqual([
      'tentatively agreed',
      'package',
      'open',
    ])
    expect(howOf(onTable(table, 'CON-01'), 'union')).toBe('opening')
  })
  test('is put again with a whole round once it was agreed and reopened, though it had been withdrawn before', () => {
    const said = (state: 'withdrawn' | 'tentatively agreed' | 'proposed', more: object = {}) => ({
      clauses: {'CON-01': {state, ...more}},
    })
    const agreed = {rung: 'floor' as const, agreed: {on: '2026-10-02'}}
    const reopened = {rung: 'floor' as const, reopened: {by: 'both', on: '2026-10-03', why: 'x'}}
    const all = [
      {by: 'union' as const, ...said('withdrawn')},
      {by: 'company' as const, ...said('tentatively agreed', agreed)},
      {by: 'company' as const, ...said('proposed', reopened)},
      {by: 'union' as const, clauses: {}, rung: 'opening' as const},
    ]
    const unionAfter = (rounds: readonly (typeof all)[number][]) =>
      howOf(
        onTable(
          written({
            side: 'union',
            parties: {union: 'U', company: 'C'},
            engagements: [],
            rounds: rounds.map((one, index) => ({number: index + 1, on: '2026-10-01', ...one})),
          }),
          'CON-01',
        ),
        'union',
      )
    expect(unionAfter(all)).toBe('opening')
    expect(unionAfter(all.filter((_, index) => index !== 1))).toBeUndefined()
  })
  test('after a round is what it was before anything later was said', () => {
    fc.assert(
      fc.property(tables, fc.nat({max: 8}), anywhere, (file, round, clause) => {
        const then = {...file, rounds: file.rounds.slice(0, round)}
        expect(onTable(written(file), clause, round)).toEqual(onTable(written(then), clause))
      }),
      runs,
    )
  })
})
