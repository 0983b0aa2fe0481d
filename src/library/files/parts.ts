import {type TSchema, Type} from 'typebox'
import {formed, named, object, oneOf, optional, type Shown, strict, text} from './shapes.js'

/** What recurs in several kinds of file. */

export const rungs = ['opening', 'acceptable', 'floor'] as const
type Rung = (typeof rungs)[number]
const rungWords: Readonly<Record<Rung, string>> = {
  opening: 'What is asked for first: the strongest text.',
  acceptable: 'What would do. Internal as long as a document is made at opening.',
  floor: 'The least. Internal as long as a document is made above it.',
}
export const rung = (description: string, shown: Shown = {}) => oneOf(rungWords, description, shown)
export const perRung = <S extends TSchema>(value: (description: string) => S, description: string) =>
  object(
    {
      opening: optional(value(rungWords.opening)),
      acceptable: optional(value(`${rungWords.acceptable} Without it the opening stands.`)),
      floor: optional(value(`${rungWords.floor} Without it the next stronger one stands.`)),
    },
    description,
  )
/** One value, or one for each rung. */
export const perhapsPerRung = <V>(types: readonly string[], one: readonly string[], description: string) =>
  Type.Unsafe<V | Partial<Record<Rung, V>>>({
    type: [...types],
    properties: Object.fromEntries(rungs.map((each) => [each, {type: [...one], description: rungWords[each]}])),
    additionalProperties: false,
    description,
  })

const languageWords = {en: 'English.', es: 'Spanish.'} as const
export type Language = keyof typeof languageWords
export const language = (description: string) => oneOf(languageWords, description)
export const inLanguages = (description: string) =>
  Type.Object(
    {en: optional(text('In English.')), es: optional(text('In Spanish.'))},
    {...strict, description, usual: ['en']},
  )

export const clauseId = (description: string) =>
  formed(
    '^[A-Z]{2,4}-[A-Z0-9]{1,3}$',
    'The id of a clause is the letters of its family, a hyphen and a number, such as CON-01',
    description,
    {known: 'clauses'},
  )
export const scheduleId = (description: string) =>
  formed('^[A-Z]{2,4}-[A-Z0-9]{1,3}$', 'The id of a schedule is SCH and a letter, such as SCH-A', description, {
    examples: ['SCH-A', 'SCH-B'],
  })
export const family = (description: string) =>
  formed('^[A-Z]{2,4}$', 'A family is two to four capital letters, such as CON', description, {known: 'families'})
export const shortId = (description: string, examples: readonly [string, string]) =>
  formed('^[A-Za-z0-9][A-Za-z0-9-]*$', 'A short id is letters, digits and hyphens, such as lind-2026', description, {
    examples,
  })
export const date = (description: string) =>
  formed('^[0-9]{4}-[0-9]{2}-[0-9]{2}$', 'A date is written year, month, day, as 2026-11-23', description, {
    examples: ['2026-11-23', '2027-01-31'],
  })
export const page = (description: string) =>
  oneOf({letter: '8½ by 11 inches, as in the United States.', a4: '210 by 297 mm, as elsewhere.'}, description, {
    default: 'letter',
  })
export const subject = (description: string) =>
  oneOf(
    {
      mandatory: 'Pay, hours and conditions of work: both sides must bargain over it, and may press it to impasse.',
      permissive: 'Everything else: it may be proposed, but not pressed to impasse.',
    },
    description,
  )

export const registers = ['proposal', 'rider', 'guideline', 'handout'] as const
export const severityWords = {
  error: 'The check fails, and so does a final document.',
  warning: 'A careful drafter would mend it.',
  info: 'Worth a look; shown when it is asked for.',
} as const
const levelWords = {...severityWords, off: 'Not asked.'} as const
export type Level = keyof typeof levelWords
/** How much rules matter, by their ids. */
export const levels = (description: string) =>
  named(
    Type.Unsafe<Level | Partial<Record<(typeof registers)[number], Level>>>({
      type: ['string', 'object'],
      pattern: `^(?:${Object.keys(levelWords).join('|')})$`,
      patternErrorMessage: 'A rule is set to error, warning, info or off',
      examples: Object.keys(levelWords),
      properties: Object.fromEntries(
        registers.map((register) => [register, oneOf(levelWords, `In ${register} texts and documents.`)]),
      ),
      additionalProperties: false,
      description: 'error, warning, info or off; or one of them for each register: {proposal: info, rider: error}.',
    }),
    description,
    {known: 'rules', name: 'rule'},
  )

