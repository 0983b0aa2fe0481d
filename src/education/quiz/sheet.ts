import type {Block, Inline, ListItem} from '../../document/nodes.js'
import {letterOf, type Quiz, type QuizQuestion} from './quiz.js'

type Words = readonly Inline[]

/** A quiz to print: its title, and each question with boxes to tick. */
export const sheetOf = ({title, questions}: Quiz<Words>): readonly Block[] => [
  {type: 'heading', depth: 2, children: title},
  ...questions.flatMap((question, index) => [asked(question, index), boxes(question)]),
]

/** A question under its number. */
export const asked = ({ask}: QuizQuestion<Words>, index: number): Block => ({
  type: 'heading',
  depth: 3,
  children: [{type: 'text', value: `${index + 1}. `}, ...ask],
})

const boxes = ({answers}: QuizQuestion<Words>): Block => ({
  type: 'list',
  scheme: 'plain',
  depth: 0,
  children: answers.map(
    ({say}, index): ListItem => ({
      type: 'listItem',
      label: `${letterOf(index)}.`,
      children: [{type: 'paragraph', children: [{type: 'text', value: `${box} `}, ...say]}],
    }),
  ),
})

/** A square to tick with a pen. */
const box = '\u2610'
