import {type Static, Type} from 'typebox'
import {
  clauseId,
  date,
  inLanguages,
  Limit,
  type languages,
  list,
  object,
  oneOf,
  optional,
  perRung,
  prose,
  question,
  rungs,
  Scalar,
  strict,
  text,
} from './shapes.js'

/** A clause, and what a workspace lays over one. */

export const FieldFile = object(
  {
    ...question,
    default: optional(
      Type.Unsafe<string | number | boolean | Partial<Record<(typeof rungs)[number], string | number | boolean>>>({
        type: ['string', 'number', 'boolean', 'object', 'array'],
        properties: Object.fromEntries(
          rungs.map((rung) => [rung, {type: ['string', 'number', 'boolean'], description: `At ${rung}.`}]),
        ),
        additionalProperties: false,
        description: 'Taken when nothing is answered: one value, or one for each rung.',
      }),
    ),
    limits: optional(
      Type.Object(
        {
          min: optional(Scalar),
          max: optional(Scalar),
          opening: optional(Limit),
          acceptable: optional(Limit),
          floor: optional(Limit),
        },
        {...strict, description: 'What may be answered at all (min, max), and at which rung.'},
      ),
    ),
  },
  'An answer that this clause needs.',
)
export type FieldFile = Static<typeof FieldFile>

export const TermFile = object(
  {
    forms: list(
      text('One written form.'),
      'Every written form of the term; the first is its name. Possessives need not be listed.',
    ),
    gloss: optional(inLanguages('What it means in plain words, for glossary and handouts.')),
  },
  'A term that is defined here.',
)
export type TermFile = Static<typeof TermFile>

const Caution = object(
  {
    when: text('Condition (CEL over the facts) under which it is said.'),
    at: optional(list(oneOf(rungs, 'A rung.'), 'Rungs at which it is said; without it at all of them.')),
    severity: oneOf(['error', 'warning', 'info'], 'An error stops a final document.'),
    say: text('What is said, in one or two sentences.'),
  },
  'A finding on a deal.',
)
/** What a source is worth. */
export const evidence = ['primary', 'secondary', 'memory'] as const
const SourceFile = object(
  {
    cite: text('What was read.'),
    url: optional(text('Its address.')),
    asOf: date('When it was checked.'),
    evidence: oneOf(
      evidence,
      'primary: the instrument itself was seen; secondary: an account of it; memory: not checked.',
    ),
  },
  'What a text leans on.',
)

export const ClauseFile = object(
  {
    id: clauseId('Id of the clause, the same as the file’s name.'),
    title: Type.Unsafe<string | Partial<Record<(typeof languages)[number], string>>>({
      type: ['string', 'object'],
      properties: {en: text('In English.'), es: text('In Spanish.')},
      additionalProperties: false,
      description: 'Caption of the clause; one string, or one in each language.',
    }),
    family: Type.String({pattern: '^[A-Z]{2,4}$', description: 'Family, the same as the folder’s name.'}),
    version: Type.Integer({minimum: 1, description: 'Whole number, raised when the meaning of any text changes.'}),
    status: oneOf(['draft', 'review', 'approved', 'retired'], 'How far the text has come.'),
    purpose: text('What the clause is for, in one sentence.'),
    asks: list(Type.String({pattern: '^A[0-9]{2}$'}), 'Asks of the letter that it answers.'),
    concerns: optional(list(Type.String({pattern: '^C[0-9]{2}$'}), 'Concerns of the letter that it answers.')),
    when: optional(
      text(
        'Condition (CEL over the facts) under which it stands in a rider. Other documents speak of all performers and do not ask.',
      ),
    ),
    proposes: optional(
      object(
        {
          item: optional(Type.Integer({minimum: 1, description: 'Number of its item, the same in all rounds.'})),
          subject: oneOf(
            ['mandatory', 'permissive'],
            'Whether the union takes it for a mandatory or a permissive subject of bargaining.',
          ),
          pays: optional(text('Who pays, how it is worked out, and when, in one or two sentences.')),
        },
        'How it is put on the bargaining table.',
      ),
    ),
    requires: optional(list(clauseId('Id of a clause.'), 'Where this clause stands, these must stand too.')),
    conflicts: optional(list(clauseId('Id of a clause.'), 'Never together with these.')),
    hazards: optional(list(Type.String({pattern: '^H[0-9]{1,2}b?$'}), 'Hazards that the drafting answers.')),
    fields: optional(Type.Record(Type.String(), FieldFile, {description: 'Answers that this clause owns, by name.'})),
    defines: optional(Type.Record(Type.String(), TermFile, {description: 'Terms that this clause defines, by key.'})),
    cautions: optional(list(Caution, 'Findings on a deal.')),
    text: object(
      {
        proposal: optional(perRung(prose('Text of this rung.'), 'Text in the idiom of the agreement that it amends.')),
        rider: optional(perRung(prose('Text of this rung.'), 'Text for one deal.')),
        guideline: optional(
          object({en: optional(prose('In English.')), es: optional(prose('In Spanish.'))}, 'Voluntary practice.'),
        ),
        handout: optional(
          object(
            {en: optional(prose('In English.')), es: optional(prose('In Spanish.'))},
            'For members, in plain words.',
          ),
        ),
      },
      'One meaning, drafted separately for each register.',
    ),
    writtenAgainst: optional(
      Type.Record(Type.String(), Type.String(), {
        description: 'Which text a text was written from, such as handout.en: rider.opening@1.',
      }),
    ),
    notes: optional(prose('For the drafter. Never leaves the house.')),
    sources: optional(list(SourceFile, 'What the texts lean on.')),
  },
  'One clause.',
)
export type ClauseFile = Static<typeof ClauseFile>

const {title, status, text: texts, notes} = ClauseFile.properties
export const OverrideFile = object(
  {
    overrides: Type.Integer({
      minimum: 1,
      description: 'Version of the shipped clause that this was written against.',
    }),
    title: optional(title),
    status: optional(status),
    text: optional(texts),
    fields: optional(
      Type.Record(
        Type.String(),
        object(
          {default: FieldFile.properties.default, limits: FieldFile.properties.limits},
          'What changes of a field; the rest stays as shipped.',
        ),
        {description: 'Fields of the shipped clause, by name.'},
      ),
    ),
    notes,
  },
  'Parts of a shipped clause that stand differently in this workspace. The file’s name says which clause.',
)
export type OverrideFile = Static<typeof OverrideFile>
