import type {Block, Inline, ListItem} from '../../document/nodes.js'
import {letterOf, type Quiz, type QuizQuestion} from './quiz.js'

type Words = readonly Inline[]

/** A quiz to print: its title, and each question with boxes to tick. */
export const sheetOf = ({title, questions}: Quiz<Words>): readonly Block[] => [
  {type: 'heading', depth: 2, children: title},
  {type: 'list', scheme: 'plain', depth: 0, children: questions.map(questionOf)},
]

const questionOf = ({ask, answers}: QuizQuestion<Words>, index: number): ListItem => ({
  type: 'listItem',
  label: `${index + 1}.`,
  children: [
    {type: 'paragraph', children: [{type: 'strong', children: ask}]},
    {
      type: 'list',
      scheme: 'plain',
      depth: 1,
      children: answers.map(
        ({say}, number): ListItem => ({
          type: 'listItem',
          label: `${box} ${letterOf(number)}`,
          children: [{type: 'paragraph', children: say}],
        }),
      ),
    },
  ],
})

/** A square to tick with a pen. */
const box = '\u2610'
