import type {Static} from 'typebox'
import {clauseId, date, rung} from './parts.js'
import {count, entry, formed, list, named, object, oneOf, optional, prose, text} from './shapes.js'

/** A negotiation: what lay on the table, round by round. */

const sideWords = {
  union: 'The union, or whoever bargains for performers.',
  company: 'The company, or whoever bargains for producers.',
} as const
export type TableSide = keyof typeof sideWords
const stateWords = {
  proposed: 'Put on the table, for the first time or unchanged.',
  discussed: 'Spoken of; neither side moved.',
  countered: 'Answered with another rung or other words.',
  held: 'Set aside until something else is settled; neither side moved.',
  'tentatively agreed': 'Initialed by both sides, until the whole is agreed; its words are fixed.',
  agreed: 'Agreed and ratified; its words are fixed.',
  withdrawn: 'Taken off the table by the side whose round it is.',
} as const

const packageWords = {
  offered: 'Put on the table as a whole: what this round says of its clauses holds only together.',
  accepted: 'Taken by the other side: what was put in it stands.',
  rejected: 'Refused by the other side: the earlier positions of its clauses stand again.',
  withdrawn: 'Taken back by the side that offered it: the earlier positions of its clauses stand again.',
} as const
export type PackageState = keyof typeof packageWords
const yesWords = {yes: 'It is.', no: 'It is not, as when nothing is said.'} as const
const bulletinWords = {
  no: 'Neither side writes to its members about this table until the end, as when nothing is said.',
  joint: 'Only what both sides wrote together.',
  yes: 'Each side may tell its members what was said.',
} as const

const time = (description: string) =>
  formed('^(?:[01][0-9]|2[0-3]):[0-5][0-9]$', 'A time is written in 24 hours, as 09:30 or 23:40', description, {
    examples: ['09:30', '23:40'],
  })
const sha256 = optional(
  formed(
    '^[0-9a-f]{64}$',
    'A SHA-256 is 64 digits and small letters from a to f; “proviso check negotiations” shows it',
    'SHA-256 of the file, so that anybody can see it was never changed. “proviso check negotiations” shows the line to write.',
  ),
)
const file = text('The file, as seen from the folder of the ledger.', {
  examples: ['round-01/proposal.docx', 'round-02/counter.pdf'],
})

const AgreementFile = object(
  {
    on: date('The day on which both sides initialed it.'),
    at: optional(time('The time at which they did.')),
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
    summary: optional(
      text('The position in one line, in words that the other side may read: the tracking chart shows them.'),
    ),
    supposal: optional(
      oneOf(yesWords, 'Whether it was only supposed (“what if we …”): a supposal is never a position.'),
    ),
    agreed: optional(AgreementFile),
    reopened: optional(
      object(
        {
          by: text('Who asked for it.', {examples: ['both sides', 'the company']}),
          on: date('The day on which it was reopened.'),
          why: text('Why.'),
        },
        'That a clause which was agreed is open again. Without it nothing can be said of an agreed clause.',
      ),
    ),
    note: optional(prose('Anything else that stays in the house.')),
  },
  'What became of one clause in this round.',
  ['rung'],
)
const PackageFile = entry(
  'Package',
  {
    name: text('What the table calls it. It keeps its name over all rounds.', {
      examples: ['the money package', 'Package A'],
    }),
    clauses: optional(
      list(
        clauseId('A clause in it.'),
        'The clauses in it, where it is offered; how each of them is put stands under “clauses” of the round.',
      ),
    ),
    state: oneOf(packageWords, 'What became of it in this round.'),
    note: optional(prose('Anything else that stays in the house.')),
  },
  'Several clauses that stand or fall together.',
  ['clauses'],
)
const NoteFile = entry(
  'Note',
  {
    on: optional(date('The day; that of the round when nothing is said.')),
    at: optional(time('The time.')),
    who: optional(text('Who said it, or whose note it is.')),
    about: optional(list(clauseId('A clause.'), 'The clauses that it is about.')),
    say: prose('What was said or seen.'),
  },
  'A note from the table. It stays in the house.',
  ['at'],
)
const SentFile = entry(
  'Sent',
  {document: optional(text('Name of the document, as plans give it.')), file, sha256},
  'A file that your side handed over.',
  ['document'],
)
const ReceivedFile = entry('Received', {file, sha256}, 'A file that the other side handed over.')
const RoundFile = entry(
  'Round',
  {
    number: count(1, 'Which round it was, counted from 1 over both sides.'),
    on: date('The day on which it was passed.'),
    at: optional(time('The time at which it was passed.')),
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
    packages: optional(list(PackageFile, 'Packages that this round offers, accepts, rejects or takes back.')),
    notes: optional(list(NoteFile, 'What was said or seen at the table. It stays in the house.')),
    sent: optional(list(SentFile, 'The files that your side handed over, each with its hash.')),
    received: optional(list(ReceivedFile, 'The files that the other side handed over, each with its hash.')),
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
        {
          new_items_until: optional(date('After this day neither side brings up anything new.')),
          bulletin: optional(oneOf(bulletinWords, 'Whether members may be told of this table while it sits.')),
        },
        'What both sides agreed on how they bargain.',
      ),
    ),
    rounds: list(RoundFile, 'The rounds, in their order. Nothing in an earlier one is ever changed.'),
  },
  'The ledger of one negotiation: negotiations/<name>/ledger.yaml. Private: it stays in the house.',
)
export type LedgerFile = Static<typeof LedgerFile>
