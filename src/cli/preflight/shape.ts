import type {Static} from 'typebox'
import {list, object, oneOf, optional, text} from '../../library/files/shapes.js'
import {exitCode, place, problem, version} from '../reports/parts.js'

/** What `proviso preflight --format json` prints: the source of `schema/preflight.schema.json` and of its type. */

const lightWords = {green: 'Nothing was found.', amber: 'Somebody should look.', red: 'Stop.'} as const
const item = object(
  {
    light: oneOf(lightWords, 'How much it weighs.'),
    says: text('What is so, in one sentence.'),
    cure: optional(text('What to do about it.')),
    place: optional(place('Where it is, or where it is mended.')),
  },
  'One thing to know before sending.',
)
const section = object(
  {
    name: text('Blanks, Facts, Authority, Movement, Agreed, Findings or Signatures.'),
    light: optional(oneOf(lightWords, 'The gravest of its items. Without one it was not asked, which is no green.')),
    says: text('The answer in half a sentence.'),
    items: list(item, 'The gravest first.'),
  },
  'One question before sending, and what came of it.',
)
export const Preflights = object(
  {
    version,
    code: exitCode('Nothing that stops.', 'Something red, too much amber, or nothing could be looked at.'),
    today: text('The day on which it would be sent.'),
    documents: list(
      object(
        {
          name: text('Name of its files, without ending.'),
          title: text('Its title.'),
          date: text('The date that it carries.'),
          light: oneOf(lightWords, 'The gravest of its sections.'),
          sections: list(section, 'Each question, in the order of the page.'),
        },
        'A document.',
      ),
      'The documents that were looked at. Internal: it speaks of rungs and of who may do what.',
    ),
    problems: list(problem('A finding.'), 'Why nothing could be looked at; empty otherwise.'),
  },
  'What was seen of documents before they are sent.',
)
export type Preflights = Static<typeof Preflights>
