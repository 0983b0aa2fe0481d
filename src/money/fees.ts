import {Big} from 'big.js'
import {type Money, percentOf, toCent} from './money.js'

/** A whole number of times a sum, such as a fee for each of so many people. */
export const times = ({currency, amount}: Money, count: Big): Money => toCent({currency, amount: amount.times(count)})

/** So many percent of a number of people, rounded up to a whole person. */
export const people = (count: Big, percent: Big): Big => count.times(percent).times('0.01').round(0, Big.roundUp)

/** How generated figures are paid (BKG-02). */
export interface CrowdTerms {
  /** Minimum for one day of a background actor. */
  readonly rate: Money
  /** Figures for which one day is due; part of that number counts as all of it. */
  readonly group: Big
  /** Most figures that count in a scene; without it all do. */
  readonly cap?: Big | undefined
  /** Part of a day that is paid, in percent. */
  readonly tier: Big
}

/**
 * The crowd fee of one scene.
 *
 * @param figures generated figures in the scene
 */
export const crowdFee = (figures: Big, {rate, group, cap, tier}: CrowdTerms): Money => {
  const counted = cap?.lt(figures) ? cap : figures
  const rest = counted.mod(group)
  const days = counted
    .minus(rest)
    .div(group)
    .plus(rest.gt(0) ? 1 : 0)
  return percentOf({currency: rate.currency, amount: rate.amount.times(days)}, tier)
}

/**
 * Agreed damages for training without consent (ENF-03), measured by the training fee, so that they stand to what was lost and
 * are no fine.
 *
 * @param fee training fee for one model
 * @param multiple in percent of the fee: 200 is two times the fee
 * @param models models in which it happened
 */
export const agreedDamages = (fee: Money, multiple: Big, models: Big): Money => percentOf(times(fee, models), multiple)
