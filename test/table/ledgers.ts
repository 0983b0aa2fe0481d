import fc from 'fast-check'
import type {LedgerFile, TableSide} from '../../src/library/files.js'
import type {Round, Said} from '../../src/negotiate/ledger/rounds.js'

/** Random tables of a few clauses, in which most that can be said is said at some time. */

export const clauses = ['CON-01', 'CON-02', 'CMP-01'] as const
const names = ['A', 'B'] as const

const said: fc.Arbitrary<Said> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      state: fc.constantFrom('proposed' as const, 'countered' as const),
      rung: fc.constantFrom('opening' as const, 'acceptable' as const, 'floor' as const),
    }),
  },
  fc.record({state: fc.constant('countered' as const), text: fc.constantFrom('No.', 'A week.')}),
  fc.record({state: fc.constantFrom('discussed' as const, 'held' as const, 'withdrawn' as const)}),
  fc.record({
    state: fc.constant('proposed' as const),
    rung: fc.constantFrom('floor' as const),
    supposal: fc.constant('yes' as const),
  }),
  fc.record({
    state: fc.constantFrom('tentatively agreed' as const, 'agreed' as const),
    agreed: fc.constant({on: '2026-12-31'}),
  }),
)
/** Now and then, what was agreed is reopened. */
const perhapsReopened = fc
  .tuple(said, fc.nat({max: 3}))
  .map(
    ([one, often]): Said =>
      often > 0 || one.supposal ? one : {...one, reopened: {by: 'both', on: '2026-12-31', why: 'x'}},
  )
const packageEntry = fc.record({
  name: fc.constantFrom(...names),
  state: fc.constantFrom(
    'offered' as const,
    'offered' as const,
    'accepted' as const,
    'rejected' as const,
    'withdrawn' as const,
  ),
  clauses: fc.subarray([...clauses], {minLength: 1}),
})
const round = fc.record({
  by: fc.constantFrom<TableSide>('union', 'company'),
  rung: fc.option(fc.constantFrom('opening' as const, 'floor' as const), {nil: undefined, freq: 8}),
  said: fc.array(fc.tuple(fc.constantFrom(...clauses), perhapsReopened), {maxLength: 3}),
  packages: fc.uniqueArray(packageEntry, {maxLength: 2, selector: ({name}) => name}),
})

/** Tables in any order of events, possible or not: how a clause stands is told of all of them. */
export const tables: fc.Arbitrary<LedgerFile> = fc.array(round, {maxLength: 8}).map((rounds) => ({
  side: 'union',
  parties: {union: 'The union', company: 'The company'},
  engagements: [],
  rounds: rounds.map(
    ({said, rung, packages, by}, index): Round => ({
      number: index + 1,
      on: `2026-10-${String(index + 1).padStart(2, '0')}`,
      by,
      ...(rung && {rung}),
      clauses: Object.fromEntries(said),
      packages,
    }),
  ),
}))
