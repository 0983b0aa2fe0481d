import {type Static, Type} from 'typebox'
import {TermFile} from './clause.js'
import {clauseId, inLanguages, languages, list, object, oneOf, optional, registers, text} from './shapes.js'

/** The recipe of a document. */

const Signatory = object(
  {
    role: text('As what the party signs.'),
    name: text('Fact that gives the party’s name.'),
    lines: list(oneOf(['signature', 'name', 'title', 'date'], 'A line.'), 'Lines to fill in with a pen.'),
    when: optional(text('Yes/no fact under which the party signs.')),
    unless: optional(text('Yes/no fact under which it does not.')),
  },
  'A party that signs.',
)
export const DocumentFile = object(
  {
    id: Type.String({pattern: '^[a-z][a-z0-9-]*$', description: 'Id of the document, the same as the folder’s name.'}),
    title: inLanguages('Title, as in headers.'),
    register: oneOf(registers, 'Which texts of the clauses it takes.'),
    language: oneOf(languages, 'Language of the document.'),
    look: text('Look, a name in tokens.yaml.'),
    sections: optional(list(Type.String({pattern: '^[A-Z]{2,4}$'}), 'Families of clauses, in order.')),
    schedules: optional(
      list(clauseId('Id of a schedule; its text is in a file of that name.'), 'Schedules, in order.'),
    ),
    refuses: optional(
      list(
        object(
          {
            when: text('Condition (CEL over the facts).'),
            say: text('Why there is no such document then, and what to do.'),
          },
          'A deal that it is not for.',
        ),
        'Deals that it is not for: it is not made.',
      ),
    ),
    covers: optional(
      list(
        clauseId('Id of a clause.'),
        'Clauses whose protection its own words carry; it names the others to the drafter.',
      ),
    ),
    alone: optional(list(clauseId('Id of a schedule.'), 'Schedules that are also made as their own file.')),
    unless: optional(
      Type.Record(Type.String(), text('A yes/no fact.'), {
        description: 'Schedules that do not stand where a fact is yes, by id.',
      }),
    ),
    classification: optional(inLanguages('Words at the foot of each page, such as Bargaining document.')),
    requires: optional(list(text('A call.'), 'Calls that the text must make.')),
    initials: optional(text('Party that initials each page.')),
    defines: optional(Type.Record(Type.String(), TermFile, {description: 'Terms that the document itself defines.'})),
    signatories: optional(
      Type.Record(Type.String(), Signatory, {description: 'Parties that sign, by name, in order.'}),
    ),
    speaksFor: optional(
      oneOf(['union'], 'In whose name it speaks: then it is watermarked unless the engagement names its authority.'),
    ),
  },
  'A kind of document.',
)
export type DocumentFile = Static<typeof DocumentFile>
