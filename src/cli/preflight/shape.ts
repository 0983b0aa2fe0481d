import {type Static, Type} from 'typebox'
import {severityWords} from '../../library/files/parts.js'
import {list, object, oneOf, optional, text} from '../../library/files/shapes.js'
import {place} from '../reports/findings.js'

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
const problem = object(
  {
    rule: text('Stable id; “proviso explain” and this id tell more.'),
    severity: oneOf(severityWords, 'How grave it is.'),
    message: text('What, where, why and the cure, as plain text.'),
    place: place('Where it is.'),
  },
  'A finding.',
)
export const Preflights = object(
  {
    version: Type.Literal(1, {
      description: 'Version of this shape. A key may be added without a new version; none is taken away or changed.',
    }),
    code: Type.Unsafe<0 | 1>({
      type: 'integer',
      enum: [0, 1],
      enumDescriptions: ['Nothing that stops.', 'Something red, too much amber, or nothing could be looked at.'],
      description: 'Exit code of the command.',
    }),
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
    problems: list(problem, 'Why nothing could be looked at; empty otherwise.'),
  },
  'What was seen of documents before they are sent.',
)
export type Preflights = Static<typeof Preflights>
