import type {Span, Statement} from '../text/template.js'
import {rowsOf, telling, type Word, wordsIn} from '../words/runs.js'
import type {Passage} from './passage.js'

/** So many words in a row that a text can print, wherever its choices fall. */
export interface Run {
  readonly words: string
  readonly span: Span
}

interface Step extends Word {
  /** The words that can follow. */
  readonly next: readonly Step[]
}

/** What a text of more choices can do is not followed further. */
const most = {following: 32, stepsFromOne: 2048}

/**
 * Every run of telling words that a text can print: over the branches of its choices, over lists and paragraphs, without the
 * marks before list items. A call ends a run, since nobody knows what it will say.
 */
export const runsOf = ({text, template}: Pick<Passage, 'text' | 'template'>): readonly Run[] => {
  const bare = withoutMarks(text)
  const steps: Step[] = []
  follow(bare, template.statements, [], steps)
  const runs: Run[] = []
  for (const step of steps) runsFrom(step, runs)
  return runs
}

/** The runs of a text without calls. */
export const runsIn = (text: string): readonly Run[] =>
  rowsOf(wordsIn(withoutMarks(text))).map(({word, from, to}) => ({words: word, span: {from, to}}))

/** The text at its own length, the marks of lists, headings and quotations blanked, letters of a list within a sentence, and the addresses of links. */
export const withoutMarks = (text: string): string =>
  text
    .replace(/^[ \t>]*(?:[-*+•]|#{1,6}|\(?(?:\d{1,3}|[a-z]|[ivxl]{1,5})[.)])[ \t]+/gim, blanked)
    .replace(/\((?:\d{1,2}|[a-z]|[ivxl]{1,5})\)|\]\([^()\s]*\)/gi, blanked)
const blanked = (found: string): string => found.replace(/[^\n]/g, ' ')

/** Links the words of some statements with each other and with those after them; gives the words that can come first. */
const follow = (
  text: string,
  statements: readonly Statement[],
  after: readonly Step[],
  into: Step[],
): readonly Step[] => {
  let next = after
  for (const statement of [...statements].reverse()) {
    if (statement.type === 'call') next = []
    else if (statement.type === 'words') {
      const {from, to} = statement.span
      for (const word of [...wordsIn(text.slice(from, to))].reverse()) {
        const step = {word: word.word, from: word.from + from, to: word.to + from, next}
        into.push(step)
        next = [step]
      }
    } else {
      const again = [...next]
      const whole = follow(text, statement.whole, again, into)
      if (statement.type === 'each') again.push(...whole)
      const otherwise = follow(text, statement.otherwise, next, into)
      next = [...new Set([...whole, ...otherwise])].slice(0, most.following)
    }
  }
  return next
}

const runsFrom = (first: Step, into: Run[]): void => {
  let steps = 0
  const walk = (step: Step, words: string, left: number): void => {
    steps += 1
    if (steps > most.stepsFromOne) return
    if (left === 0) into.push({words, span: {from: first.from, to: Math.max(first.to, step.to)}})
    else for (const one of step.next) walk(one, `${words} ${one.word}`, left - 1)
  }
  walk(first, first.word, telling - 1)
}