/** Who decided a position, and when. */
export const decision = object(
  {
    by: text('Who decided: a person or a committee.', {examples: ['the bargaining committee', 'Ana Lind']}),
    on: date('The day of the decision.'),
  },
  'Who decided this, and when, so that nobody has to ask later.',
)

/** Who let a floor go out, and when. */
export const release = object(
  {
    by: text('Who gave it: a person or a committee that may go down to the floor.', {
      examples: ['the bargaining committee', 'Ana Lind'],
    }),
    on: date('The day on which it was given; not after the date of the document.'),
  },
  'Who agreed that clauses leave at their floor, and when. Without it no document that holds a floor is written.',
)

/** Who vouches for a translation, and for which words. */
export const translation = object(
  {
    reviewedBy: text('Who read both languages side by side.', {examples: ['the education committee', 'Ana Lind']}),
    on: date('The day on which that was done; not after the date of the document.'),
    words: formed(
      '^[a-p]{16}$',
      'A digest is sixteen small letters, none of them beyond p; “proviso make --final” says which',
      'Which words were read. Once they or their English change, they are another digest, and the review has to be done again.',
    ),
  },
  'Who vouches for a document that is not in English. Without it no final one is written.',
)

/** What a source is worth. */
export const evidence = {
  primary: 'The instrument itself was seen.',
  secondary: 'An account of it was read: a summary, an article, a report.',
  memory: 'Not checked; it must be before anybody relies on it.',
} as const

const scalar = ['string', 'number', 'boolean'] as const
export const oneValue = (description: string) =>
  Type.Unsafe<string | number | boolean>({type: [...scalar], description})
export const valueOrList = (description: string, shown: Shown = {}) =>
  Type.Unsafe<string | number | boolean | readonly (string | number | boolean)[]>({
    type: [...scalar, 'array'],
    items: {type: [...scalar]},
    description,
    ...shown,
  })

const valueTypes = {
  text: 'Words on one line.',
  integer: 'A whole number, such as 14; a unit may go with it.',
  money: 'An exact amount with its currency, such as 18500.00 USD.',
  percent: 'A percentage, such as 5.4%.',
  date: 'A day, such as 2026-11-23.',
  'yes/no': 'Yes or no. Texts can ask it with {{#if}}.',
  choice: 'One of the choices that are listed under “choices”.',
  list: 'Several values of the kind that “of” says. Texts walk it with {{#each}}.',
} as const
const units = {
  days: 'Printed as “14 days”.',
  months: 'Printed as “24 months”.',
  years: 'Printed as “2 years”.',
  hours: 'Printed as “48 hours”.',
} as const

/** What facts and fields have in common. */
export const question = {
  type: oneOf(valueTypes, 'What kind of value it is, and so how it is written, checked and printed.'),
  unit: optional(oneOf(units, 'What a whole number counts. It is printed with the number, in the right form.')),
  of: optional(
    oneOf(
      {text: 'Words on one line.', date: 'Days, such as 2026-11-23.', choice: 'Any of the choices.'},
      'What kind of value a list holds; text when nothing is said.',
    ),
  ),
  choices: optional(
    named(
      inLanguages('How this choice is printed, in each language.'),
      'The answers that exist for a choice, each by a short name: {counsel: {en: legal counsel}}.',
      {name: 'name'},
    ),
  ),
  optional: optional(
    Type.Boolean({description: 'Whether it may stay unanswered without a warning; it may not when nothing is said.'}),
  ),
  internal: optional(
    Type.Boolean({
      description:
        'Whether it serves cautions and arithmetic only, and no document ever prints it; it may be printed when nothing is said.',
    }),
  ),
  label: inLanguages(
    'Short name, printed in the blank where an answer is missing, and in tables: “Training fee, USD”.',
  ),
  ask: optional(inLanguages('The question as a person is asked it, in one plain sentence.')),
}
