import type {Call, Span, Statement} from '../../text/template.js'
import type {Literal} from './branches.js'
import {wordsFrom} from './printed.js'

/** Two things that meet in what is printed, with a call or a tag at the place where they do. */
export interface Seam {
  readonly before: Edge
  readonly behind: Edge
  /** What must be so for the two to meet. */
  readonly given: readonly Literal[]
}
/** The end or the beginning of words, or a call. */
export interface Edge {
  /** The words up to here, or from here on; of a call a filler. */
  readonly words: string
  /** Where in the text the edge is. */
  readonly at: number
  readonly call: Call | undefined
}
interface End {
  readonly edge: Edge
  readonly given: readonly Literal[]
}

/** Everything that meets, over all ways in which the conditions of a text can come out. An item of a list meets the next one. */
export const seamsOf = (statements: readonly Statement[], text: string): readonly Seam[] => {
  const seams: Seam[] = []
  const meet = (ends: readonly End[], behind: Edge, given: readonly Literal[]): void => {
    for (const {edge, given: sure} of ends) seams.push({before: edge, behind, given: [...sure, ...given]})
  }
  const walk = (body: readonly Statement[], ends: readonly End[], given: readonly Literal[]): readonly End[] => {
    let last = ends
    for (const statement of body) {
      if (statement.type === 'words') {
        const {value} = statement
        if (value === '') continue
        const from = wordsFrom(statement, text)
        meet(last, {words: value, at: from, call: undefined}, given)
        last = [{edge: {words: value, at: from + value.length, call: undefined}, given}]
      } else if (statement.type === 'call') {
        const {call} = statement
        const edge = (at: number): Edge => ({words: filler, at, call})
        meet(last, edge(call.span.from), given)
        last = [{edge: edge(call.span.to), given}]
      } else {
        const {type, test, whole, otherwise} = statement
        const [yes, no] = [
          [...given, {test, holds: true}],
          [...given, {test, holds: false}],
        ]
        const once = walk(whole, last, yes)
        if (type === 'each') again(whole[0], once, yes)
        last = [...passed(once, yes), ...passed(walk(otherwise, last, no), no)].slice(0, most)
      }
    }
    return last
  }
  /** The next item of a list begins where the last one ended. */
  const again = (first: Statement | undefined, ends: readonly End[], given: readonly Literal[]): void => {
    if (first?.type === 'words') meet(ends, {words: first.value, at: wordsFrom(first, text), call: undefined}, given)
    else if (first?.type === 'call') meet(ends, {words: filler, at: first.call.span.from, call: first.call}, given)
  }
  walk(statements, [], [])
  return seams
}

/** So many ways to arrive at one place are looked at. */
const most = 32
const filler = '\uE000\uE001'

/** What ends before an empty branch goes through it, and then its test is sure as well. */
const passed = (ends: readonly End[], given: readonly Literal[]): readonly End[] =>
  ends.map(({edge, given: sure}) => ({edge, given: [...new Set([...sure, ...given])]}))

/** The word that ends or begins at an edge, or the call that does. */
export const wordAt = ({at, call}: Edge, text: string, side: 'before' | 'behind'): Span => {
  if (call) return call.span
  const found =
    side === 'before' ? /[\p{L}\p{N}’'-]+$/u.exec(text.slice(0, at)) : /^[\p{L}\p{N}’'-]+/u.exec(text.slice(at))
  const length = found?.[0].length ?? 1
  return side === 'before' ? {from: at - length, to: at} : {from: at, to: at + length}
}
