import {type Static, type TSchema, Type} from 'typebox'
import {date, decision, page, shortId} from './parts.js'
import {origin} from './rates.js'
import {count, entry, formed, list, object, optional, text} from './shapes.js'

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
  Type.Object(
    Object.fromEntries(costTerms.map((term) => [term, optional(value)])) as Record<
      (typeof costTerms)[number],
      ReturnType<typeof Type.Optional<S>>
    >,
    {additionalProperties: false, description, known: 'terms'},
  )
const amount = (description: string) =>
  Type.Unsafe<string | number>({type: ['string', 'number'], description, examples: ['18500.00 USD', '250000.00 USD']})
const figure = (description: string) =>
  Type.Unsafe<string | number>({
    type: ['string', 'number'],
    description: `${description} An amount with its currency, a percentage, or a number: 2400.00 USD, 5.4%, 40.`,
  })
const side = (whose: string) =>
  object(
    {
      name: text('What it is called in the workbook.', {examples: ['The Union', 'The Companies']}),
      source: text('Where it was said.', {examples: ['Proposal 7, rev. 2', 'across the table on November 16']}),
      asOf: date('The day on which it was said.'),
      terms: byTerm(
        figure('What that side says.'),
        'What it has said, term by term. Where it has not spoken, the base holds.',
      ),
    },
    `What ${whose} has put on the table.`,
  )
const people = (whose: string) =>
  list(
    entry(
      'Person',
      {
        id: Type.Union([Type.String(), Type.Integer()], {
          description: 'Number in the Allocation Record; never a name.',
        }),
        days: count(0, 'Days of work on the title.'),
      },
      'One person of the example.',
    ),
    `${whose}, by numbers of the Allocation Record.`,
  )
const titleId = text('Id of the title, as it stands under “titles”.')

export const CostingFile = object(
  {
    id: shortId('Short id; the workbook is called by it.', ['marrow-bay', 'package-2026']),
    title: text('Title of the costing, printed on its cover.'),
    date: date('Date of the costing; rates are those of this day.'),
    maker: text('Whose costing it is.', {examples: ['Research desk', 'Counsel']}),
    engagement: optional(
      text('The engagement that it belongs to: its file, as seen from the folder of the costing.', {
        examples: ['../engagements/first.yaml', '../engagements/lind.yaml'],
      }),
    ),
    note: optional(text('What a reader should know before the figures, in one or two sentences.')),
    page: optional(page('Size of the paper when the workbook is printed.')),
    currency: formed(
      '^[A-Z]{3}$',
      'A currency is three capital letters, such as USD',
      'Currency of every amount in the file.',
      {
        examples: ['USD', 'CAD'],
      },
    ),
    titles: list(
      entry(
        'Title',
        {
          id: shortId('Short id of the title, by which the rest of the file names it.', ['T1', 'T2']),
          title: text('The title as people know it.'),
          gross: optional(amount('Income from licenses to train, before anything is taken off.')),
          outputGross: optional(amount('Income from what a trained model makes.')),
          inHouseHours: optional(count(0, 'Hours of recordings that the company itself trains with.')),
          versions: optional(count(1, 'Versions of models that are trained.', {default: 1})),
          principals: count(0, 'How many performers are not background actors.'),
          background: count(0, 'How many background actors there are.'),
          minors: optional(count(0, 'How many of all of them are minors.')),
          vouchers: optional(count(0, 'Days vouchered by background actors, all together.')),
          ...origin,
        },
        'A title whose recordings are used, in figures.',
        ['gross'],
      ),
      'The titles whose recordings are used.',
    ),
    scenes: optional(
      list(
        entry(
          'Scene',
          {
            title: titleId,
            scene: text('Which scene it is.', {examples: ['Ferry dock at dawn', 'Courtroom gallery']}),
            figures: count(0, 'Generated figures in it.'),
            seconds: count(0, 'Seconds for which they are seen.'),
          },
          'A scene with a generated crowd.',
        ),
        'Scenes in which generated figures stand where background actors would have.',
      ),
    ),
    assumptions: byTerm(
      entry(
        'Assumption',
        {
          low: optional(figure('Where the cost is lowest; the base without it.')),
          base: figure('What is expected.'),
          high: optional(figure('Where the cost is highest; the base without it.')),
          owner: text('Who answers for the figure when somebody asks.'),
          ...origin,
        },
        'What is assumed of one term: low, base and high, who answers for it, and where it comes from.',
        ['low', 'high'],
      ),
      'What is assumed, term by term. A term that is not here is taken from the rate table.',
    ),
    positions: optional(
      object(
        {union: side('the union'), company: side('the company')},
        'What both sides have put on the table, so that the workbook can show the gap.',
      ),
    ),
    floor: optional(
      object(
        {
          decided: decision,
          terms: byTerm(figure('The least that may be accepted.'), 'The least that may be accepted, term by term.'),
        },
        'Private: the least that may be accepted. It enters a workbook only with --internal. Keep a file with a real floor out of every repository.',
      ),
    ),
    allocation: optional(
      object(
        {
          title: titleId,
          principals: people('Performers who are not background actors'),
          background: people('Background actors'),
        },
        'An example of how one pool is divided, by numbers and never by names.',
      ),
    ),
  },
  'What a package would cost: titles, assumptions with their sources, and what the sides have said.',
)
export type CostingFile = Static<typeof CostingFile>
