import {didYouMean} from '../base/names.js'
import type {World} from '../base/world.js'

/** The command was called in a way that it cannot be; `message` says how it can. Ends with exit code 2. */
export class WrongUse extends Error {
  override name = 'WrongUse'
}

/** Names that a library holds. */
export type Named =
  | 'clauses'
  | 'documents'
  | 'fields'
  | 'facts'
  | 'asks'
  | 'families'
  | 'rules'
  | 'planned'
  | 'negotiations'
/** What can stand in a place of a command line: what a shell offers there. */
export interface Meant {
  readonly words?: readonly string[]
  readonly names?: readonly Named[]
  /** Files, by what they end in. */
  readonly files?: readonly string[]
  readonly folders?: true
}

/** Something that a person may say to a command by name. */
export interface Option<T> {
  /** What stands behind the name, such as `<folder>`. A flag has nothing there. */
  readonly takes?: string
  readonly says: string
  readonly meant?: Meant
  /** Whether it may be said again, or once with commas. */
  readonly several?: true
  /** Whether it is said as `--no-…`: a switch that is on until then. */
  readonly negated?: true
  /** Reads one value as it was typed; `before` is what earlier ones gave. @throws WrongUse */
  read(typed: string, before: T | undefined): T
}
export type Options = Readonly<Record<string, Option<unknown>>>
export type Given<O extends Options> = {readonly [Name in keyof O]?: O[Name] extends Option<infer T> ? T : never}

/** An option as it is typed: `maxWarnings` is `--max-warnings`. */
export const typedAs = (name: string, {negated}: Pick<Option<unknown>, 'negated'>): string =>
  `--${negated ? 'no-' : ''}${name.replace(/[A-Z]/g, '-$&').toLowerCase()}`

export const flag = (says: string): Option<boolean> => ({says, read: () => true})
/** A switch that is on unless its name is said with `--no-` before it. */
export const unless = (says: string): Option<boolean> => ({says, negated: true, read: () => false})
export const words = (takes: string, says: string, meant: Meant = {}): Option<string> => ({
  takes,
  says,
  meant,
  read: (typed) => typed,
})
export const count = (takes: string, says: string): Option<number> => ({
  takes,
  says,
  read: (typed) => {
    if (!/^\d{1,9}$/.test(typed)) throw new WrongUse('It is a whole number, such as 0 or 10')
    return Number(typed)
  },
})
export const oneOf = <V extends string>(takes: string, values: readonly V[], says: string): Option<V> => ({
  takes,
  says: `${says} (${values.join(', ')})`,
  meant: {words: values},
  read: (typed) => among(typed, values),
})
/** Names, one by one or with commas. */
export const several = (takes: string, says: string, meant: Meant = {}): Option<readonly string[]> => ({
  takes,
  says,
  meant,
  several: true,
  read: (typed, before = []) => [...new Set([...before, ...between(typed)])],
})
export const someOf = <V extends string>(takes: string, values: readonly V[], says: string): Option<readonly V[]> => ({
  takes,
  says: `${says} (${values.join(', ')})`,
  meant: {words: values},
  several: true,
  read: (typed, before = []) => [...new Set([...before, ...between(typed).map((one) => among(one, values))])],
})

/** What stands between commas. */
const between = (typed: string): readonly string[] =>
  typed
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')

const among = <V extends string>(typed: string, values: readonly V[]): V => {
  const known = values.find((value) => value === typed.toLowerCase())
  if (known === undefined) throw new WrongUse(`It is one of ${values.join(', ')}${didYouMean(typed, values)}`)
  return known
}

/** What a command is asked. */
export interface Asked<O extends Options> {
  readonly words: readonly string[]
  readonly options: Given<O>
  /** Folder of what is shipped with the program: `clauses/`, `templates/`, `examples/`, `docs/`. Empty when it is the working folder. */
  readonly shipped: string
}

/** One command: its manual and its work. */
export interface Command<O extends Options = Options> {
  readonly name: string
  readonly does: string
  /** Written as commander does: `<must>`, `[may]`, `[several...]`. */
  readonly takes: readonly {readonly word: string; readonly says: string; readonly meant?: Meant}[]
  readonly options: O
  /** What is typed, and what comes of it. */
  readonly examples: readonly (readonly [typed: string, does: string])[]
  /** @returns exit code: 0 done, 1 an error was found or something could not be made. @throws WrongUse, WorldError */
  run(asked: Asked<O>, world: World): Promise<number>
}

export const command = <O extends Options>(made: Command<O>): Command<O> => made
