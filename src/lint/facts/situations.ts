import type {Library} from '../../library/library.js'
import type {Register} from '../../library/passage.js'
import type {Test} from '../../text/template.js'
import type {Literal} from './branches.js'

/** What each test says in one possible deal. */
export type Situation = (test: Test) => boolean

/** More than these are not looked through. */
const most = 4096

/** What one test depends on: it holds where each cause has one of these values. */
type Factors = readonly {readonly cause: string; readonly count: number; readonly values: readonly number[]}[]

/**
 * Every way in which some tests can come out together in a document of a register. Facts that are worked out from one choice, such as
 * `performer.status == "minor"`, move together, and in a rider a clause stands only where its own condition holds; everything else is free.
 *
 * @returns nothing where there are too many ways to look through
 */
export const situationsOf = (
  tests: Iterable<Test>,
  library: Library,
  register: Register,
): readonly Situation[] | undefined => {
  const counts = new Map<string, number>()
  const known = new Map<string, Factors>()
  for (const test of tests) {
    const factors = factorsOf(test, library, register)
    for (const {cause, count} of factors) counts.set(cause, count)
    known.set(keyOf(test), factors)
  }
  let ways: readonly ReadonlyMap<string, number>[] = [new Map()]
  for (const [cause, count] of counts) {
    if (ways.length * count > most) return undefined
    ways = ways.flatMap((way) => Array.from({length: count}, (_, value) => new Map([...way, [cause, value]])))
  }
  return ways.map(
    (way) => (test) => (known.get(keyOf(test)) ?? []).every(({cause, values}) => values.includes(way.get(cause) ?? -1)),
  )
}

/** Whether some deal has all of these; where nobody can tell, it may. */
export const canHold = (literals: readonly Literal[], library: Library, register: Register): boolean => {
  const asked = new Map<string, boolean>()
  for (const {test, holds} of literals) {
    if (asked.has(keyOf(test)) && asked.get(keyOf(test)) !== holds) return false
    asked.set(keyOf(test), holds)
  }
  if (asked.size < 2) return true
  const tests = literals.map(({test}) => test)
  return situationsOf(tests, library, register)?.some((says) => allHold(literals, says)) ?? true
}

export const allHold = (literals: readonly Literal[], says: Situation): boolean =>
  literals.every(({test, holds}) => says(test) === holds)

const keyOf = ({kind, name}: Test): string => `${kind} ${name}`

const factorsOf = (test: Test, library: Library, register: Register): Factors => {
  const free = {cause: keyOf(test), count: 2, values: [1]}
  const {name, kind} = test
  if (kind === 'name') return [chosenBy(name, library) ?? free]
  const when = register === 'rider' ? library.clause.get(name)?.file.when : undefined
  const chosen = when === undefined ? undefined : chosenBy(when, library)
  return chosen ? [free, chosen] : [free]
}

const equals = /^\s*([\w.]+)\s*==\s*"([^"]*)"\s*$/

/** The choice on which an expression or a derived fact depends alone. */
const chosenBy = (expression: string, library: Library): Factors[number] | undefined => {
  const {questions} = library
  const from = questions.get(expression)?.from
  if (from !== undefined) return chosenBy(from, library)
  const compared = expression.split('||').map((part) => equals.exec(part))
  const cause = compared[0]?.[1] ?? ''
  const asked = questions.get(cause)
  const choices = Object.keys(asked?.choices ?? {})
  if (!asked || choices.length === 0 || !compared.every((one) => one?.[1] === cause)) return undefined
  const absent = asked.optional === true && asked.default === undefined ? 1 : 0
  const values = compared.map((one) => choices.indexOf(one?.[2] ?? ''))
  return {cause, count: choices.length + absent, values: values.filter((value) => value !== -1)}
}
