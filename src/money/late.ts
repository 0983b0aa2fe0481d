import type {Big} from 'big.js'
import {type Money, percentOf} from './money.js'

/** How lateness is priced (CMP-06). */
export interface LateTerms {
  /** Percent of the sum for each month or part of a month. */
  readonly rate: Big
  /** Greatest charge, in percent of the sum: the lower of what was agreed and what law allows. There is no charge without one. */
  readonly cap: Big
}

/** Days in a month of a late charge. */
const month = 30

/**
 * The late charge on one sum: simple, never a charge on a charge, and never more than the cap.
 *
 * @param days days after the due date; none or less is not late
 */
export const lateCharge = (sum: Money, days: number, {rate, cap}: LateTerms): Money => {
  const reached = rate.times(Math.max(0, Math.ceil(days / month)))
  return percentOf(sum, reached.gt(cap) ? cap : reached)
}
