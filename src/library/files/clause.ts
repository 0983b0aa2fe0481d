import {type Static, Type} from 'typebox'
import {CautionFile, FieldFile, SourceFile, TermFile} from './entries.js'
import {clauseId, family, type Language, perRung, subject} from './parts.js'
import {count, formed, list, named, object, oneOf, optional, prose, text} from './shapes.js'

/** A clause, and what a workspace lays over one. */

const languagesOf = (purpose: string) =>
  object(
    {
      en: optional(prose('The text in English.')),
      es: optional(prose('The text in Spanish, for readers who would rather read that.')),
    },
    purpose,
  )

export const ClauseFile = object(
  {
    id: clauseId('Names the clause everywhere: in plans, references and answers. It is also the name of its file.'),
    title: Type.Unsafe<string | Partial<Record<Language, string>>>({
      type: ['string', 'object'],
      properties: {en: text('In English.'), es: text('In Spanish.')},
      additionalProperties: false,
      description:
        'Caption, as it is printed above the clause: one string, or {en: Opt-in only, es: Solo con tu permiso}.',
    }),
    family: family('The section of a document in which the clause stands; also the folder of its file.'),
    version: count(
      1,
      'Tells whoever read an earlier text that it means something else now. Raise it by one whenever the meaning of any text changes.',
      {default: 1},
    ),
    status: oneOf(
      {
        draft: 'Being written; nobody has checked it.',
        review: 'Written, and with whoever must agree to it.',
        approved: 'Agreed to; may be used as it stands.',
        retired: 'No longer put into new documents.',
      },
      'How far the text has come.',
    ),
    purpose: text('What the clause is for, in one plain sentence. “proviso show” begins with it.'),
    asks: list(
      formed('^A[0-9]{2}$', 'An ask is A and two digits, such as A03', 'An ask of the open letter.', {known: 'asks'}),
      'Which asks of the open letter the clause answers, such as [A03, A12]. “proviso coverage” counts by them.',
    ),
    concerns: optional(
      list(
        formed('^C[0-9]{2}$', 'A concern is C and two digits, such as C18', 'A concern of the open letter.', {
          known: 'concerns',
        }),
        'Which concerns of the open letter the clause meets, such as [C18].',
      ),
    ),
    when: optional(
      text(
        'For which deals the clause stands in a rider: a condition over the facts of the deal. Without one it stands in every rider. Proposals, guidelines and handouts speak of all performers and do not ask.',
        {known: 'conditions'},
      ),
    ),
    proposes: optional(
      object(
        {
          item: optional(
            count(
              1,
              'Number of its item in a proposal. It stays the same in every round, so that both sides can speak of “item 8”.',
            ),
          ),
          subject: subject('What the union takes it for in bargaining.'),
          pays: optional(text('Who pays, how the amount is worked out, and when, in one or two sentences.')),
        },
        'How the clause is put on the bargaining table. Proposals print it.',
      ),
    ),
    requires: optional(
      list(
        clauseId('A clause that must stand where this one stands.'),
        'Clauses without which this one makes no sense. Where one of them is missing, the document is not made; nothing is added by itself.',
      ),
    ),
    conflicts: optional(
      list(
        clauseId('A clause that may not stand beside this one.'),
        'Clauses that would contradict this one in the same document.',
      ),
    ),
    hazards: optional(
      list(
        formed('^H[0-9]{1,2}b?$', 'A hazard is H and a number, such as H5', 'A legal or drafting hazard.', {
          known: 'hazards',
        }),
        'Which hazards the drafting answers, such as [H1, H5]; the notes say how.',
      ),
    ),
    fields: optional(
      named(
        FieldFile,
        'What a deal must settle for this clause, by a name with _ for spaces. A text prints the answer with the name in double braces: {{search_days}}.',
        {name: 'reply_days'},
      ),
    ),
    defines: optional(
      named(
        TermFile,
        'Terms that the clause defines, by a key with - for spaces. A text marks the place with {{define "training-use"}}.',
        {
          name: 'key-of-the-term',
        },
      ),
    ),
    cautions: optional(list(CautionFile, 'Warnings to whoever prepares a deal for which the clause is not enough.')),
    text: object(
      {
        proposal: optional(
          perRung(
            prose,
            'For the bargaining table: in the idiom of the agreement that it amends (“Producer shall …”).',
          ),
        ),
        rider: optional(perRung(prose, 'For one performer’s deal: “Company shall …”, “Performer may …”.')),
        guideline: optional(languagesOf('Voluntary practice for companies: “should”, never “shall”.')),
        handout: optional(languagesOf('For members, in plain words: “you”, “they”, short sentences.')),
      },
      'The wording. One meaning, drafted separately for each kind of reader; a document takes the register that it needs.',
    ),
    writtenAgainst: optional(
      named(
        text('The text that it was written from: register, rung or language, and version.', {
          examples: ['rider.opening@1', 'handout.en@1'],
        }),
        'Which text another was written from, so that it is found out of date when that one changes: {handout.en: rider.opening@1}.',
        {name: 'handout.en'},
      ),
    ),
    notes: optional(
      prose(
        'For the next drafter: why it says what it says, and what the other side will answer. Notes never leave the house.',
      ),
    ),
    sources: optional(list(SourceFile, 'What the texts lean on, each with the day on which it was checked.')),
  },
  'One clause: what it is for, when it stands, what it asks, and its wording.',
)
export type ClauseFile = Static<typeof ClauseFile>

const {title, status, text: texts, writtenAgainst, notes} = ClauseFile.properties
export const OverrideFile = object(
  {
    overrides: count(
      1,
      'Version of the shipped clause that you read when you wrote this. When the library brings a newer one, “proviso check” says what differs.',
      {default: 1},
    ),
    title: optional(title),
    status: optional(status),
    text: optional(texts),
    fields: optional(
      named(
        object(
          {default: FieldFile.properties.default, limits: FieldFile.properties.limits},
          'What changes of the field; its question stays as shipped.',
        ),
        'Defaults and limits of the shipped clause’s fields that are otherwise here, by name.',
        {known: 'fields'},
      ),
    ),
    writtenAgainst,
    notes,
  },
  'Parts of a shipped clause that stand differently in this workspace. The file’s name says which clause.',
)
export type OverrideFile = Static<typeof OverrideFile>
