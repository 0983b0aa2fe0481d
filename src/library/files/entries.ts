import type {Static} from 'typebox'
import {date, evidence, inLanguages, oneValue, perhapsPerRung, question, rung} from './parts.js'
import {entry, list, object, oneOf, optional, text} from './shapes.js'

/** What a clause holds several of: fields, terms, cautions, sources. */

const limit = (when: string) =>
  object(
    {
      min: optional(oneValue('The least that is within it.')),
      max: optional(oneValue('The most that is within it.')),
    },
    `The least and the most ${when}. An answer outside it is pointed out, and a final document waits until it is settled.`,
  )

export const FieldFile = entry(
  'Field',
  {
    ...question,
    default: optional(
      perhapsPerRung<string | number | boolean>(
        ['string', 'number', 'boolean', 'object', 'array'],
        ['string', 'number', 'boolean'],
        'Taken when nothing is answered: one value, or one for each rung, such as {opening: 10%, floor: 3.6%}. Without a default a blank is printed.',
      ),
    ),
    limits: optional(
      object(
        {
          min: optional(oneValue('The least that can be answered at any rung.')),
          max: optional(oneValue('The most that can be answered at any rung.')),
          opening: optional(limit('at opening')),
          acceptable: optional(limit('at acceptable')),
          floor: optional(limit('at the floor')),
        },
        'What an answer may be before the deal falls below what the clause protects, at every rung or at one, such as {acceptable: {min: 30}}.',
      ),
    ),
  },
  'A question that this clause puts to whoever prepares a deal: its answer is printed where a text calls it by name.',
  ['ask', 'default'],
)
export type FieldFile = Static<typeof FieldFile>

export const TermFile = entry(
  'Term',
  {
    forms: list(
      text('One written form, with its capitals.', {examples: ['Training Use', 'Training Uses']}),
      'Every written form of the term, so that its uses are found: [Training Use, Training Uses]. The first is its name. Possessives need not be listed.',
    ),
    gloss: optional(
      inLanguages(
        'What it means in plain words, for glossaries and handouts. It has no force; the text of the clause has.',
      ),
    ),
  },
  'A defined term. What it means in law is said in the clause’s own text, where {{define "…"}} calls it.',
  ['gloss'],
)
export type TermFile = Static<typeof TermFile>

export const CautionFile = entry(
  'Caution',
  {
    when: text('For which deals it is said: a condition over the facts of the deal.', {known: 'conditions'}),
    at: optional(
      list(rung('Rung of this clause in the document.'), 'At which rungs it is said; at all of them without it.'),
    ),
    severity: oneOf(
      {
        error: 'A final document is not made before this is settled.',
        warning: 'Somebody should look at it before the document is sent.',
        info: 'Good to know; shown only when it is asked for.',
      },
      'How grave it is.',
    ),
    say: text(
      'What is said to whoever prepares the deal, in one or two sentences: what is wrong, and what to do about it.',
    ),
  },
  'A warning to whoever prepares a deal for which the clause is not enough. It is never printed in a document.',
)

export const SourceFile = entry(
  'Source',
  {
    cite: text('What was read, so that a colleague finds it again.', {
      examples: ['29 U.S.C. § 186 (LMRA § 302)', 'SAG-AFTRA 2025 Commercials Contracts, as reported'],
    }),
    url: optional(text('Its address on the web.')),
    asOf: date('The day on which it was checked. “proviso check” says when that was too long ago.'),
    evidence: oneOf(evidence, 'What the source is worth.'),
  },
  'Something that the texts lean on, with the day on which it was checked.',
  ['url'],
)
