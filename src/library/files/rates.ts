import type {Static} from 'typebox'
import {clauseId, date, evidence, inLanguages, perhapsPerRung} from './parts.js'
import {entry, list, named, object, oneOf, optional, text} from './shapes.js'

/** Rates: figures with their sources. */

export const origin = {
  source: text('Where the figure comes from, so that a colleague finds it again.'),
  asOf: date('The day on which it was checked. “proviso check” says when that was too long ago.'),
  evidence: oneOf(
    {illustration: 'Invented, or a default of the library: nobody has agreed to it.', ...evidence},
    'What the figure is worth.',
  ),
}
const rateUnits = {
  'per person': 'An amount for each person.',
  'per day': 'An amount for each day.',
  'per title': 'An amount for each title.',
  'per hour': 'An amount for each hour.',
  'per figure': 'An amount for each generated figure.',
  'percent of gross': 'A share of income before anything is taken off.',
  'percent of pool': 'A share of what is divided.',
  'percent of pay': 'A share of what a person is paid.',
  'percent of a day': 'A share of a day’s pay.',
  'percent of people': 'A share of the people concerned.',
  'percent of payments': 'A share of what is to be paid.',
  'percent per month': 'A charge for each month.',
  'percent per year': 'A charge for each year.',
  'percent of the fee': 'A share, or a multiple, of the training fee.',
  days: 'A number of days.',
  figures: 'A number of generated figures.',
  seconds: 'A number of seconds on screen.',
} as const
export type RateUnit = keyof typeof rateUnits

export const RatesFile = named(
  entry(
    'Rate',
    {
      label: inLanguages('What it is called, in costings and tables.'),
      unit: oneOf(rateUnits, 'What it is counted in.'),
      basis: object(
        {
          clause: clauseId('The clause under which it is owed.'),
          field: optional(text('The field of that clause whose default it repeats.', {known: 'fields'})),
          of: text('What it is applied to.', {
            examples: ['Training Gross of a title', 'Each day that a generated crowd replaces'],
          }),
        },
        'What it rests on.',
      ),
      values: list(
        entry(
          'Value',
          {
            from: date('The first day on which it holds.'),
            value: perhapsPerRung<string | number>(
              ['string', 'number', 'object'],
              ['string', 'number'],
              'One value, such as 100.00 USD, 5.4% or 40, or one for each rung: {opening: 10%, floor: 3.6%}. A rung without its own takes the next stronger one.',
            ),
          },
          'A value, and the day on which it begins to hold.',
        ),
        'What it was and will be; the latest that has begun holds. Keep the old ones.',
      ),
      ...origin,
    },
    'A figure that costings take where they assume no other, with its source.',
  ),
  'Rates, by name. One of your workspace takes the place of the shipped one of the same name.',
  {known: 'rates', name: 'name'},
)
export type RatesFile = Static<typeof RatesFile>
