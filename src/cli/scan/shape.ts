import {type Static, Type} from 'typebox'
import {list, object, oneOf, optional, text} from '../../library/files/shapes.js'
import {exitCode, problem, version} from '../reports/parts.js'

/** What `proviso scan --format json` prints: the source of `schema/scan.schema.json` and of its type. */

const number = (description: string) => Type.Integer({minimum: 0, description})
const where = {
  sentence: text('The sentence, as it stands in the draft.'),
  passage: number('Which paragraph, item, heading or cell, counted from 1.'),
  clause: optional(text('The nearest number, such as “4.2 (b)”.')),
  heading: optional(text('The nearest heading above.')),
  page: optional(number('The page, where pages are known.')),
  lead: optional(text('The words that an item of a list goes on from.')),
}
const propose = list(
  object({id: text('Its id.'), title: text('Its title.')}, 'A clause of the library.'),
  'Clauses to propose, the best first.',
)
const saidWords = {
  met: 'It says what is asked.',
  weaker: 'It says less than what is asked.',
  contradicted: 'It says the opposite.',
} as const
const verdictWords = {...saidWords, missing: 'No sentence was found that speaks of it.'} as const

const flag = object(
  {
    id: text('Stable id.'),
    is: text('What it is.'),
    why: text('Why it matters.'),
    ask: text('What to ask for.'),
    against: list(text('An ask.'), 'Asks of the letter that it works against.'),
    concerns: list(text('A concern.'), 'Concerns of the letter that it touches.'),
    hazards: list(text('A hazard.'), 'Hazards of law and drafting that it touches.'),
    propose,
    found: list(object(where, 'A sentence with its place.'), 'Where it stands, in the order of the draft.'),
  },
  'A red flag that was found.',
)
const answer = object(
  {
    id: text('Its id, such as A12.'),
    says: text('What is asked.'),
    verdict: oneOf(verdictWords, 'What the draft says of it, as far as patterns find it.'),
    evidence: list(
      object(
        {
          said: oneOf(saidWords, 'What this sentence says of it.'),
          by: optional(text('The flag by which it speaks of the ask.')),
          ...where,
        },
        'A sentence that shows it.',
      ),
      'The sentences that show it, those that decided first.',
    ),
    propose,
  },
  'An ask of the letter.',
)
export const Scans = object(
  {
    version,
    code: exitCode('Every file was read.', 'A file could not be read, or too much was flagged.'),
    drafts: list(
      object(
        {
          file: text('Its path, as it was given.'),
          passages: number('Paragraphs, items, headings and cells.'),
          sentences: number('Sentences that were searched.'),
          flags: list(flag, 'In the order of docs/scan.md.'),
          asks: list(answer, 'Every ask, in the order of the letter.'),
        },
        'A draft that was read.',
      ),
      'In the order in which they were given.',
    ),
    problems: list(problem('A finding on a file.'), 'What could not be read, or was left out.'),
    caveat: text('What a scan is, and is not.'),
  },
  'What patterns found in drafts. Nothing here says that a draft is safe.',
)
export type Scans = Static<typeof Scans>
