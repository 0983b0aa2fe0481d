import {Big} from 'big.js'
import {type Money, percentOf} from './money.js'

/**
 * What goes into trust for a minor (CON-06); it is part of the sum and no addition to it.
 *
 * @param percent part that is set aside, in percent
 */
export const trustSetAside = (sum: Money, percent: Big): Money => percentOf(sum, percent)

/** How contributions to benefit plans are made (CMP-05). */
export interface ContributionTerms {
  /** Percent of what counts. */
  readonly rate: Big
  /** Most that counts for one person in the period; without it everything does. */
  readonly ceiling?: Money | undefined
  /** What has counted for that person in the period before this sum. */
  readonly before?: Money | undefined
}

/** The contribution on one sum of one person: it comes on top of the sum, and only on what lies below the ceiling. */
export const contribution = (sum: Money, {rate, ceiling, before}: ContributionTerms): Money => {
  if (!ceiling) return percentOf(sum, rate)
  const room = ceiling.amount.minus(before?.amount ?? 0)
  const counts = room.lt(0) ? new Big(0) : room.lt(sum.amount) ? room : sum.amount
  return percentOf({currency: sum.currency, amount: counts}, rate)
}

/** What is paid now, and what waits for the next quarter; together they are what was owed. */
export interface Payment {
  readonly paid: Money
  readonly carried: Money
}

/**
 * Pays what is owed to one person, or carries it forward while it is smaller than a payment may be (CMP-06).
 *
 * @param due what fell due this quarter
 * @param carried what earlier quarters left
 * @param minimum smallest payment
 * @param last whether it may be carried no longer; then it is paid whatever its size
 */
export const payment = (due: Money, carried: Money, minimum: Money, last = false): Payment => {
  const owed: Money = {currency: due.currency, amount: due.amount.plus(carried.amount)}
  const nothing: Money = {currency: due.currency, amount: new Big(0)}
  return owed.amount.lt(minimum.amount) && !last ? {paid: nothing, carried: owed} : {paid: owed, carried: nothing}
}
