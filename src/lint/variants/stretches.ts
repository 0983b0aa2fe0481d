import {recently} from '../../base/recent.js'
import type {Call, Span, Statement, Template, Test} from '../../text/template.js'
import type {Literal} from '../facts/branches.js'

/** A test and whether it holds; of a list that is gone through, also whether it goes on after the first. */
export interface Taken extends Literal {
  readonly again?: boolean
}
/** Words that stand together (a paragraph, an item, a row) as they come out under some tests: one way of several. */
export interface Stretch {
  /** What has to hold for it to come out so. */
  readonly path: readonly Taken[]
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

/** So many texts are remembered. */
const most = 1024

/**
 * Every stretch of a text in every way in which it can come out, in the order of the text.
 *
 * What goes through a list comes out for one thing and, differently, for several, since words of two rounds can meet.
 *
 * Choices multiply only within a stretch, since nothing that is asked of words looks beyond one: so the ways are few, and still none is lost.
 */
export const stretchesOf: (template: Template) => readonly Stretch[] = recently(most, ({statements}: Template) => {
  const stretches: Stretch[] = []
  const close = (ways: readonly Stretch[]): void => {
    for (const way of ways) if (way.words.trim() !== '') stretches.push(way)
  }
  const onWords = (ways: readonly Stretch[], value: string, around: readonly Taken[]): readonly Stretch[] => {
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
    around: readonly Taken[],
    literal: Taken,
  ): readonly Stretch[] => {
    const inside = [...around, literal]
    const fitting = ways.flatMap((way) =>
      contradicts(way.path, literal) ? [] : [{...way, path: extended(way.path, literal)}],
    )
    if (fitting.length === 0) return []
    const once = walk(fitting, body, inside)
    return literal.again ? walk(once, body, inside) : once
  }
  const walk = (
    begun: readonly Stretch[],
    body: readonly Statement[],
    around: readonly Taken[],
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
          ...(type === 'each' ? [{again: false}, {again: true}] : [{}]).flatMap((more) =>
            onBranch(ways, whole, around, {test, holds: true, ...more}),
          ),
          ...onBranch(ways, otherwise, around, {test, holds: false}),
        ]
      }
    }
    return ways
  }
  close(walk([{path: [], words: '', calls: []}], statements, []))
  return stretches
})

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
const differs = (a: boolean | undefined, b: boolean | undefined): boolean =>
  a !== undefined && b !== undefined && a !== b
const contradicts = (path: readonly Taken[], {test, holds, again}: Taken): boolean =>
  path.some((one) => isSame(one.test, test) && (one.holds !== holds || differs(one.again, again)))
const extended = (path: readonly Taken[], literal: Taken): readonly Taken[] =>
  path.some(({test, again}) => isSame(test, literal.test) && (again === literal.again || literal.again === undefined))
    ? path
    : [...path, literal]
