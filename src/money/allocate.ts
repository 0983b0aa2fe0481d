import {Big} from 'big.js'
import type {Money} from './money.js'

/** What one person brings to a division. */
export interface Share {
  /** Number in the list that was made before the pool was known. */
  readonly id: string
  /** Units, such as days; nothing below zero. */
  readonly units: Big
}
/** What one person gets. */
export interface Part {
  readonly id: string
  readonly amount: Money
}

const natural = new Intl.Collator('en', {numeric: true})
/** The order of ids: numbers in them count as numbers, so 2 is lower than 10. */
export const byId = (a: {readonly id: string}, b: {readonly id: string}): number =>
  natural.compare(a.id, b.id) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/**
 * Divides a pool by largest remainder: exact shares are cut down to the cent, and the cents left go, one each, to the
 * largest fractions cut; between equal fractions, to the lower id. The parts add up to the pool, none is a cent or more
 * from its exact share, and the order of the shares does not matter.
 *
 * @param pool in whole cents, nothing below zero
 * @returns the parts in the order of the shares
 * @throws RangeError when the pool has fractions of a cent, when an id stands twice, or when there is money and no unit
 */
export const allocate = (pool: Money, shares: readonly Share[]): readonly Part[] => {
  const cents = pool.amount.times(100)
  const total = shares.reduce((sum, {units}) => sum.plus(units), new Big(0))
  if (!cents.mod(1).eq(0) || cents.lt(0)) throw new RangeError('a pool is divided in whole cents')
  if (new Set(shares.map(({id}) => id)).size < shares.length) throw new RangeError('two shares have one id')
  if (shares.some(({units}) => units.lt(0))) throw new RangeError('units are never below zero')
  if (total.eq(0) && cents.gt(0)) throw new RangeError('a pool needs someone to go to')

  const cut = shares.map(({id, units}) => {
    const exact = cents.times(units)
    const rest = total.eq(0) ? new Big(0) : exact.mod(total)
    return {id, rest, whole: total.eq(0) ? new Big(0) : exact.minus(rest).div(total)}
  })
  const left = cut.reduce((sum, {whole}) => sum.minus(whole), cents).toNumber()
  const lucky = new Set(
    [...cut]
      .sort((a, b) => b.rest.cmp(a.rest) || byId(a, b))
      .slice(0, left)
      .map(({id}) => id),
  )
  return cut.map(({id, whole}) => ({
    id,
    amount: {currency: pool.currency, amount: whole.plus(lucky.has(id) ? 1 : 0).div(100)},
  }))
}
