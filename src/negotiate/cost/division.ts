import {Big} from 'big.js'
import type {Division, Group} from '../../library/figures.js'
import {allocate, byId} from '../../money/allocate.js'
import type {Money} from '../../money/money.js'
import {splitPool, units} from '../../money/pool.js'
import {type Costed, linesOn, termIn} from './cost.js'
import type {Person} from './costing.js'

/**
 * The pool of license income of the title that a costing gives an example of, divided at the base as CMP-04 divides it.
 *
 * @returns nothing when the costing has no example, or its title no pool
 */
export const divisionOf = ({costing, items}: Costed): Division | undefined => {
  const {allocation, titles, currency, assumptions} = costing
  const title = titles.find(({id}) => id === allocation?.title)
  if (!allocation || !title || !assumptions.has('background_share') || !assumptions.has('unit_cap')) return undefined
  const pool = linesOn(items, 'pool', title).reduce((sum, {amounts}) => sum.plus(amounts.get('base') ?? 0), new Big(0))
  if (pool.eq(0)) return undefined
  const cap = termIn(costing, 'unit_cap', 'base').toNumber()
  const counted = (people: readonly Person[], most?: number) =>
    people.map(({id, days}) => ({id, units: units(days, most)})).sort(byId)
  const [principals, background] = [counted(allocation.principals, cap), counted(allocation.background)]
  const total = (group: readonly {readonly units: Big}[]): Big =>
    group.reduce((sum, one) => sum.plus(one.units), new Big(0))
  const money = (amount: Big): Money => ({currency, amount})
  const split = splitPool(money(pool), termIn(costing, 'background_share', 'base'), {
    background: total(background),
    principals: total(principals),
  })
  const group = (amount: Money, people: typeof principals): Group => ({amount, parts: allocate(amount, people)})
  return {
    title: title.title,
    gross: money(title.gross),
    terms: {pool: termIn(costing, 'pool_pct', 'base'), background: termIn(costing, 'background_share', 'base')},
    pool: money(pool),
    background: group(split.background, background),
    principals: group(split.principals, principals),
  }
}
