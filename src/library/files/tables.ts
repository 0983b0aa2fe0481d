import {type Static, Type} from 'typebox'
import {inLanguages, object, oneOf, optional, question, text, Value} from './shapes.js'

/** The tables that all clauses share. */

export const FactsFile = Type.Record(
  Type.String(),
  object(
    {
      ...question,
      default: optional(Value),
      from: optional(text('CEL expression over other facts that gives it; then nobody is asked.')),
    },
    'A fact of a deal.',
  ),
  {description: 'What may be said of a deal, by dotted name.'},
)
export type FactsFile = Static<typeof FactsFile>

export const FamiliesFile = Type.Record(
  Type.String(),
  object(
    {
      title: inLanguages('Heading of the section.'),
      enters: oneOf(
        ['always', 'when used'],
        'Whether its clauses stand by themselves, or only when a term of theirs is used.',
      ),
    },
    'A family of clauses.',
  ),
  {description: 'Families of clauses, by the letters before the number.'},
)
export type FamiliesFile = Static<typeof FamiliesFile>

const Said = object(
  {says: text('What it asks, in short.'), quote: text('Exact words of the letter.')},
  'A sentence of the letter.',
)
export const LetterFile = object(
  {
    asks: Type.Record(Type.String(), Said, {description: 'Asks, A01 and on.'}),
    concerns: Type.Record(Type.String(), Said, {description: 'Concerns, C01 and on.'}),
  },
  'What the open letter asks and fears.',
)
export type LetterFile = Static<typeof LetterFile>

export const HazardsFile = Type.Record(
  Type.String(),
  object(
    {
      hazard: text('What can go wrong.'),
      answer: text('What a drafter does about it.'),
      otherwise: optional(text('What meets it beside clauses: a rule, a document, a check.')),
    },
    'A hazard.',
  ),
  {description: 'Legal and drafting hazards, H1 and on.'},
)
export type HazardsFile = Static<typeof HazardsFile>
