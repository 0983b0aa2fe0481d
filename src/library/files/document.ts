import type {Static} from 'typebox'
import type {CallName} from '../../text/template.js'
import {TermFile} from './entries.js'
import {clauseId, family, inLanguages, language, scheduleId} from './parts.js'
import {count, entry, formed, list, named, object, oneOf, optional, text} from './shapes.js'

/** The recipe of a document. */

const callWords: Readonly<Record<CallName, string>> = {
  clauses: 'Its sections, with every clause that stands.',
  clause: 'One clause, by its id.',
  define: 'A term, where it is defined.',
  ref: 'A reference to a clause or a schedule.',
  part: 'A text that several documents share.',
  words: 'An amount in figures, and behind it in words.',
  quiz: 'The questions of a quiz, with boxes to tick: of the one that is named, else of the one that the plan chose, else of all.',
  'quiz-key': 'The answers to a quiz: which is right, why, and where it comes from.',
  glossary: 'Every defined term in plain words.',
  signature: 'A place to sign, for one party.',
  signatures: 'Places to sign, for all parties.',
  text: 'In an item of a proposal: the words of the clause.',
  current: 'In an item of a proposal: the words that stand in the agreement now.',
  figure: 'A figure made from data, where the plan names it.',
}

const SignatoryFile = entry(
  'Signatory',
  {
    role: text('As what the party signs; printed above the line.', {examples: ['Performer', 'Company']}),
    name: text('The fact that gives the party’s name; where it is not answered, a blank is printed.', {known: 'facts'}),
    lines: list(
      oneOf(
        {
          signature: 'Where to sign.',
          name: 'Printed name of whoever signs for the party.',
          title: 'Office of whoever signs for the party.',
          date: 'Day of the signature.',
        },
        'A line.',
      ),
      'Lines to fill in with a pen, in order: [signature, date].',
    ),
    when: optional(text('A yes/no fact: the party signs only where it is yes.', {known: 'yes/no facts'})),
    unless: optional(text('A yes/no fact: the party does not sign where it is yes.', {known: 'yes/no facts'})),
  },
  'A party that signs, and where. A text calls it with {{signature "performer"}}, or all of them with {{signatures}}.',
)
const RefusalFile = entry(
  'Refusal',
  {
    when: text('For which deals the document is not made: a condition over the facts of the deal.', {
      known: 'conditions',
    }),
    say: text('Why there is no such document then, and what to do instead.'),
  },
  'A kind of deal that the document is not for.',
)
export const DocumentFile = object(
  {
    id: formed(
      '^[a-z][a-z0-9-]*$',
      'The id of a document is small letters, digits and hyphens, such as rider-page',
      'Names the document in plans. It is also the name of its folder.',
    ),
    title: inLanguages('Title, printed on top and in headers, in the language of the document.'),
    register: oneOf(
      {
        proposal: 'For the bargaining table, in the idiom of the agreement that it amends.',
        rider: 'For one performer’s deal.',
        guideline: 'Voluntary practice for companies.',
        handout: 'For members, in plain words.',
      },
      'For whom the document is: it takes the texts that clauses have for this register.',
    ),
    language: language('Language of the document, of its dates and of its amounts in words.'),
    look: text('How it is set: a look of tokens.yaml.', {known: 'looks'}),
    accompanies: optional(
      text(
        'The handout that is given out with it, where this is a part of a lesson: slides, a quiz, a card. What that handout says of rights today need not be said again.',
        {known: 'documents'},
      ),
    ),
    writtenAgainst: optional(
      named(
        count(1, 'Version of the clause that was read when the words were written.'),
        'Clauses that the document’s own words explain, each with the version that was read, so that the words are found out of date when a clause changes: {CON-01: 1}.',
        {known: 'clauses'},
      ),
    ),
    sections: optional(
      list(
        family('A family of clauses.'),
        'Families of clauses, in the order of their sections: [DEF, CON, CMP]. {{clauses}} prints them.',
      ),
    ),
    schedules: optional(
      list(
        scheduleId('A schedule; its words are in a file of that name, such as SCH-A.md.hbs.'),
        'Schedules, in order, with letters of their own: [SCH-A, SCH-B].',
      ),
    ),
    refuses: optional(
      list(RefusalFile, 'Deals that the document is not for. It is not made for them, and it is said why.'),
    ),
    covers: optional(
      list(
        clauseId('A clause whose protection the document’s own words carry.'),
        'For short forms without sections: which clauses its own words stand for. Whoever makes it is told which others it leaves out.',
      ),
    ),
    alone: optional(
      list(
        scheduleId('A schedule.'),
        'Schedules that are also made as a file of their own, such as a consent that is signed apart.',
      ),
    ),
    unless: optional(
      named(
        text('A yes/no fact.', {known: 'yes/no facts'}),
        'Schedules that fall away where a fact is yes, by id: {SCH-C: consent.refused}.',
        {name: 'SCH-A'},
      ),
    ),
    classification: optional(inLanguages('Words at the foot of each page, such as Bargaining document.')),
    requires: optional(
      list(
        oneOf(callWords, 'A call.'),
        'What the document’s text must call, so that nobody drops the clauses or the signatures by accident: [clauses, signature].',
      ),
    ),
    initials: optional(
      text('The party that initials each page, by role; no place for initials is printed without it.', {
        examples: ['Performer', 'Company'],
      }),
    ),
    defines: optional(
      named(TermFile, 'Terms that the document itself defines in its own words, such as Company or Picture.', {
        name: 'key-of-the-term',
      }),
    ),
    signatories: optional(
      named(SignatoryFile, 'Parties that sign, by a short name, in the order in which they sign.', {name: 'company'}),
    ),
    reader: optional(
      inLanguages(
        'For whom it is, as they would say it of themselves: the first page of a site leads them here by these words, such as {en: I am a background actor}.',
      ),
    ),
    speaksFor: optional(
      oneOf(
        {
          union:
            'A union: every page says that this is no official text of one, until an engagement names who authorized it.',
        },
        'In whose name the document speaks, where that needs somebody’s authority.',
      ),
    ),
  },
  'A kind of document: which clauses it takes, in which order, how it looks and who signs. Its words are beside it, in text.md.hbs.',
)
export type DocumentFile = Static<typeof DocumentFile>
