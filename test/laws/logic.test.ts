import fc from 'fast-check'
import {expect, test} from 'vitest'
import {type Cases, type Logic, logicOf} from '../../src/logic/decisions.js'

const sizes = [2, 3, 2, 4]
const combinations = sizes.reduce<readonly (readonly number[])[]>(
  (all, size) => all.flatMap((some) => Array.from({length: size}, (_, answer) => [...some, answer])),
  [[]],
)

type Formula =
  | {readonly is: number; readonly answers: readonly number[]}
  | {readonly all: readonly Formula[]}
  | {readonly any: readonly Formula[]}
  | {readonly not: Formula}
const formula: fc.Arbitrary<Formula> = fc.letrec<{formula: Formula}>((tie) => ({
  formula: fc.oneof(
    {maxDepth: 4},
    fc.record({is: fc.integer({min: 0, max: 3}), answers: fc.uniqueArray(fc.integer({min: 0, max: 3}))}),
    fc.record({all: fc.array(tie('formula'), {maxLength: 3})}),
    fc.record({any: fc.array(tie('formula'), {maxLength: 3})}),
    fc.record({not: tie('formula')}),
  ),
})).formula

const casesOf = (one: Formula, logic: Logic): Cases => {
  if ('is' in one) return logic.where(one.is, (answer) => one.answers.includes(answer))
  if ('all' in one) return logic.and(...one.all.map((part) => casesOf(part, logic)))
  if ('any' in one) return logic.or(...one.any.map((part) => casesOf(part, logic)))
  return logic.not(casesOf(one.not, logic))
}
const holds = (one: Formula, answers: readonly number[]): boolean => {
  if ('is' in one) return one.answers.includes(answers[one.is] ?? -1)
  if ('all' in one) return one.all.every((part) => holds(part, answers))
  if ('any' in one) return one.any.some((part) => holds(part, answers))
  return !holds(one.not, answers)
}

test('what is the same in every combination is one object', () => {
  fc.assert(
    fc.property(formula, formula, (a, b) => {
      const logic = logicOf(sizes)
      const same = combinations.every((one) => holds(a, one) === holds(b, one))
      expect(casesOf(a, logic) === casesOf(b, logic)).toBe(same)
    }),
    {numRuns: 300},
  )
})

test('what each answer to a question leads to is told at once or answer by answer', () => {
  fc.assert(
    fc.property(fc.array(fc.subarray([0, 1]), {minLength: 3, maxLength: 3}), (answers) => {
      const logic = logicOf(sizes)
      const below = answers.map((some) => logic.where(2, (answer) => some.includes(answer)))
      const parts = below.map((one, at) =>
        logic.and(
          one,
          logic.where(1, (answer) => answer === at),
        ),
      )
      expect(logic.split(1, below)).toBe(logic.or(...parts))
    }),
  )
})

test('counts what holds, over the questions that matter and others', () => {
  fc.assert(
    fc.property(formula, (one) => {
      const logic = logicOf(sizes)
      const cases = casesOf(one, logic)
      const many = combinations.filter((answers) => holds(one, answers)).length
      expect(logic.count(cases, [3, 1, 0, 2])).toBe(BigInt(many))
      for (const [question, size] of sizes.entries()) {
        if (logic.questionsOf(cases).includes(question)) continue
        const others = [0, 1, 2, 3].filter((other) => other !== question)
        expect(logic.count(cases, others) * BigInt(size)).toBe(BigInt(many))
      }
    }),
    {numRuns: 300},
  )
})

test('the fewest answers suffice, and none of fewer would', () => {
  const fits = (answers: readonly number[], some: readonly {question: number; answer: number}[]): boolean =>
    some.every(({question, answer}) => answers[question] === answer)
  const partial = sizes.reduce<readonly (readonly {question: number; answer: number}[])[]>(
    (all, size, question) =>
      all.flatMap((some) => [some, ...Array.from({length: size}, (_, answer) => [...some, {question, answer}])]),
    [[]],
  )
  fc.assert(
    fc.property(formula, (one) => {
      const logic = logicOf(sizes)
      const cases = casesOf(one, logic)
      if (cases === logic.none) return
      const suffices = (some: readonly {question: number; answer: number}[]): boolean =>
        combinations.every((answers) => !fits(answers, some) || holds(one, answers))
      const found = logic.fewest(cases)
      expect(suffices(found)).toBe(true)
      expect(found.length).toBe(Math.min(...partial.filter(suffices).map(({length}) => length)))
    }),
    {numRuns: 150},
  )
})
