import {type Static, Type} from 'typebox'
import {count, list, object, oneOf, optional, text} from '../../library/files/shapes.js'
import {version} from '../reports/parts.js'

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
    version,
    kind: Type.Literal('returned', {description: 'Our own paper came back. Of a paper of theirs, see “paper”.'}),
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

const clauseKeys = {
  id: text('Its id.'),
  number: text('Its number as it was sent, such as P-14 or 3.1.'),
  title: text('Its caption.'),
}
const linkKeys = {
  ...clauseKeys,
  how: oneOf(
    {
      number: 'They quote its number.',
      caption: 'Its caption is the same, or alike.',
      words: 'Rows of our own words stand in it.',
      likeness: 'Its words are alike.',
    },
    'By what it was recognised.',
  ),
  sure: Type.Number({minimum: 0, maximum: 1, description: 'How sure that is, from 0 to 1.'}),
  sentence: text('The sentence of theirs that shows it most.'),
}
const ask = object(
  {
    id: text('Its id, such as A12.'),
    verdict: oneOf(
      {
        met: 'The item says what is asked.',
        weaker: 'It says less.',
        missing: 'Nothing in the whole paper speaks of it.',
        contradicted: 'It says the opposite.',
      },
      'What the item says of it, as far as patterns find it.',
    ),
    sentence: optional(text('The sentence that shows it.')),
  },
  'An ask of the letter that the clause answers.',
)
const moved = object(
  {
    field: text('Name of the answer.'),
    label: text('What it is called.'),
    from: text('As it was sent.'),
    to: text('As it reads in their paper.'),
    says: text('Both and the difference, in a sentence.'),
    sentence: text('Their sentence.'),
  },
  'A number of ours that reads otherwise.',
)
const item = object(
  {
    place: count(1, 'Which item of theirs, counted from 1.'),
    number: optional(text('Its number, as they give it.')),
    caption: optional(text('Its caption.')),
    page: optional(count(1, 'The page, where pages are known.')),
    text: text('Its words.'),
    fate: oneOf(
      {
        answers: 'It answers clauses of ours.',
        unsure: 'It may answer one of those in “maybe”; a person should say.',
        new: 'It answers none of ours.',
      },
      'What became of it.',
    ),
    stance: optional(
      object(
        {
          says: oneOf({refused: 'No, in so many words.', agreed: 'Yes, in so many words.'}, 'What it says to ours.'),
          sentence: text('The sentence that says so.'),
        },
        'A plain yes or no.',
      ),
    ),
    answers: list(
      object(
        {
          ...linkKeys,
          ours: text('The sentence of ours that is nearest.'),
          rung: optional(text('Which of our rungs it is nearest to, where the plan tells them.')),
          asks: list(ask, 'Asks that the clause answers, where the item or nothing speaks of them.'),
          moved: list(moved, 'Numbers that moved.'),
        },
        'A clause that it answers.',
      ),
      'The clauses that it answers, the surest first.',
    ),
    maybe: list(object(linkKeys, 'A clause that it may answer.'), 'Where it is not sure enough: candidates.'),
    flags: list(
      object(
        {id: text('Stable id.'), is: text('What it is.'), sentence: text('The sentence.')},
        'A red flag, as “proviso scan” finds it.',
      ),
      'Red flags in it.',
    ),
  },
  'An item of their paper.',
)
export const Papers = object(
  {
    version,
    kind: Type.Literal('paper', {description: 'It is not our paper, but one of theirs.'}),
    file: text('Their file.'),
    document: text('Name of the document of ours that it answers.'),
    title: text('Its title.'),
    recognised: oneOf(
      {name: 'It was named.', words: 'Nothing else of ours shares so many words with it.'},
      'How it was found what it answers.',
    ),
    noticed: list(text('A sentence.'), 'What was noticed while the file was read.'),
    items: list(item, 'All items, in their order.'),
    unanswered: list(object(clauseKeys, 'A clause of ours.'), 'Clauses that no item answers, for sure or perhaps.'),
    outside: list(text('Its words.'), 'Passages that belong to no item, such as a title or a greeting.'),
  },
  'A paper of the other side, mapped to our clauses.',
)
export type Papers = Static<typeof Papers>

/** What the command prints: of a file that descends from ours, and of any other. */
export const ReviewShapes = Type.Union([Reviews, Papers], {description: 'What “proviso review” found in a file.'})
