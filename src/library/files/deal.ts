import {type Static, Type} from 'typebox'
import {clauseId, date, list, object, oneOf, optional, prose, registers, rungs, text, Value} from './shapes.js'

/** What a workspace holds: deals, plans, positions, editions. */

export const EngagementFile = object(
  {
    id: Type.String({pattern: '^[A-Za-z0-9][A-Za-z0-9-]*$', description: 'Short id, printed in the footer.'}),
    date: date('The document’s date.'),
    draft: optional(
      object(
        {
          number: Type.Integer({minimum: 1, description: 'Which draft it is.'}),
          maker: text('Whose draft it is, such as Counsel for Performer.'),
        },
        'Number and maker of the draft.',
      ),
    ),
    authority: optional(
      text('Who authorized a document that speaks in a union’s name. Without it such a document is watermarked.'),
    ),
    items: optional(
      Type.Record(
        Type.String(),
        object(
          {
            section: optional(text('Section of the agreement that it changes or becomes, such as § 39.M.')),
            instruction: optional(
              oneOf(['add', 'amend'], 'Whether it adds a section or amends one; it adds when nothing is said.'),
            ),
            current: optional(prose('The words that stand in the agreement now, exactly.')),
            verified: optional(
              object(
                {by: text('Who compared them with the signed agreement.'), on: date('When.')},
                'Without it the current words are not printed.',
              ),
            ),
            effective: optional(text('From when, and for which photography or licenses, where it differs.')),
          },
          'An item of a proposal.',
        ),
        {description: 'What a proposal changes in the agreement, by id of the clause.'},
      ),
    ),
    facts: Type.Record(Type.String(), Type.Unknown(), {
      description: 'Facts of the deal, nested as their names are dotted.',
    }),
    answers: optional(Type.Record(Type.String(), Value, {description: 'Answers to the fields of clauses.'})),
  },
  'One engagement: a deal, or an edition of a document.',
)
export type EngagementFile = Static<typeof EngagementFile>

export const PlanFile = Type.Array(
  object(
    {
      template: text('Id of a document.'),
      engagement: text('File of the engagement, from the plan’s folder.'),
      rung: optional(oneOf(rungs, 'Rung of every clause; opening when nothing is said.')),
      rungs: optional(Type.Record(Type.String(), oneOf(rungs, 'A rung.'), {description: 'Rungs of single clauses.'})),
      without: optional(list(clauseId('Id of a clause.'), 'Clauses to leave out.')),
      only: optional(
        list(text('Id of a clause, or of a family.'), 'The only clauses to take; all when nothing is said.'),
      ),
      subject: optional(
        oneOf(['mandatory', 'permissive'], 'The only subjects of bargaining to take; both when nothing is said.'),
      ),
      formats: optional(list(text('A format.'), 'Formats to write; all when nothing is said.')),
      page: optional(oneOf(['letter', 'a4'], 'Size of the paper; letter when nothing is said.')),
      name: optional(
        Type.String({
          pattern: '^[A-Za-z0-9][A-Za-z0-9._-]*$',
          description: 'Name of the files that are made, without ending.',
        }),
      ),
    },
    'One document to make.',
  ),
  {description: 'Documents to make.'},
)
export type PlanFile = Static<typeof PlanFile>

export const PositionsFile = Type.Record(
  Type.String(),
  object(
    {
      now: optional(oneOf(rungs, 'Rung that is on the table now; proposals take it where their plan says nothing.')),
      floor: prose('The least that may be accepted, in words of your own: shipped floors are illustrations.'),
      walkAway: optional(prose('What happens below it.')),
      authority: text('Who may go down to the floor.'),
      decided: object({by: text('Who decided.'), on: date('When.')}, 'The decision.'),
      note: optional(prose('Anything else that stays in the house.')),
    },
    'The position on one clause.',
  ),
  {description: 'Positions in bargaining, by id of the clause. Private: nothing of it ever enters a document.'},
)
export type PositionsFile = Static<typeof PositionsFile>

const digestOf = (description: string) => Type.String({pattern: '^[0-9a-f]{16}$', description})
const Edition = object(
  {
    document: text('Id of the document.'),
    engagement: text('Id of the engagement.'),
    edition: Type.Integer({minimum: 1, description: 'Number that is printed on it.'}),
    date: date('Date that is printed on it.'),
    plan: text('Plan that made it.'),
    words: digestOf('Digest of every word that it says.'),
    text: digestOf('Digest of the document’s own texts, without clauses.'),
    clauses: Type.Record(
      Type.String(),
      object(
        {
          version: Type.Integer({minimum: 1, description: 'Version of the clause.'}),
          text: digestOf('Digest of the text that it stood there by.'),
        },
        'A clause as it was printed.',
      ),
      {description: 'The clauses that stand in it, by id.'},
    ),
    facts: Type.Record(Type.String(), Type.String(), {
      description: 'What it was told of the facts that its texts ask, as printed; empty where nothing was answered.',
    }),
  },
  'One printed edition.',
)
export const EditionsFile = Type.Array(Edition, {
  description: 'Printed editions of handouts and guidelines. “proviso make --edition” adds to it.',
})
export type EditionsFile = Static<typeof EditionsFile>

export const levels = ['error', 'warning', 'info', 'off'] as const
export type Level = (typeof levels)[number]
const Wishes = (description: string) =>
  Type.Record(
    Type.String(),
    Type.Unsafe<Level | Partial<Record<(typeof registers)[number], Level>>>({
      type: ['string', 'object'],
      pattern: `^(?:${levels.join('|')})$`,
      properties: Object.fromEntries(
        registers.map((register) => [register, oneOf(levels, `In the ${register} register.`)]),
      ),
      additionalProperties: false,
      examples: [...levels],
      description: 'error, warning, info or off; or one of them for each register.',
    }),
    {description},
  )

export const WorkspaceFile = object(
  {
    library: optional(text('Folder of the clause library; the shipped one when nothing is said.')),
    templates: optional(text('Folder of the documents; the shipped one when nothing is said.')),
    out: optional(text('Folder that documents are written to; out when nothing is said.')),
    rules: optional(Wishes('How much a rule of “proviso check” matters in this workspace, by its id.')),
    folders: optional(
      Type.Record(Type.String(), Wishes('How much a rule matters there.'), {
        description:
          'The same for single folders or files, by their path from here; the longest path that fits has the first word.',
      }),
    ),
    stale_after_months: optional(
      Type.Integer({
        minimum: 1,
        description: 'After how many months a fact is to be looked at again; 12 when nothing is said.',
      }),
    ),
  },
  'A workspace.',
)
export type WorkspaceFile = Static<typeof WorkspaceFile>
