import type {Language} from '../../document/document.js'
import type {Block, Inline, ListItem} from '../../document/nodes.js'
import {letterOf, type Quiz, type QuizQuestion} from './quiz.js'

type Words = readonly Inline[]

/** What the answers to a quiz are: of each question which is right, why, and from which clause it comes. */
export const keyOf = (
  {title, questions, language}: Quiz<Words>,
  captionOf: (clause: string) => string,
): readonly Block[] => [
  {type: 'heading', depth: 2, children: title},
  {
    type: 'list',
    scheme: 'plain',
    depth: 0,
    children: questions.map((question, index): ListItem => {
      const from = `${origin[language]} ${captionOf(question.clause)} (${question.clause})`
      return {
        type: 'listItem',
        label: `${index + 1}.`,
        children: [
          {type: 'paragraph', children: [{type: 'strong', children: question.ask}]},
          ...rightIn(question),
          {type: 'paragraph', children: [...question.why, text(' '), {type: 'emphasis', children: [text(from)]}]},
        ],
      }
    }),
  },
]

const rightIn = ({answers}: QuizQuestion<Words>): readonly Block[] =>
  answers.flatMap(({right, say}, index): Block[] =>
    right ? [{type: 'paragraph', children: [{type: 'strong', children: [text(`${letterOf(index)}. `)]}, ...say]}] : [],
  )

const text = (value: string): Inline => ({type: 'text', value})
const origin: Readonly<Record<Language, string>> = {en: 'From:', es: 'Viene de:'}
