import {Environment} from '@marcbachmann/cel-js'
import {Big} from 'big.js'
import {didYouMean} from '../base/names.js'
import {calledIn, childrenOf, type Expression, factOf, spanOf} from './expression.js'
import type {Question, Value} from './question.js'

/** Facts by dotted name; a fact that is not answered is absent. */
export type Facts = ReadonlyMap<string, Value>

/** What a condition says of some facts; `missing` names the fact that it needed and that nobody answered. */
export type Verdict =
  | {readonly value: unknown; readonly missing?: never}
  | {readonly missing: string; readonly value?: never}

/** Why an expression cannot stand, and where in it. */
interface Misconception {
  readonly message: string
  readonly from: number
  readonly to: number
}

/** Conditions and derived facts: CEL over the declared facts, typed, without `matches`, evaluated without generating code. */
export interface Conditions {
  /** Why an expression cannot stand, with its place in the expression; nothing when it can. `wants` is the CEL type of its result. */
  check(expression: string, wants: string): Misconception | undefined
  /** What an expression says, part by part; nothing when it cannot be read. */
  read(expression: string): Expression | undefined
  /** Groups facts by the word before the dot. Groups that have no answer are there and empty, so that `has()` can ask. */
  toCel(facts: Facts): Record<string, Record<string, unknown>>
  /** @param expression one that passed `check`. */
  evaluate(expression: string, facts: CelFacts): Verdict
  /** What an expression speaks of. @param expression one that passed `check`. */
  mentions(expression: string): Mentioned
}

/** The facts that an expression asks, those of them whose value it needs and not only whether there is one, and the constants in it. */
export interface Mentioned {
  readonly facts: readonly string[]
  readonly values: readonly string[]
  readonly constants: readonly (string | bigint | number)[]
}

/** Facts in the form that CEL takes: groups of names, whole numbers as bigint, dates as Date. */
export type CelFacts = Readonly<Record<string, Record<string, unknown>>>

const celTypes: Readonly<Record<Question['type'], string>> = {
  text: 'string',
  choice: 'string',
  integer: 'int',
  money: 'double',
  percent: 'double',
  date: 'google.protobuf.Timestamp',
  'yes/no': 'bool',
  list: 'list',
}
export const celType = ({type, of}: Question): string =>
  type === 'list' ? `list<${celTypes[of ?? 'text']}>` : celTypes[type]

const celValue = (question: Question, value: Value): unknown => {
  if (Array.isArray(value)) return value.map((item) => celValue({...question, type: question.of ?? 'text'}, item))
  if (question.type === 'date') return new Date(`${String(value)}T00:00:00Z`)
  if (value instanceof Big) return value.toNumber()
  return typeof value === 'object' && 'currency' in value ? value.amount.toNumber() : value
}

const dayLength = 86_400_000

/** Birthdays from one day to another. Someone born on February 29 has a birthday on March 1 of other years. */
const wholeYears = (from: Date, to: Date): number => {
  const years = to.getUTCFullYear() - from.getUTCFullYear()
  const birthday = Date.UTC(to.getUTCFullYear(), from.getUTCMonth(), from.getUTCDate())
  return to.getTime() < birthday ? years - 1 : years
}

