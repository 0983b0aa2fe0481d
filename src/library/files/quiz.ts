import {type Static, Type} from 'typebox'
import {clauseId} from './parts.js'
import {entry, formed, list, object, optional, strict, text} from './shapes.js'

/** What members are asked after a handout was read. */

const said = (description: string) =>
  Type.Object(
    {
      en: optional(text('In English. {{reply_days}} prints the answer of a field.')),
      es: optional(text('In Spanish, of which the fields are printed in the same way.')),
    },
    {...strict, description, usual: ['en', 'es']},
  )
const shortName = (form: string, description: string) => formed('^[a-z][a-z0-9-]*$', form, description)

const AnswerFile = entry(
  'Answer',
  {
    right: optional(Type.Boolean({description: 'Whether it is the right one; of each question one is.'})),
    say: said('What it says, in a few words.'),
  },
  'An answer to choose from.',
  ['right'],
)
const QuestionFile = entry(
  'Question',
  {
    id: shortName(
      'The id of a question is small letters, digits and hyphens, such as silence',
      'Names the question within its quiz.',
    ),
    clause: clauseId('The clause whose meaning is asked.'),
    writtenAgainst: text(
      'The text of that clause from which the question was written, and the version of the clause, so that the question is found out of date when the clause changes.',
      {examples: ['handout.en@1', 'rider.opening@1']},
    ),
    ask: said('The question, in plain words.'),
    answers: list(AnswerFile, 'Two to four answers to choose from, of which one is right.'),
    why: said('Why the right answer is right: what a member takes home.'),
  },
  'A question with answers to choose from.',
)
export const QuizFile = object(
  {
    id: shortName(
      'The id of a quiz is small letters, digits and hyphens, such as consent',
      'Names the quiz in plans and in {{quiz "consent"}}. It is also the name of its file.',
    ),
    title: said('Title of the quiz, printed above its questions.'),
    questions: list(QuestionFile, 'Five to eight questions, in the order in which they are asked.'),
  },
  'A quiz on one topic: questions with answers to choose from, each with the clause from which it comes.',
)
export type QuizFile = Static<typeof QuizFile>
