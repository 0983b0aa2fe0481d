import {type Static, Type} from 'typebox'
import {date} from './parts.js'
import {count, entry, formed, named, object, text} from './shapes.js'

/** What was printed. */

const digestOf = (description: string) =>
  formed('^[0-9a-f]{16}$', 'A digest is sixteen of the signs 0 to 9 and a to f; the program writes it', description)
const EditionFile = entry(
  'Edition',
  {
    document: text('Id of the document.'),
    engagement: text('Id of the engagement.'),
    edition: count(1, 'Number that is printed on it.'),
    date: date('Date that is printed on it.'),
    plan: text('Plan that made it.'),
    words: digestOf('Digest of every word that it says.'),
    text: digestOf('Digest of the document’s own texts, without clauses.'),
    clauses: named(
      object(
        {
          version: count(1, 'Version of the clause.'),
          text: digestOf('Digest of the text that it stood there by.'),
        },
        'A clause as it was printed.',
      ),
      'The clauses that stand in it, by id.',
    ),
    facts: named(
      text('As it was printed; empty where nothing was answered.'),
      'What it was told of the facts that its texts ask, by name.',
    ),
  },
  'One printed edition. “proviso editions” tells whether it would be printed differently today.',
)
export const EditionsFile = Type.Array(EditionFile, {
  description:
    'Printed editions of handouts and guidelines. “proviso make --edition” adds to it; nobody needs to write here.',
})
export type EditionsFile = Static<typeof EditionsFile>
