import {type Static, Type} from 'typebox'
import {date, release, rung} from './parts.js'
import {named, object, oneOf, optional, prose, text} from './shapes.js'

/** What is answered to a file that came back: per clause, what becomes of what the other side changed. */

const answerWords = {
  accept: 'Their words stand: what they tracked is accepted, what they did not track is kept.',
  reject:
    'Back to what was sent: what they tracked is rejected, what they did not track is undone as a tracked change of yours.',
  leave: 'Nothing is said of it: their changes stay pending, under their name and date.',
} as const
export type AnswerWord = keyof typeof answerWords

const words = Object.keys(answerWords).join('|')
const VerdictFile = Type.Unsafe<
  | AnswerWord
  | {
      readonly answer?: AnswerWord
      readonly counter?: 'opening' | 'acceptable' | 'floor'
      readonly text?: string
      readonly comment?: string
    }
>({
  type: ['string', 'object'],
  description:
    'accept, reject or leave; or a counter: {counter: acceptable}, {text: own words}; a comment may stand beside each: {answer: reject, comment: …}.',
  pattern: `^(?:${words})$`,
  patternErrorMessage: 'An answer is accept, reject or leave, or {counter: acceptable}, or {text: own words}',
  properties: {
    answer: oneOf(answerWords, 'What becomes of their changes, where a comment stands beside it.'),
    counter: rung('The rung whose words are put against theirs, in this deal.'),
    text: prose('Words of your own that are put against theirs: a paragraph a line, without the caption.'),
    comment: text('What is said to the other side beside it, as a comment in the margin.'),
  },
  additionalProperties: false,
})

export const AnswerFile = object(
  {
    author: optional(text('Under which name your changes stand in their file.', {examples: ['The Union', 'Ana Lind']})),
    date: optional(date('The day that your changes bear. Today without it.')),
    rest: optional(oneOf(answerWords, 'What becomes of all clauses that are not named below.', {default: 'leave'})),
    release: optional(release),
    clauses: optional(
      named(
        VerdictFile,
        'What is answered, by id of the clause, section or schedule: {CON-01: accept, CMP-01: {counter: acceptable}}.',
        {
          known: 'clauses',
        },
      ),
    ),
  },
  'The answer to a file that came back, as “proviso counter” writes it into that file. Private: it stays in the house.',
)
export type AnswerFile = Static<typeof AnswerFile>
