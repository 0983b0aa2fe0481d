import {recently} from '../../base/recent.js'
import type {Span, Statement, Template} from '../../text/template.js'
import {type Sentence, sentencesOf, unquoted} from './sentences.js'

/** One way in which a text can come out: of each choice one branch. */
export interface Reading {
  /** The text at its own length: calls as filler, what does not stand as spaces. */
  readonly words: string
  readonly sentences: readonly Sentence[]
  /** The branches that do not stand. */
  readonly hidden: readonly Span[]
}

/** Each sentence of some readings once, what it only quotes blanked. */
export const saidIn = (readings: readonly Reading[]): readonly Sentence[] => {
  const once = new Map<string, Sentence>()
  for (const {words, sentences} of readings) {
    const said = unquoted(words)
    for (const {kind, span} of sentences) {
      const own = said.slice(span.from, span.to)
      once.set(`${span.from} ${own}`, {kind, span, words: own})
    }
  }
  return [...once.values()].sort((a, b) => a.span.from - b.span.from)
}

/** So many templates are remembered, since several ask for the same. */
const most = 256

/** The words of the reading in which every part that can be absent is: of each choice the side without words. */
export const barestOf: (template: Template) => Pick<Reading, 'words'> = recently(most, ({statements, skeleton}) => {
  const hidden: Span[] = []
  hideSpare(statements, hidden)
  return {words: without(skeleton, hidden)}
})

type Branching = Exclude<Statement, {readonly type: 'words' | 'call'}>

/** So few readings that together they show every branch. A text without choices has one. */
export const readingsOf = ({statements, skeleton}: Template): readonly Reading[] => {
  const unseen = new Set<Span>()
  collect(statements, unseen)
  const readings: Reading[] = []
  do {
    const hidden: Span[] = []
    choose(statements, unseen, hidden)
    const words = without(skeleton, hidden)
    readings.push({words, sentences: sentencesOf(words), hidden})
  } while (unseen.size > 0)
  return readings
}

const branchesOf = ({inside, whole, otherwise}: Branching) => [
  {span: inside.whole, body: whole},
  {span: inside.otherwise, body: otherwise},
]

const branchings = (body: readonly Statement[]): readonly Branching[] =>
  body.filter((statement): statement is Branching => statement.type === 'if' || statement.type === 'each')

const collect = (body: readonly Statement[], into: Set<Span>): void => {
  for (const branching of branchings(body))
    for (const {span, body: inside} of branchesOf(branching)) {
      if (inside.length > 0) into.add(span)
      collect(inside, into)
    }
}

/** Shows of each choice the branch that holds something unseen, the first before the second, and hides the other. */
const choose = (body: readonly Statement[], unseen: Set<Span>, hidden: Span[]): void => {
  for (const branching of branchings(body)) {
    const [first, second] = branchesOf(branching)
    if (!first || !second) continue
    const [shown, other] = !holds(first, unseen) && holds(second, unseen) ? [second, first] : [first, second]
    unseen.delete(shown.span)
    hidden.push(other.span)
    choose(shown.body, unseen, hidden)
  }
}

const hideSpare = (body: readonly Statement[], hidden: Span[]): void => {
  for (const branching of branchings(body)) {
    const [first, second] = branchesOf(branching)
    if (!first || !second) continue
    const shown = second.body.length === 0 ? second : first.body.length === 0 ? first : second
    hidden.push(shown === first ? second.span : first.span)
    hideSpare(shown.body, hidden)
  }
}

const holds = ({span, body}: {span: Span; body: readonly Statement[]}, unseen: ReadonlySet<Span>): boolean =>
  unseen.has(span) || branchings(body).some((inner) => branchesOf(inner).some((branch) => holds(branch, unseen)))

const without = (skeleton: string, hidden: readonly Span[]): string => {
  let words = ''
  let at = 0
  for (const {from, to} of [...hidden].sort((a, b) => a.from - b.from)) {
    if (from < at) continue
    words += skeleton.slice(at, from) + skeleton.slice(from, to).replace(/[^\n]/g, ' ')
    at = to
  }
  return words + skeleton.slice(at)
}
