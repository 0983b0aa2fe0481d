import {describe, expect, test} from 'vitest'
import {readEngagement} from '../../src/assemble/engagement.js'
import {letterOf, type Quiz} from '../../src/education/quiz/quiz.js'
import {readSource} from '../../src/source/source.js'
import {fernandezHuerta, fleschEase, fleschKincaid} from '../../src/words/readability.js'
import {quizIn} from '../../src/workshop/teaching/quiz.js'
import {shipped} from '../support/shipped.js'

const {library} = await shipped()
const engagementOf = (answers: string) => {
  const {value: source} = readSource('e.yaml', `id: T1\ndate: 2026-11-23\nfacts: {}\nanswers: ${answers}\n`)
  const {value} = source ? readEngagement(library, source) : {}
  if (!value) throw new Error(`The engagement does not open: ${answers}`)
  return value
}
const plain = engagementOf('{}')
const topics = library.quizzes.map(({id}) => id)
const quiz = (id: string, language: 'en' | 'es', engagement = plain): Quiz => {
  const found = quizIn(library, id, language, engagement)
  if (!found) throw new Error(`There is no quiz ${id}`)
  return found
}
const wordsOf = ({title, questions}: Quiz): readonly string[] => [
  title,
  ...questions.flatMap(({ask, answers, why}) => [ask, ...answers.map(({say}) => say), why]),
]

test('there is a quiz on each of seven topics', () => {
  expect(topics).toEqual([
    'background',
    'consent',
    'minors-and-families',
    'pay',
    'rights-after',
    'training-and-twins',
    'voice',
  ])
})

describe.each(topics)('%s', (id) => {
  const [english, spanish] = [quiz(id, 'en'), quiz(id, 'es')]

  test('asks the same in both languages, with the same answer right', () => {
    const shape = ({questions}: Quiz) =>
      questions.map(({id: one, clause, answers}) => [one, clause, answers.map(({right}) => right)])
    expect(shape(spanish)).toEqual(shape(english))
    for (const [index, {ask}] of english.questions.entries()) expect(spanish.questions[index]?.ask).not.toBe(ask)
  })

  test('has one right answer to each question, which no letter gives away', () => {
    const letters = english.questions.map(({answers}) => {
      expect(answers.filter(({right}) => right)).toHaveLength(1)
      return letterOf(answers.findIndex(({right}) => right))
    })
    expect(new Set(letters).size).toBeGreaterThan(1)
  })

  test('comes from clauses that tell members about them', () => {
    for (const {clause} of english.questions) expect(library.clause.get(clause)?.file.text.handout).toBeDefined()
  })

  test('leaves no call and no mark of a slot in its words', () => {
    for (const words of [...wordsOf(english), ...wordsOf(spanish)]) expect(words).toMatch(/^[^{}\uE000-\uE002]+$/u)
  })

  test('can be read on a bus', () => {
    const run = (one: Quiz): string => wordsOf(one).join('\n')
    expect(fleschKincaid(run(english))).toBeLessThanOrEqual(8)
    expect(fleschEase(run(english))).toBeGreaterThanOrEqual(60)
    expect(fernandezHuerta(run(spanish))).toBeGreaterThanOrEqual(60)
  })
})

test('fields are the engagement’s answers, else the defaults of the opening, in the words of the language', () => {
  const why = (language: 'en' | 'es', engagement = plain): string =>
    quiz('rights-after', language, engagement).questions.find(({id}) => id === 'in-it')?.why ?? ''
  expect(why('en')).toContain('an answer in 15 days')
  expect(why('es')).toContain('una respuesta en 15 días')
  const settled = engagementOf('{reply_days: 21}')
  expect(why('en', settled)).toContain('an answer in 21 days')
  expect(why('es', settled)).toContain('una respuesta en 21 días')
})

test('there is no quiz of a name that nobody gave', () => {
  expect(quizIn(library, 'toString', 'en', plain)).toBeUndefined()
})
