import {Big} from 'big.js'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {agreedDamages, crowdFee, people} from '../../src/money/fees.js'
import {lateCharge} from '../../src/money/late.js'
import type {Money} from '../../src/money/money.js'
import {poolOf, splitPool} from '../../src/money/pool.js'
import {contribution, payment, trustSetAside} from '../../src/money/withheld.js'

const big = (digits: string | number): Big => new Big(digits)
const usd = (digits: string | number): Money => ({currency: 'USD', amount: big(digits)})
const shown = ({currency, amount}: Money): string => `${currency} ${amount.toFixed(2)}`
const some = {background: big(310), principals: big(81)}

/** The arithmetic oracle of the domain, and the examples that the clauses give in their notes. */
const oracle: readonly [string, Money, string][] = [
  ['pool of S1: 5.4% of 2,000,000', poolOf(usd(2_000_000), big('5.4')), '108000.00'],
  ['its background part: 20%', splitPool(usd(108_000), big(20), some).background, '21600.00'],
  ['its other part', splitPool(usd(108_000), big(20), some).principals, '86400.00'],
  ['pool of S5: 5.4% of 350,000', poolOf(usd(350_000), big('5.4')), '18900.00'],
  ['agreed damages of S1: two times 18,500', agreedDamages(usd(18_500), big(200), big(1)), '37000.00'],
  ['agreed damages for two models', agreedDamages(usd(18_500), big(200), big(2)), '74000.00'],
  ['trust of S6: 15% of 5,000', trustSetAside(usd(5_000), big(15)), '750.00'],
  ['output pool of CMP-03: 6% of 250,000', poolOf(usd(250_000), big(6)), '15000.00'],
  ['plans’ part of CMP-05: 20% of 209.03', contribution(usd('209.03'), {rate: big(20)}), '41.81'],
  ['crowd at opening', crowdFee(big(247), {rate: usd(200), group: big(10), tier: big(100)}), '5000.00'],
  [
    'crowd at acceptable, capped',
    crowdFee(big(247), {rate: usd(200), group: big(10), cap: big(300), tier: big(50)}),
    '2500.00',
  ],
  ['reuse of a crowd at the floor', crowdFee(big(247), {rate: usd(200), group: big(20), tier: big(50)}), '1300.00'],
  [
    'a stadium stops at the cap',
    crowdFee(big(60_000), {rate: usd(200), group: big(10), cap: big(300), tier: big(100)}),
    '6000.00',
  ],
  ['half a cent goes up', poolOf(usd('1234.50'), big(5)), '61.73'],
  [
    'a group of background actors without units passes its part on',
    splitPool(usd(100), big(20), {...some, background: big(0)}).principals,
    '100.00',
  ],
  ['so does the other group', splitPool(usd(100), big(20), {...some, principals: big(0)}).background, '100.00'],
]

test.each(oracle)('%s', (_, amount, expected) => {
  expect(shown(amount)).toBe(`USD ${expected}`)
})

/** Days late, what the charge is on 10,000 at 2% a month, capped at 12%. */
const lateness: readonly [number, string][] = [
  [-5, '0.00'],
  [0, '0.00'],
  [1, '200.00'],
  [30, '200.00'],
  [31, '400.00'],
  [180, '1200.00'],
  [5_000, '1200.00'],
]
test.each(lateness)('%i days late', (days, expected) => {
  expect(shown(lateCharge(usd(10_000), days, {rate: big(2), cap: big(12)}))).toBe(`USD ${expected}`)
})

/** Sum, what has counted before, contribution at 10% under a ceiling of 1,000. */
const ceilings: readonly [string, string, string][] = [
  ['400', '0', '40.00'],
  ['1000', '0', '100.00'],
  ['1500', '0', '100.00'],
  ['400', '800', '20.00'],
  ['400', '1000', '0.00'],
  ['400', '1200', '0.00'],
]
test.each(ceilings)('a contribution on %s after %s', (sum, before, expected) => {
  const terms = {rate: big(10), ceiling: usd(1000), before: usd(before)}
  expect(shown(contribution(usd(sum), terms))).toBe(`USD ${expected}`)
})

/** Due, carried, whether it is the last quarter; paid and carried with a smallest payment of 25. */
const payments: readonly [string, string, boolean, string, string][] = [
  ['24.99', '0', false, '0.00', '24.99'],
  ['25.00', '0', false, '25.00', '0.00'],
  ['10.00', '15.00', false, '25.00', '0.00'],
  ['0.01', '3.00', false, '0.00', '3.01'],
  ['0.01', '3.00', true, '3.01', '0.00'],
  ['0.00', '0.00', false, '0.00', '0.00'],
]
test.each(payments)('due %s, carried %s, last %s', (due, carried, last, paid, left) => {
  const made = payment(usd(due), usd(carried), usd(25), last)
  expect([shown(made.paid), shown(made.carried)]).toEqual([`USD ${paid}`, `USD ${left}`])
})

test.each([
  [100, '7', 7],
  [16, '60', 10],
  [3, '0', 0],
])('%i people at %s%% are %i', (count, percent, expected) => {
  expect(people(big(count), big(percent)).toNumber()).toBe(expected)
})

describe('laws', () => {
  const sums = fc.bigInt({min: 0n, max: 10n ** 13n}).map((cents) => usd(big(String(cents)).div(100).toFixed()))
  const percents = fc.integer({min: 0, max: 10_000}).map((hundredths) => big(hundredths).div(100))

  test('both parts of a pool add up to it', () => {
    fc.assert(
      fc.property(sums, percents, fc.nat(3), fc.nat(3), (pool, percent, one, other) => {
        const {background, principals} = splitPool(pool, percent, {background: big(one), principals: big(other)})
        expect(shown(usd(background.amount.plus(principals.amount).toFixed()))).toBe(shown(pool))
      }),
    )
  })

  test('a late charge never passes its cap, and is never less for being later', () => {
    fc.assert(
      fc.property(sums, percents, percents, fc.nat(4000), fc.nat(4000), (sum, rate, cap, days, more) => {
        const [sooner, later] = [days, days + more].map((late) => lateCharge(sum, late, {rate, cap}).amount)
        expect(later?.gte(sooner ?? 0)).toBe(true)
        expect(later?.lte(sum.amount.times(cap).div(100).plus('0.005'))).toBe(true)
      }),
    )
  })

  test('what is paid and what is carried are what was owed', () => {
    fc.assert(
      fc.property(sums, sums, sums, fc.boolean(), (due, carried, minimum, last) => {
        const made = payment(due, carried, minimum, last)
        expect(made.paid.amount.plus(made.carried.amount).eq(due.amount.plus(carried.amount))).toBe(true)
        expect(made.paid.amount.eq(0) || made.carried.amount.eq(0)).toBe(true)
      }),
    )
  })

  test('contributions on parts of a sum are within a cent a part of those on the whole, and stop at the ceiling', () => {
    fc.assert(
      fc.property(fc.array(sums, {minLength: 1, maxLength: 6}), sums, percents, (parts, ceiling, rate) => {
        let before = usd(0)
        let made = big(0)
        for (const part of parts) {
          made = made.plus(contribution(part, {rate, ceiling, before}).amount)
          before = usd(before.amount.plus(part.amount).toFixed())
        }
        const whole = contribution(before, {rate, ceiling}).amount
        expect(made.minus(whole).abs().lte(big(parts.length).times('0.01'))).toBe(true)
      }),
    )
  })
})
