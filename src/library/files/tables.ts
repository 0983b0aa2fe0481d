import type {Static} from 'typebox'
import {inLanguages, question, valueOrList} from './parts.js'
import {entry, named, object, oneOf, optional, text} from './shapes.js'

/** The tables that all clauses share. */

export const FactsFile = named(
  entry(
    'Fact',
    {
      ...question,
      default: optional(valueOrList('Taken where an engagement says nothing. Without one a document shows a blank.')),
      from: optional(
        text('Works it out from other facts, so that nobody is asked: a condition over the facts of the deal.', {
          examples: ['has(performer.loanout)', 'days_between(disclosure.given_on, consent.signed_on)'],
        }),
      ),
    },
    'A fact of a deal: engagements state it, conditions and texts ask for it.',
    ['ask'],
  ),
  'What may be said of a deal, each by a group and a name with a dot between, such as performer.status. The same fact is never asked twice.',
  {
    name: 'group.name',
    keys: {
      pattern: '^[a-z][a-z0-9]*\\.[a-z][a-z0-9_]*$',
      form: 'A fact has a name of two parts in small letters, such as project.title',
    },
  },
)
export type FactsFile = Static<typeof FactsFile>

export const FamiliesFile = named(
  entry(
    'Family',
    {
      title: inLanguages('Heading of the section in which its clauses stand.'),
      enters: oneOf(
        {
          always: 'Its clauses stand by themselves.',
          'when used': 'A clause of it stands only where a text uses a term that it defines.',
        },
        'When its clauses enter a document.',
      ),
    },
    'A family of clauses: a section of a document, and a folder of clauses.',
  ),
  'Families of clauses, by the capital letters with which the ids of their clauses begin.',
  {name: 'ABC'},
)
export type FamiliesFile = Static<typeof FamiliesFile>

const said = (title: string) =>
  entry(
    title,
    {
      says: text('In short: one sentence for lists.'),
      quote: text('The exact words of the letter.'),
    },
    'What the letter says, in short and in its own words. Clauses name it by its number.',
  )
export const LetterFile = object(
  {
    asks: named(said('Ask'), 'What the letter asks, A01 and on.', {name: 'A01'}),
    concerns: named(said('Concern'), 'What the letter fears, C01 and on.', {name: 'C01'}),
  },
  'What the open letter asks and fears. “proviso coverage” shows which clauses answer it.',
)
export type LetterFile = Static<typeof LetterFile>

export const HazardsFile = named(
  entry(
    'Hazard',
    {
      hazard: text('What can go wrong.'),
      answer: text('What a drafter does about it.'),
      otherwise: optional(text('What meets it beside clauses: a rule, a document, a check.')),
    },
    'Something that can go wrong in law or in drafting, and how a drafter meets it. Clauses name it by its number.',
  ),
  'Legal and drafting hazards, H1 and on.',
  {name: 'H1'},
)
export type HazardsFile = Static<typeof HazardsFile>
