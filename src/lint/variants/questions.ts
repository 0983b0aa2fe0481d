import {recently} from '../../base/recent.js'
import {rungs} from '../../library/clause.js'
import {celType} from '../../library/conditions.js'
import {deducing} from '../../library/deductions.js'
import {editionQuestions, itemQuestions} from '../../library/edition.js'
import type {Library} from '../../library/library.js'
import type {Rung} from '../../library/passage.js'
import type {Value} from '../../library/question.js'
import {type Cases, type Answer as Chosen, type Logic, logicOf} from '../../logic/decisions.js'
import {answersTo, type Constant, type Possible} from './answers.js'

/** What decides which words a document has: facts, yes/no fields and lists, the rung of each clause. */
export interface Questions {
  readonly logic: Logic
  /** Where a condition holds, and where it cannot be worked out since something is not answered. @param expression one that passed the check. */
  condition(expression: string): Worked
  /** Where a name that a text asks is yes, or a list that is not empty. */
  yes(name: string): Cases
  /** Where a list holds more than one thing. */
  several(name: string): Cases
  /** Where a clause is at one of some rungs. */
  rung(clause: string, at: readonly Rung[]): Cases
  /** “performer.status is minor” */
  say(chosen: Chosen): string
  /** What a question asks: a fact, a field, a condition, or the clause whose rung it is. */
  name(question: number): string
}
interface Worked {
  readonly holds: Cases
  readonly missing: Cases
}

/** So many combinations of answers a condition is worked out for; one that needs more is taken for a question of its own. */
const most = 4096

