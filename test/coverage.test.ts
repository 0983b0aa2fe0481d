import {expect, test} from 'vitest'
import {coverage, gaps} from '../src/negotiate/coverage.js'
import {shipped} from './support/shipped.js'

test('every ask, concern and hazard is answered, every clause answers something and stands in a document', async () => {
  const {library} = await shipped()
  const covered = coverage(library)
  expect(gaps(library, covered).map(({message}) => message)).toEqual([])
  expect([covered.asks.length, covered.concerns.length, covered.hazards.length]).toEqual([26, 19, 26])
})

test('an ask that nobody answers and a clause that answers nothing are findings with their places', async () => {
  const {library} = await shipped()
  const silent = {
    ...library,
    clauses: library.clauses.map((clause) =>
      clause.id === 'REM-03' ? {...clause, file: {...clause.file, asks: [], concerns: []}} : clause,
    ),
    letter: {
      ...library.letter,
      value: {...library.letter.value, asks: {...library.letter.value.asks, A99: {says: 'More.', quote: 'more'}}},
    },
  }
  const found = gaps(silent, coverage(silent))
  expect(found.map(({rule, message}) => `${rule} ${message.slice(0, 30)}`)).toEqual([
    'unanswered No clause answers ask A99 (“Mo',
    'answers-nothing REM-03 answers no ask and no c',
  ])
})

test('both ways agree: what an ask says of a clause, the clause says of the ask', async () => {
  const {library} = await shipped()
  const {asks, concerns, clauses} = coverage(library)
  const there = [...asks, ...concerns].flatMap(({id, clauses: some}) => some.map((one) => `${one.id} ${id}`))
  const back = clauses.flatMap(({id, answers}) => answers.map((one) => `${id} ${one}`))
  expect(there.sort()).toEqual(back.sort())
})
