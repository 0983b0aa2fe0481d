import type {Language} from '../../document/document.js'
import type {Block, Inline} from '../../document/nodes.js'
import {letterOf, type Quiz, type QuizQuestion} from './quiz.js'
import {asked} from './sheet.js'

type Words = readonly Inline[]

/** What the answers to a quiz are: of each question which is right, why, and from which clause it comes. */
export const keyOf = (
  {title, questions, language}: Quiz<Words>,
  captionOf: (clause: string) => string,
): readonly Block[] => [
  {type: 'heading', depth: 2, children: title},
  ...questions.flatMap((question, index): Block[] => [
    asked(question, index),
    ...rightIn(question),
    {
      type: 'paragraph',
      children: [
        ...question.why,
        text(' '),
        {
          type: 'emphasis',
          children: [text(`${origin[language]} ${captionOf(question.clause)} (${question.clause})`)],
        },
      ],
    },
  ]),
]

const rightIn = ({answers}: QuizQuestion<Words>): readonly Block[] =>
  answers.flatMap(({right, say}, index): Block[] =>
    right ? [{type: 'paragraph', children: [{type: 'strong', children: [text(`${letterOf(index)}. `), ...say]}]}] : [],
  )

const text = (value: string): Inline => ({type: 'text', value})
const origin: Readonly<Record<Language, string>> = {en: 'From:', es: 'Viene de:'}
