import {Big} from 'big.js'
import {type Money, percentOf} from './money.js'

/**
 * The pool of one title (CMP-02, CMP-03).
 *
 * @param gross what was received, without deduction
 * @param percent share of it, in percent
 */
export const poolOf = (gross: Money, percent: Big): Money => percentOf(gross, percent)

/**
 * What one person's work counts in a division (CMP-04): one unit a day, no more than the cap.
 *
 * @param days days of work, or parts of one, on the title
 * @param cap most days that count; without it all do
 */
export const units = (days: number, cap?: number): Big => new Big(cap === undefined ? days : Math.min(days, cap))

/** A pool in its two parts, which add up to it. */
export interface Split {
  readonly background: Money
  readonly principals: Money
}

/**
 * Splits a pool between background actors and all others (CMP-04). The background part is rounded to the nearest cent, a
 * half cent up; the others get the rest. A group without units passes its part to the other.
 *
 * @param percent part of the background actors, in percent
 * @param groups units of each group
 */
export const splitPool = (
  pool: Money,
  percent: Big,
  groups: {readonly background: Big; readonly principals: Big},
): Split => {
  const {currency} = pool
  const nothing: Money = {currency, amount: new Big(0)}
  if (groups.background.eq(0) && groups.principals.gt(0)) return {background: nothing, principals: pool}
  if (groups.principals.eq(0) && groups.background.gt(0)) return {background: pool, principals: nothing}
  const background = percentOf(pool, percent)
  return {background, principals: {currency, amount: pool.amount.minus(background.amount)}}
}
