import {type Static, type TProperties, type TSchema, Type} from 'typebox'

/** The files that people write, each as one schema: the source of `schema/*.json`, of the validators and of the types. */

const strict = {additionalProperties: false} as const
const object = <P extends TProperties>(properties: P, description: string) =>
  Type.Object(properties, {...strict, description})
const optional = Type.Optional
const text = (description: string) => Type.String({description})
const list = <S extends TSchema>(item: S, description: string) => Type.Array(item, {description})
const oneOf = <const V extends readonly string[]>(values: V, description: string) =>
  Type.Unsafe<V[number]>({type: 'string', enum: [...values], description})
const prose = (description: string) => Type.String({description: `${description} Markdown in a literal block (|).`})

export const rungs = ['opening', 'acceptable', 'floor'] as const
export const registers = ['proposal', 'rider', 'guideline', 'handout'] as const
export const languages = ['en', 'es'] as const
export const valueTypes = ['text', 'integer', 'money', 'percent', 'date', 'yes/no', 'choice', 'list'] as const
export const units = ['days', 'months', 'years', 'hours'] as const

const clauseId = (description: string) => Type.String({pattern: '^[A-Z]{2,4}-[A-Z0-9]{1,3}$', description})
const date = (description: string) =>
  Type.String({pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', description: `${description} As 2026-11-23.`})
const inLanguages = (description: string) =>
  object({en: optional(text('In English.')), es: optional(text('In Spanish.'))}, description)
const Scalar = Type.Unsafe<string | number | boolean>({
  type: ['string', 'number', 'boolean'],
  description: 'One value.',
})
const Value = Type.Unsafe<string | number | boolean | readonly (string | number | boolean)[]>({
  type: ['string', 'number', 'boolean', 'array'],
  items: {type: ['string', 'number', 'boolean']},
  description: 'One value, or a list of values.',
})
const perRung = <S extends TSchema>(value: S, description: string) =>
  object({opening: optional(value), acceptable: optional(value), floor: optional(value)}, description)
const Limit = object(
  {min: optional(Scalar), max: optional(Scalar)},
  'Least and greatest value that may be answered; outside it the deal is below this rung.',
)

const question = {
  type: oneOf(valueTypes, 'What kind of value it is.'),
  unit: optional(oneOf(units, 'Unit of a whole number; it is printed with the number.')),
  of: optional(oneOf(['text', 'date', 'choice'], 'What a list holds.')),
  choices: optional(
    Type.Record(Type.String(), inLanguages('How the choice is printed.'), {description: 'The choices that exist.'}),
  ),
  optional: optional(Type.Boolean({description: 'Whether it may stay unanswered without a warning.'})),
  label: inLanguages('Short name, printed in blanks and tables.'),
  ask: optional(inLanguages('The question that a person answers.')),
}

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
const evidence = ['primary', 'secondary', 'memory'] as const
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

const Signatory = object(
  {
    role: text('As what the party signs.'),
    name: text('Fact that gives the party’s name.'),
    lines: list(oneOf(['signature', 'name', 'title', 'date'], 'A line.'), 'Lines to fill in with a pen.'),
    when: optional(text('Yes/no fact under which the party signs.')),
    unless: optional(text('Yes/no fact under which it does not.')),
  },
  'A party that signs.',
)
export const DocumentFile = object(
  {
    id: Type.String({pattern: '^[a-z][a-z0-9-]*$', description: 'Id of the document, the same as the folder’s name.'}),
    title: inLanguages('Title, as in headers.'),
    register: oneOf(registers, 'Which texts of the clauses it takes.'),
    language: oneOf(languages, 'Language of the document.'),
    look: text('Look, a name in tokens.yaml.'),
    sections: optional(list(Type.String({pattern: '^[A-Z]{2,4}$'}), 'Families of clauses, in order.')),
    schedules: optional(
      list(clauseId('Id of a schedule; its text is in a file of that name.'), 'Schedules, in order.'),
    ),
    refuses: optional(
      list(
        object(
          {
            when: text('Condition (CEL over the facts).'),
            say: text('Why there is no such document then, and what to do.'),
          },
          'A deal that it is not for.',
        ),
        'Deals that it is not for: it is not made.',
      ),
    ),
    covers: optional(
      list(
        clauseId('Id of a clause.'),
        'Clauses whose protection its own words carry; it names the others to the drafter.',
      ),
    ),
    alone: optional(list(clauseId('Id of a schedule.'), 'Schedules that are also made as their own file.')),
    unless: optional(
      Type.Record(Type.String(), text('A yes/no fact.'), {
        description: 'Schedules that do not stand where a fact is yes, by id.',
      }),
    ),
    classification: optional(inLanguages('Words at the foot of each page, such as Bargaining document.')),
    requires: optional(list(text('A call.'), 'Calls that the text must make.')),
    initials: optional(text('Party that initials each page.')),
    defines: optional(Type.Record(Type.String(), TermFile, {description: 'Terms that the document itself defines.'})),
    signatories: optional(
      Type.Record(Type.String(), Signatory, {description: 'Parties that sign, by name, in order.'}),
    ),
    speaksFor: optional(
      oneOf(['union'], 'In whose name it speaks: then it is watermarked unless the engagement names its authority.'),
    ),
  },
  'A kind of document.',
)
export type DocumentFile = Static<typeof DocumentFile>

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

export const WorkspaceFile = object(
  {
    library: optional(text('Folder of the clause library; the shipped one when nothing is said.')),
    templates: optional(text('Folder of the documents; the shipped one when nothing is said.')),
    out: optional(text('Folder that documents are written to; out when nothing is said.')),
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

const number = (description: string) => Type.Number({description})
const colour = (description: string) =>
  Type.String({pattern: '^[0-9A-F]{6}$', description: `${description} As RRGGBB.`})
const Face = object(
  {name: text('Name as Word knows it.'), fallback: list(text('A name.'), 'What a page falls back on.')},
  'A typeface.',
)
const numbers = <const K extends readonly string[]>(keys: K, description: string) =>
  Type.Unsafe<Record<K[number], number>>({
    type: 'object',
    properties: Object.fromEntries(keys.map((key) => [key, {type: 'number', description: `${key}, in points.`}])),
    required: [...keys],
    additionalProperties: false,
    description,
  })
const paper = numbers(['width', 'height'], 'Size of the paper.')
export const TokensFile = object(
  {
    pages: object({letter: paper, a4: paper}, 'Papers.'),
    looks: Type.Record(
      Type.String(),
      object(
        {
          body: Face,
          heading: Face,
          setting: optional(oneOf(['instrument', 'booklet', 'leaflet'], 'How titles, headings and notices are set.')),
          leading: number('Line height as a multiple of the size.'),
          size: numbers(['body', 'small', 'title', 'heading1', 'heading2', 'table'], 'Sizes of type.'),
          space: numbers(['paragraph', 'heading', 'item', 'indent'], 'Spaces.'),
          colour: object(
            {
              ink: colour('Text.'),
              quiet: colour('Text that stands back.'),
              accent: colour('The one colour that stands out.'),
              rule: colour('Lines.'),
              tint: colour('Background of notices and header rows.'),
              blank: colour('Background of a blank.'),
            },
            'Colours.',
          ),
          margin: numbers(['top', 'bottom', 'side'], 'Margins of the page.'),
        },
        'How a family of documents looks.',
      ),
      {description: 'Looks, by name.'},
    ),
  },
  'Design tokens.',
)

export type TokensFile = Static<typeof TokensFile>

/** `illustration`: an invented figure, or a default of the shipped clauses. */
const figureEvidence = ['illustration', ...evidence] as const
const origin = {
  source: text('Where the figure comes from.'),
  asOf: date('When it was checked.'),
  evidence: oneOf(
    figureEvidence,
    'illustration: invented, or a default of the library; primary: the instrument was seen; secondary: an account of it; memory: not checked.',
  ),
}
export const rateUnits = [
  'per person',
  'per day',
  'per title',
  'per hour',
  'per figure',
  'percent of gross',
  'percent of pool',
  'percent of pay',
  'percent of a day',
  'percent of people',
  'percent of payments',
  'percent per month',
  'percent per year',
  'percent of the fee',
  'days',
  'figures',
  'seconds',
] as const

export const RatesFile = Type.Record(
  Type.String(),
  object(
    {
      label: inLanguages('What it is called.'),
      unit: oneOf(rateUnits, 'What it is counted in.'),
      basis: object(
        {
          clause: clauseId('Id of the clause that it belongs to.'),
          field: optional(text('Field of that clause whose default it repeats.')),
          of: text('What it is applied to.'),
        },
        'What it rests on.',
      ),
      values: list(
        object(
          {
            from: date('First day on which it holds.'),
            value: Type.Unsafe<string | number | Partial<Record<(typeof rungs)[number], string | number>>>({
              type: ['string', 'number', 'object'],
              properties: Object.fromEntries(
                rungs.map((rung) => [rung, {type: ['string', 'number'], description: `At ${rung}.`}]),
              ),
              additionalProperties: false,
              description: 'One value, or one for each rung; a rung without its own takes the next stronger one.',
            }),
          },
          'A value and when it begins.',
        ),
        'Values; the latest that has begun holds.',
      ),
      ...origin,
    },
    'A rate.',
  ),
  {description: 'Rates, by name. Those of a workspace take the place of shipped ones of the same name.'},
)
export type RatesFile = Static<typeof RatesFile>

/** What a costing assumes. */
export const costTerms = [
  'training_fee',
  'consent_rate',
  'pool_pct',
  'tariff_hour',
  'output_pct',
  'background_share',
  'unit_cap',
  'crowd_rate',
  'crowd_group',
  'crowd_cap',
  'crowd_short',
  'crowd_long',
  'crowd_tier_1',
  'crowd_tier_2',
  'crowd_tier_3',
  'contribution_rate',
  'contribution_ceiling',
  'late_share',
  'late_days',
  'late_charge',
  'late_cap',
  'carry_min',
  'trust_pct',
  'ld_multiple',
  'breach_rate',
] as const
const byTerm = <S extends TSchema>(value: S, description: string) =>
  object(
    Object.fromEntries(costTerms.map((term) => [term, optional(value)])) as Record<
      (typeof costTerms)[number],
      ReturnType<typeof Type.Optional<S>>
    >,
    description,
  )
const amount = (description: string) =>
  Type.Unsafe<string | number>({type: ['string', 'number'], description: `${description} As 18500.00 USD.`})
const count = (description: string) => Type.Integer({minimum: 0, description})
const figure = (description: string) => Type.Unsafe<string | number>({type: ['string', 'number'], description})
const Position = object(
  {
    name: text('Who holds it.'),
    source: text('Where it was said, such as Proposal 7, rev. 2.'),
    asOf: date('When.'),
    terms: byTerm(
      figure('What that side says.'),
      'Assumptions on which the side has spoken; the base holds for others.',
    ),
  },
  'The position of one side.',
)
const People = list(
  object(
    {
      id: Type.Union([Type.String(), Type.Integer()], {description: 'Number in the Allocation Record; never a name.'}),
      days: count('Days of work on the title.'),
    },
    'One person.',
  ),
  'People of one group.',
)

export const CostingFile = object(
  {
    id: Type.String({pattern: '^[A-Za-z0-9][A-Za-z0-9-]*$', description: 'Short id; the workbook is called by it.'}),
    title: text('Title of the costing.'),
    date: date('Date of the costing; rates are those of this day.'),
    maker: text('Whose costing it is.'),
    engagement: optional(text('File of the engagement that it belongs to, from the folder of the costing.')),
    note: optional(text('What a reader should know, in one or two sentences.')),
    page: optional(oneOf(['letter', 'a4'], 'Size of the paper; letter when nothing is said.')),
    currency: Type.String({pattern: '^[A-Z]{3}$', description: 'Currency of every amount, such as USD.'}),
    titles: list(
      object(
        {
          id: Type.String({pattern: '^[A-Za-z0-9][A-Za-z0-9-]*$', description: 'Short id of the title.'}),
          title: text('The title.'),
          gross: optional(amount('Income from training licenses.')),
          outputGross: optional(amount('Income from AI output.')),
          inHouseHours: optional(count('Hours of recordings used for training in-house.')),
          versions: optional(Type.Integer({minimum: 1, description: 'Versions of models trained; 1 if not said.'})),
          principals: count('Performers who are not background actors.'),
          background: count('Background actors.'),
          minors: optional(count('How many of all of them are minors.')),
          vouchers: optional(count('Days vouchered by background actors.')),
          ...origin,
        },
        'A title.',
      ),
      'Titles whose recordings are used.',
    ),
    scenes: optional(
      list(
        object(
          {
            title: text('Id of the title.'),
            scene: text('The scene.'),
            figures: count('Generated figures in it.'),
            seconds: count('Seconds for which they are seen.'),
          },
          'A scene with a generated crowd.',
        ),
        'Generated crowds.',
      ),
    ),
    assumptions: byTerm(
      object(
        {
          low: optional(figure('Where cost is lowest; the base when nothing is said.')),
          base: figure('What is expected.'),
          high: optional(figure('Where cost is highest; the base when nothing is said.')),
          owner: text('Who answers for it.'),
          ...origin,
        },
        'An assumption.',
      ),
      'What is assumed; a term that is not here is taken from the rate table.',
    ),
    positions: optional(
      object({union: Position, company: Position}, 'Positions that both sides have put on the table.'),
    ),
    floor: optional(
      object(
        {
          decided: object({by: text('Who decided.'), on: date('When.')}, 'The decision.'),
          terms: byTerm(figure('The least that may be accepted.'), 'Assumptions for which there is a floor.'),
        },
        'Private: it enters a workbook only when an internal one is asked for.',
      ),
    ),
    allocation: optional(
      object(
        {title: text('Id of the title.'), principals: People, background: People},
        'An example of a division, by numbers of the Allocation Record.',
      ),
    ),
  },
  'What a package would cost.',
)
export type CostingFile = Static<typeof CostingFile>

/** Every kind of file by name. */
export const files = {
  clause: ClauseFile,
  override: OverrideFile,
  editions: EditionsFile,
  facts: FactsFile,
  families: FamiliesFile,
  letter: LetterFile,
  hazards: HazardsFile,
  engagement: EngagementFile,
  document: DocumentFile,
  plan: PlanFile,
  workspace: WorkspaceFile,
  positions: PositionsFile,
  tokens: TokensFile,
  rates: RatesFile,
  costing: CostingFile,
} as const
export type FileKind = keyof typeof files
