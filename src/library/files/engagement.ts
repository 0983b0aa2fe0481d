import {type Static, Type} from 'typebox'
import {date, shortId, valueOrList} from './parts.js'
import {count, entry, named, object, oneOf, optional, prose, text} from './shapes.js'

/** A deal. */

const ItemFile = entry(
  'Item',
  {
    section: optional(
      text('Section of the agreement that the item changes or becomes.', {examples: ['§ 39.M', 'a new sideletter']}),
    ),
    instruction: optional(
      oneOf(
        {add: 'The item becomes a section of its own.', amend: 'The item takes the place of words that stand there.'},
        'What the item does to the agreement; it adds a section when nothing is said.',
      ),
    ),
    current: optional(
      prose(
        'The words that stand in the agreement now, exactly. They are printed only when somebody has verified them.',
      ),
    ),
    verified: optional(
      object(
        {
          by: text('Who compared the words with the signed agreement.'),
          on: date('The day of the comparison.'),
        },
        'Who compared the current words with the signed agreement. Without it they are not printed.',
      ),
    ),
    effective: optional(
      text('From when, and for which photography or licenses, where this item differs from the rest.'),
    ),
  },
  'An item of a proposal: what becomes of the agreement.',
  ['section', 'instruction'],
)

export const EngagementFile = object(
  {
    id: shortId('Short id, printed in the footer of every document.', ['S1', 'lind-2026']),
    date: date('The date that documents carry. Nothing is dated by the clock of this machine.'),
    draft: optional(
      object(
        {
          number: count(1, 'Which draft it is. For a handout or a guideline it is the number of the edition.', {
            default: 1,
          }),
          maker: text('Whose draft it is.', {examples: ['Counsel for Performer', 'Counsel for Company']}),
        },
        'Number and maker of the draft, printed in the header.',
      ),
    ),
    authority: optional(
      text(
        'Who authorized a document that speaks in a union’s name. Without it every page says that it is no official text of one.',
      ),
    ),
    items: optional(
      named(
        ItemFile,
        'What a proposal changes in the agreement, by id of the clause: {TRN-02: {section: § 39.L, instruction: amend}}.',
        {
          known: 'clauses',
        },
      ),
    ),
    facts: named(
      Type.Unknown(),
      'What is known of the deal. It decides which clauses stand and is printed where texts ask for it. What is left empty becomes a blank in the document.',
      {known: 'deal'},
    ),
    answers: optional(
      named(
        valueOrList('The answer.'),
        'Answers to what clauses ask, by name of the field. What is not answered takes the default of the chosen rung, where the clause has one, and else becomes a blank.',
        {known: 'answers'},
      ),
    ),
  },
  'One engagement: a deal, or an edition of a document.',
)
export type EngagementFile = Static<typeof EngagementFile>
