import {type Static, type TSchema, Type} from 'typebox'
import {evidence} from './clause.js'
import {clauseId, date, inLanguages, list, object, oneOf, optional, rungs, text} from './shapes.js'

/** Rates and costings. */

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
