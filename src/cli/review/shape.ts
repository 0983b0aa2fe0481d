import {type Static, Type} from 'typebox'
import {count, list, object, oneOf, optional, text} from '../../library/files/shapes.js'

/** What `proviso review --format json` prints: the source of `schema/review.schema.json` and of its type. */

const yes = (description: string) => Type.Boolean({description})
const fate = oneOf(
  {
    unchanged: 'It reads as it was sent.',
    edited: 'Words in it were changed.',
    deleted: 'It was taken out.',
    added: 'It was put in.',
    moved: 'It stands elsewhere, with the same words.',
  },
  'What became of it.',
)
const stretch = object(
  {
    kind: oneOf(
      {kept: 'In both.', removed: 'Only in what was sent.', added: 'Only in what came back.'},
      'Where it stands.',
    ),
    text: text('The words.'),
    tracked: yes('Whether the file says that it was changed. Of what is kept, no.'),
    author: optional(text('Who tracked it, as the file names them.')),
    date: optional(text('When, as the file says.')),
    automatic: optional(yes('Whether word processors do this by themselves; it is no edit then.')),
  },
  'A stretch of words.',
)
const paragraph = object(
  {
    fate,
    how: optional(
      oneOf(
        {
          bookmark: 'By its hidden bookmark.',
          caption: 'By its caption.',
          words: 'By the same words.',
          likeness: 'By words that are alike.',
        },
        'By what it was recognised.',
      ),
    ),
    sure: Type.Number({minimum: 0, maximum: 1, description: 'How sure that is, from 0 to 1.'}),
    untracked: yes('Whether it differs from what was sent without being tracked.'),
    stretches: list(stretch, 'Its words, in reading order.'),
  },
  'A paragraph that was touched.',
)
const value = object(
  {
    field: text('Name of the answer.'),
    label: text('What it is called.'),
    from: text('As it was sent.'),
    to: text('As it reads now.'),
    tracked: yes('Whether the file says so.'),
  },
  'An answer of ours that reads otherwise.',
)
const comment = object(
  {
    author: optional(text('Who.')),
    date: optional(text('When.')),
    quote: text('The words that it is about.'),
    text: text('What it says.'),
    done: yes('Whether it was marked as done.'),
  },
  'A comment in the file.',
)
const meaning = object(
  {
    about: oneOf(
      {
        rung: 'Which of our rungs it equals or is nearest to.',
        asks: 'Asks of the letter that it weakens or takes away.',
        term: 'A defined term that it broke.',
        reference: 'A reference that leads nowhere now.',
        money: 'A number that moved, and what that is in money.',
        cover: 'Whom or what it no longer covers.',
      },
      'What kind of meaning.',
    ),
    says: text('In a sentence.'),
    quote: optional(text('The sentence that shows it.')),
  },
  'What an edit means, by a rule that always says the same.',
)
const part = object(
  {
    id: optional(text('Id of the clause, section or schedule; absent for what stands outside, and for what is new.')),
    number: optional(text('Its number as it was sent.')),
    title: text('Its caption.'),
    fate,
    paragraphs: list(paragraph, 'The paragraphs that were touched.'),
    means: list(meaning, 'What the edits mean, where the plan tells the rungs.'),
    answers: list(value, 'Answers that read otherwise.'),
    comments: list(comment, 'Comments on it.'),
  },
  'A clause, section or schedule.',
)
export const Reviews = object(
  {
    version: Type.Literal(1, {
      description: 'Version of this shape. A key may be added without a new version; none is taken away or changed.',
    }),
    file: text('The file that came back.'),
    document: text('Name of what was sent.'),
    title: text('Its title.'),
    recognised: oneOf(
      {mark: 'The file carries its mark.', name: 'It was named.', words: 'Nothing else reads so much like it.'},
      'How it was found what the file is.',
    ),
    untracked: count(0, 'How many paragraphs differ from what was sent without being tracked.'),
    parts: list(part, 'All clauses, sections and schedules, in their order.'),
    comments: list(comment, 'Comments that stand in none of them.'),
    automatic: object(
      {
        numbers: count(0, 'Numbers that word processors count.'),
        marks: count(0, 'Quotation marks, dashes and spaces.'),
        looks: count(0, 'Paragraphs whose looks changed under tracking.'),
      },
      'What is no edit.',
    ),
  },
  'A file that came back, read against what was sent.',
)
export type Reviews = Static<typeof Reviews>
