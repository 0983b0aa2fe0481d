import type {Call, Span, Statement, Template, Test} from '../../text/template.js'
import type {Literal} from '../facts/branches.js'

/** Words that stand together (a paragraph, an item, a row) as they come out under some tests: one way of several. */
export interface Stretch {
  /** What has to hold for it to come out so. */
  readonly path: readonly Literal[]
  /** Calls as one private-use character each. */
  readonly words: string
  readonly calls: readonly Call[]
}
/** A test, and the tests around it. */
export interface Branching {
  readonly path: readonly Literal[]
  readonly test: Test
  /** Where each of its two branches is written; empty where there is none. */
  readonly inside: {readonly whole: Span; readonly otherwise: Span}
}

export const callMark = '\uE000'

/** Where words part for good: an empty line, or the beginning of an item, a row or a heading. */
const parting = /\n[^\S\n]*(?:\n\s*|(?=[|#]|[-*+][^\S\n]|\d{1,3}[.)][^\S\n]))/

/**
 * Every stretch of a text in every way in which it can come out, in the order of the text.
 *
 * Choices multiply only within a stretch, since nothing that is asked of words looks beyond one: so the ways are few, and still none is lost.
 */
export const stretchesOf = ({statements}: Template): readonly Stretch[] => {
  const stretches: Stretch[] = []
  const close = (ways: readonly Stretch[]): void => {
    for (const way of ways) if (way.words.trim() !== '') stretches.push(way)
  }
  const onWords = (ways: readonly Stretch[], value: string, around: readonly Literal[]): readonly Stretch[] => {
    const [first = '', ...rest] = value.split(parting)
    const begun = ways.map((way) => ({...way, words: way.words + first}))
    const last = rest.at(-1)
    if (last === undefined) return begun
    close(begun)
    close(rest.slice(0, -1).map((words) => ({path: around, words, calls: []})))
    return [{path: around, words: last, calls: []}]
  }
  const onBranch = (
    ways: readonly Stretch[],
    body: readonly Statement[],
    around: readonly Literal[],
    literal: Literal,
    twice: boolean,
  ): readonly Stretch[] => {
    const inside = [...around, literal]
    const fitting = ways.flatMap((way) =>
      contradicts(way.path, literal) ? [] : [{...way, path: extended(way.path, literal)}],
    )
    if (fitting.length === 0) return []
    const once = walk(fitting, body, inside)
    return twice ? [...once, ...walk(once, body, inside)] : once
  }
  const walk = (
    begun: readonly Stretch[],
    body: readonly Statement[],
    around: readonly Literal[],
  ): readonly Stretch[] => {
    let ways = begun
    for (const statement of body) {
      if (statement.type === 'words') ways = onWords(ways, statement.value, around)
      else if (statement.type === 'call') {
        const {call} = statement
        ways = ways.map((way) => ({...way, words: way.words + callMark, calls: [...way.calls, call]}))
      } else {
        const {type, test, whole, otherwise} = statement
        ways = [
          ...onBranch(ways, whole, around, {test, holds: true}, type === 'each'),
          ...onBranch(ways, otherwise, around, {test, holds: false}, false),
        ]
      }
    }
    return ways
  }
  close(walk([{path: [], words: '', calls: []}], statements, []))
  return stretches
}

/** Every choice of a text. */
export const branchingsOf = ({statements}: Template): readonly Branching[] => {
  const found: Branching[] = []
  const walk = (body: readonly Statement[], path: readonly Literal[]): void => {
    for (const statement of body) {
      if (statement.type === 'words' || statement.type === 'call') continue
      const {test, whole, otherwise, inside} = statement
      found.push({path, test, inside})
      walk(whole, [...path, {test, holds: true}])
      walk(otherwise, [...path, {test, holds: false}])
    }
  }
  walk(statements, [])
  return found
}

const isSame = (a: Test, b: Test): boolean => a.kind === b.kind && a.name === b.name
const contradicts = (path: readonly Literal[], {test, holds}: Literal): boolean =>
  path.some((one) => isSame(one.test, test) && one.holds !== holds)
const extended = (path: readonly Literal[], literal: Literal): readonly Literal[] =>
  path.some(({test}) => isSame(test, literal.test)) ? path : [...path, literal]
