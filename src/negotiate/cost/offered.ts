import type {Big} from 'big.js'
import type {Rung} from '../../library/passage.js'
import {type RateTable, rateOn} from '../../library/rates.js'
import type {Costing} from './costing.js'
import {type Term, terms} from './terms.js'

/** The terms of the clauses of an offer, each as the rate table has it at the rung of its clause; others are not said. */
export const termsAt = (
  {assumptions, currency, date}: Costing,
  rates: RateTable,
  offer: ReadonlyMap<string, Rung>,
): ReadonlyMap<Term, Big> =>
  new Map(
    [...assumptions.keys()].flatMap((term): readonly (readonly [Term, Big])[] => {
      const {clause, kind} = terms[term]
      const rung = offer.get(clause)
      const rate = rung && rates.has(term) ? rateOn(rates, term, date, rung).value : undefined
      if (rate?.kind !== kind || (rate.kind === 'money' && rate.currency !== currency)) return []
      return [[term, rate.amount]]
    }),
  )

/** A costing in which the union has said these terms and no others. */
export const atRungs = (costing: Costing, rates: RateTable, offer: ReadonlyMap<string, Rung>): Costing => ({
  ...costing,
  sides: [
    {key: 'union', name: 'Offer', source: 'Rate table', asOf: costing.date, terms: termsAt(costing, rates, offer)},
  ],
})