export const readConditions = (questions: ReadonlyMap<string, Question>): Conditions => {
  const declared = [...questions].map(([name, question]) => {
    const [group = '', key = ''] = name.split('.')
    return {name, group, key, question}
  })
  const byName = new Map(declared.map((one) => [one.name, one]))
  const groups = new Map<string, Record<string, string>>()
  for (const {group, key, question} of declared) groups.set(group, {...groups.get(group), [key]: celType(question)})
  const environment = new Environment({unlistedVariablesAreDyn: false, limits: {maxAstNodes: 200, maxDepth: 40}})
  for (const [name, schema] of groups)
    try {
      environment.registerVariable({name, schema})
    } catch {
      // A word of the language itself, such as “in”: no condition can ask for it, and each that does is told that it is not there.
    }
  environment.registerFunction(
    'days_between(google.protobuf.Timestamp, google.protobuf.Timestamp): int',
    (from: Date, to: Date) => BigInt(Math.round((to.getTime() - from.getTime()) / dayLength)),
  )
  environment.registerFunction(
    'years_between(google.protobuf.Timestamp, google.protobuf.Timestamp): int',
    (from: Date, to: Date) => BigInt(wholeYears(from, to)),
  )
  const parsed = new Map<string, ReturnType<Environment['parse']>>()
  const parse = (expression: string) => {
    const known = parsed.get(expression)
    if (known) return known
    const made = environment.parse(expression)
    parsed.set(expression, made)
    return made
  }
  return {
    check(expression, wants) {
      const whole = {from: 0, to: expression.length}
      let result: {valid: boolean; type?: string; error?: Error}
      try {
        result = environment.check(expression)
      } catch (error) {
        return {message: explain(error, questions), ...whole}
      }
      if (!result.valid) return {message: explain(result.error, questions), ...whole}
      if (result.type !== wants)
        return {message: `It gives ${spoken(result.type ?? '?')}, but must give ${spoken(wants)}`, ...whole}
      return unbounded(parse(expression).ast as unknown as Expression)
    },
    read(expression) {
      try {
        return parse(expression).ast as unknown as Expression
      } catch {
        return undefined
      }
    },
    toCel(facts) {
      const cel: Record<string, Record<string, unknown>> = Object.fromEntries(
        Array.from(groups.keys(), (group) => [group, {}]),
      )
      for (const [name, value] of facts) {
        const {group, key, question} = byName.get(name) ?? {}
        const inside = group === undefined ? undefined : cel[group]
        if (inside && key !== undefined && question) inside[key] = celValue(question, value)
      }
      return cel
    },
    evaluate(expression, facts) {
      try {
        return {value: parse(expression)(facts as Record<string, unknown>)}
      } catch (error) {
        const key = /No such key: (\w+)/.exec(error instanceof Error ? error.message : '')?.[1]
        const group = key && new RegExp(`(\\w+)\\.${key}\\b`).exec(expression)?.[1]
        return {missing: group ? `${group}.${key}` : expression}
      }
    },
    mentions: (expression) => mentioned(parse(expression).ast as unknown as Expression),
  }
}

const mentioned = (root: Expression): Mentioned => {
  const facts = new Set<string>()
  const values = new Set<string>()
  const constants = new Set<string | bigint | number>()
  const walk = (node: Expression, onlyWhether: boolean): void => {
    const fact = factOf(node)
    if (fact !== undefined) {
      facts.add(fact)
      if (!onlyWhether) values.add(fact)
      return
    }
    if (node.op === 'value') {
      const {args} = node
      if (typeof args === 'string' || typeof args === 'bigint' || typeof args === 'number') constants.add(args)
    }
    for (const child of childrenOf(node)) walk(child, calledIn(node) === 'has')
  }
  walk(root, false)
  return {facts: [...facts], values: [...values], constants: [...constants]}
}

/** `matches`, whose running time has no bound. */
const unbounded = (node: Expression): Misconception | undefined =>
  calledIn(node) === 'matches'
    ? {message: '“matches” is not allowed here; compare with == or in', ...spanOf(node)}
    : childrenOf(node)
        .map(unbounded)
        .find((found) => found !== undefined)

const words: Readonly<Record<string, string>> = {
  bool: 'yes or no',
  int: 'a whole number',
  string: 'text',
  'google.protobuf.Timestamp': 'a date',
  double: 'a number',
}
const spoken = (type: string): string => words[type] ?? type

/** The checker's words for a lawyer. */
const explain = (error: unknown, questions: ReadonlyMap<string, Question>): string => {
  const first = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
  const key = /No such key: (\w+)|Unknown variable: (\w+)/.exec(first)
  const name = key?.[1] ?? key?.[2]
  if (name) {
    const known = [...questions.keys()]
    const near = didYouMean(
      name,
      known.flatMap((fact) => fact.split('.')),
    )
    return `There is no fact “${name}”${near || '; facts are declared in facts.yaml'}`
  }
  const overload = /no such overload: (.*)/.exec(first)?.[1]
  if (overload) {
    const sides = overload.replace(/[\w.]+/g, (type) => (Object.hasOwn(words, type) ? spoken(type) : type))
    return `“${sides}” cannot be computed; compare values of the same kind, by a sign that fits them`
  }
  return `The condition is not understood: ${first}`
}