/** Finds the questions of a library and what can be answered to each. @param expressions every condition, as far as it can be read. */
export const questionsOf = (library: Library, expressions: readonly string[]): Questions => {
  const {conditions, questions: facts, fields} = library
  const roots = rootsIn(library)
  const constants = new Map<string, Set<Constant>>()
  for (const expression of expressions) {
    const mentioned = conditions.mentions(expression)
    for (const name of mentioned.facts.flatMap((fact) => [fact, ...roots(fact)]))
      constants.set(name, new Set([...(constants.get(name) ?? []), ...mentioned.constants]))
  }
  const answers: (readonly Possible[])[] = []
  const levels = new Map<string, number>()
  const put = (name: string, possible: readonly Possible[]): void => {
    if (levels.has(name)) return
    levels.set(name, answers.length)
    answers.push(possible)
  }
  const level = (name: string): number => levels.get(name) ?? -1
  const rooted = (expression: string): readonly string[] => [
    ...new Set(conditions.mentions(expression).facts.flatMap(roots)),
  ]
  const isOpaque = (expression: string): boolean =>
    conditions
      .mentions(expression)
      .values.some((name) => facts.get(name)?.type === 'date' || facts.get(name)?.of === 'date') ||
    rooted(expression).reduce((product, name) => product * (answers[level(name)]?.length ?? 1), 1) > most
  for (const [name, fact] of facts)
    if (roots(name).includes(name)) put(name, answersTo(name, fact, [...(constants.get(name) ?? [])]))
  for (const expression of expressions.filter(isOpaque))
    put(quoted(expression), eitherWay(`${quoted(expression)} holds`, `${quoted(expression)} does not hold`))
  const asked = [...fields, ...Object.entries(editionQuestions), ...Object.entries(itemQuestions)] as const
  for (const [name, {type}] of asked)
    put(name, type === 'list' ? listed(name) : eitherWay(`${name} says yes`, `${name} says no or nothing`))
  const lists = new Set(asked.flatMap(([name, {type}]) => (type === 'list' ? [name] : [])))
  for (const {id} of library.clauses)
    put(
      id,
      rungs.map((rung) => ({said: `${id} is at ${rung}`})),
    )
  /** The facts that lead from roots to others. */
  const leading = (names: readonly string[], from: readonly string[]): ReadonlySet<string> => {
    const found = new Set<string>()
    const add = (name: string): void => {
      const derivation = facts.get(name)?.from
      if (derivation === undefined || found.has(name) || from.includes(name)) return
      found.add(name)
      conditions.mentions(derivation).facts.forEach(add)
    }
    names.forEach(add)
    return found
  }
  const names = [...levels.keys()]
  const nameAt = (question: number): string => names[question] ?? ''
  const logic = logicOf(answers.map(({length}) => length))

  /** Where something comes out so, by what it comes out as, worked out for every combination of answers to some questions. */
  const tabled = <T>(names: readonly string[], tell: (known: Map<string, Value>) => T): ((is: T) => Cases) => {
    const told: T[] = []
    const known: (readonly [string, Value])[] = []
    const levels = names.map(level).sort((a, b) => a - b)
    const each = (at: number): void => {
      const question = levels[at]
      if (question === undefined) told.push(tell(new Map(known)))
      else
        for (const {value} of answers[question] ?? []) {
          if (value !== undefined) known.push([nameAt(question), value])
          each(at + 1)
          if (value !== undefined) known.pop()
        }
    }
    each(0)
    return (is) => {
      let next = 0
      const from = (at: number): Cases => {
        const question = levels[at]
        if (question === undefined) return told[next++] === is ? logic.all : logic.none
        return logic.split(
          question,
          (answers[question] ?? []).map(() => from(at + 1)),
        )
      }
      return from(0)
    }
  }
  /** Where a fact that follows from others, or is answered, comes out so. */
  const where = (name: string, is: (value: Value | undefined) => boolean): Cases => {
    const work = deducing(library, leading([name], roots(name)))
    return tabled(roots(name), (known) => {
      work(known)
      return is(known.get(name))
    })(true)
  }
  return {
    logic,
    condition: remembering((expression) => {
      const opaque = level(quoted(expression))
      if (opaque >= 0) return {holds: logic.where(opaque, first), missing: logic.none}
      const names = rooted(expression)
      const work = deducing(library, leading(conditions.mentions(expression).facts, names))
      const verdicts = tabled(names, (known) => {
        const {value, missing} = conditions.evaluate(expression, work(known))
        return missing === undefined ? value === true : undefined
      })
      return {holds: verdicts(true), missing: verdicts(undefined)}
    }),
    yes: remembering((name) => {
      if (facts.has(name)) return where(name, (value) => (Array.isArray(value) ? value.length > 0 : value === true))
      return levels.has(name) ? logic.where(level(name), lists.has(name) ? something : first) : logic.none
    }),
    several: remembering((name) => {
      if (facts.has(name)) return where(name, (value) => Array.isArray(value) && value.length > 1)
      return lists.has(name) ? logic.where(level(name), second) : logic.none
    }),
    rung: (clause, at) => logic.where(level(clause), (answer) => at.some((rung) => rungs[answer] === rung)),
    name: nameAt,
    say: ({question, answer}) => answers[question]?.[answer]?.said ?? '',
  }
}

/** A condition as the name of a question of its own; bare it could be the name of a fact. */
const quoted = (expression: string): string => `“${expression}”`
const first = (answer: number): boolean => answer === 0
const second = (answer: number): boolean => answer === 1
const something = (answer: number): boolean => answer < 2
const listed = (name: string): readonly Possible[] => [
  {said: `${name} lists one thing`},
  {said: `${name} lists several`},
  {said: `${name} lists nothing`},
]
const eitherWay = (yes: string, no: string): readonly Possible[] => [{said: yes}, {said: no}]

const remembering = <T>(work: (key: string) => T): ((key: string) => T) => recently(Number.POSITIVE_INFINITY, work)

/** The facts that a fact follows from; itself where it follows from none, or from days of the calendar, or cannot be worked out. */
const rootsIn = ({questions, conditions}: Library): ((name: string) => readonly string[]) => {
  const find = (name: string, above: readonly string[]): readonly string[] => {
    const fact = questions.get(name)
    if (fact?.from === undefined || above.includes(name) || conditions.check(fact.from, celType(fact))) return [name]
    const {facts, values} = conditions.mentions(fact.from)
    if (values.some((one) => questions.get(one)?.type === 'date')) return [name]
    return [...new Set(facts.flatMap((one) => find(one, [...above, name])))]
  }
  return remembering((name) => find(name, []))
}
