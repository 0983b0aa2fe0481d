import type {Static} from 'typebox'
import {date, rung} from './parts.js'
import {count, entry, formed, list, named, object, oneOf, optional, prose, text} from './shapes.js'

/** A negotiation: what lay on the table, round by round. */

const sideWords = {
  union: 'The union, or whoever bargains for performers.',
  company: 'The company, or whoever bargains for producers.',
} as const
export type TableSide = keyof typeof sideWords
const stateWords = {
  proposed: 'Put on the table, for the first time or unchanged.',
  countered: 'Answered with another rung or other words.',
  'tentatively agreed': 'Initialed by both sides, until the whole is agreed; its words are fixed.',
  agreed: 'Agreed and ratified; its words are fixed.',
  withdrawn: 'Taken off the table by the side whose round it is.',
} as const

const AgreementFile = object(
  {
    on: date('The day on which both sides initialed it.'),
    words: optional(
      formed(
        '^[a-p]{16}$',
        'A digest is sixteen small letters, none of them beyond p; “proviso preflight” shows it',
        'Digest of the words that were agreed. Without it nobody can tell whether they were touched; “proviso preflight” shows the line to write.',
      ),
    ),
    version: optional(count(1, 'Version of the clause that was agreed.')),
    initials: optional(text('Who initialed it, for both sides.')),
  },
  'What was agreed, and when.',
)
const MoveFile = entry(
  'Move',
  {
    state: oneOf(stateWords, 'Where the clause stands after this round.'),
    rung: optional(rung('The rung at which it was put, where the words are those of the library.')),
    text: optional(prose('The words that were put, where they are not those of the library.')),
    agreed: optional(AgreementFile),
    note: optional(prose('Anything else that stays in the house.')),
  },
  'What became of one clause in this round.',
  ['rung'],
)
const RoundFile = entry(
  'Round',
  {
    number: count(1, 'Which round it was, counted from 1 over both sides.'),
    on: date('The day on which it was passed.'),
    by: oneOf(sideWords, 'Who moved.'),
    documents: optional(
      list(text('Name of a document.'), 'What was passed, by the names that plans give it: [p1-proposal].'),
    ),
    rung: optional(
      rung(
        'The rung of every clause that your side put in this round and that is not named below, as in a plan. What is agreed or withdrawn stays so. With it nothing counts as new on this table.',
      ),
    ),
    clauses: named(
      MoveFile,
      'What was said of each clause, by id; a clause of which nothing was said stays as it was.',
      {
        known: 'clauses',
      },
    ),
  },
  'One round: one side moved.',
)
const MandateFile = entry(
  'Mandate',
  {
    who: text('Who may decide, with title and name.', {
      examples: ['the bargaining committee', 'Ana Lind, chief negotiator'],
    }),
    may: rung('How far down, on every clause that is not named under “for”.'),
    for: optional(
      named(rung('How far down here.'), 'How far down on single clauses or families: {CMP: opening, CON-03: floor}.', {
        name: 'CMP',
      }),
    ),
    until: optional(date('The last day of it; no end without it.')),
  },
  'How far down somebody may go without asking anybody.',
)

export const LedgerFile = object(
  {
    side: oneOf(sideWords, 'Which side is yours.'),
    parties: object(
      {union: text('Who bargains for performers.'), company: text('Who bargains for producers.')},
      'Who bargains.',
    ),
    engagements: list(
      text('File of an engagement, as seen from the folder of the ledger.', {
        examples: ['../../engagements/first.yaml', '../../engagements/p1.yaml'],
      }),
      'The engagements whose documents lie on this table.',
    ),
    authority: optional(
      list(MandateFile, 'Who may go down how far. Private. Without it only positions.yaml is asked about the floor.'),
    ),
    ground_rules: optional(
      object(
        {new_items_until: optional(date('After this day neither side brings up anything new.'))},
        'What both sides agreed on how they bargain.',
      ),
    ),
    rounds: list(RoundFile, 'The rounds, in their order. Nothing in an earlier one is ever changed.'),
  },
  'The ledger of one negotiation: negotiations/<name>/ledger.yaml. Private: it stays in the house.',
)
export type LedgerFile = Static<typeof LedgerFile>
