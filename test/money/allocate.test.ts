import {Big} from 'big.js'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {allocate, type Share} from '../../src/money/allocate.js'
import {readMoney} from '../../src/money/money.js'
import {units} from '../../src/money/pool.js'

const money = (written: string) => {
  const read = readMoney(written)
  if (!read) throw new Error(`${written} is no amount`)
  return read
}
const share = (id: string, count: number): Share => ({id, units: new Big(count)})
const told = (pool: string, shares: readonly Share[]): Readonly<Record<string, string>> =>
  Object.fromEntries(allocate(money(pool), shares).map(({id, amount}) => [id, amount.amount.toFixed(2)]))

/** Pool, units by id, and what each gets. */
const cases: readonly [string, string, Readonly<Record<string, number>>, Readonly<Record<string, string>>][] = [
  [
    'principals of S1: two cents over, three equal fractions, the lower ids win',
    '86400.00 USD',
    {A: 34, B: 40, C: 6, D: 1},
    {A: '36266.67', B: '42666.67', C: '6400.00', D: '1066.66'},
  ],
  ['three days of 310', '21600.00 USD', {1: 3, 2: 307}, {1: '209.03', 2: '21390.97'}],
  [
    'titles by minutes used (CMP-03)',
    '15000.00 USD',
    {a: 90, b: 30, c: 15},
    {a: '10000.00', b: '3333.33', c: '1666.67'},
  ],
  ['numbers are numbers: 2 comes before 10', '0.01 USD', {10: 1, 2: 1}, {10: '0.00', 2: '0.01'}],
  ['fewer cents than people', '0.02 USD', {x: 1, y: 1, z: 1}, {x: '0.01', y: '0.01', z: '0.00'}],
  ['a person without units gets nothing', '10.00 USD', {a: 0, b: 3}, {a: '0.00', b: '10.00'}],
  ['no money, no units', '0.00 USD', {a: 0}, {a: '0.00'}],
]

test.each(cases)('%s', (_, pool, counts, expected) => {
  expect(
    told(
      pool,
      Object.entries(counts).map(([id, count]) => share(id, count)),
    ),
  ).toEqual(expected)
})

test('the days of S1 become units under a cap of 40', () => {
  expect([34, 52, 6, 1].map((days) => units(days, 40).toNumber())).toEqual([34, 40, 6, 1])
  expect(units(52).toNumber()).toBe(52)
})

describe('laws', () => {
  const pools = fc
    .bigInt({min: 0n, max: 10n ** 12n})
    .map((cents) => ({currency: 'USD', amount: new Big(String(cents)).div(100)}))
  const shares = fc
    .uniqueArray(fc.tuple(fc.stringMatching(/^[A-C]?\d{1,3}$/), fc.integer({min: 0, max: 400})), {
      selector: ([id]) => id,
      minLength: 1,
      maxLength: 12,
    })
    .filter((all) => all.some(([, count]) => count > 0))
    .map((all) => all.map(([id, count]) => share(id, count)))

  test('shares add up to the pool', () => {
    fc.assert(
      fc.property(pools, shares, (pool, all) => {
        const sum = allocate(pool, all).reduce((total, {amount}) => total.plus(amount.amount), new Big(0))
        expect(sum.toFixed()).toBe(pool.amount.toFixed())
      }),
    )
  })

  test('nobody is a cent or more from the exact share', () => {
    fc.assert(
      fc.property(pools, shares, (pool, all) => {
        const total = all.reduce((sum, one) => sum.plus(one.units), new Big(0))
        allocate(pool, all).forEach(({amount}, index) => {
          // Multiplied out, since a division would round: |amount − pool × units ÷ total| < 0.01
          const off = amount.amount.times(total).minus(pool.amount.times(all[index]?.units ?? 0))
          expect(off.abs().lt(total.times('0.01'))).toBe(true)
        })
      }),
    )
  })

  test('whoever has more units never has less money', () => {
    fc.assert(
      fc.property(pools, shares, (pool, all) => {
        const parts = allocate(pool, all)
        const byUnits = all
          .map((one, index) => ({units: one.units, amount: parts[index]?.amount.amount ?? new Big(0)}))
          .sort((a, b) => a.units.cmp(b.units))
        byUnits.slice(1).forEach((one, index) => {
          const before = byUnits[index]
          if (before?.units.lt(one.units)) expect(one.amount.gte(before.amount)).toBe(true)
        })
      }),
    )
  })

  test('the order of the shares does not matter', () => {
    const shuffled = shares.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, {minLength: all.length, maxLength: all.length})),
    )
    fc.assert(
      fc.property(pools, shuffled, (pool, [all, other]) => {
        const sorted = (some: readonly Share[]) =>
          allocate(pool, some)
            .map(({id, amount}) => `${id} ${amount.amount.toFixed(2)}`)
            .sort()
        expect(sorted(other)).toEqual(sorted(all))
      }),
    )
  })
})

test.each([
  ['fractions of a cent', '0.01 USD', '0.005', [share('a', 1)], 'whole cents'],
  ['one id twice', '1.00 USD', '1', [share('a', 1), share('a', 2)], 'one id'],
  ['units below zero', '1.00 USD', '1', [share('a', -1)], 'below zero'],
  ['money and nobody to get it', '1.00 USD', '1', [share('a', 0)], 'someone'],
])('refuses %s', (_, pool, amount, shares, message) => {
  expect(() => allocate({...money(pool), amount: new Big(amount)}, shares)).toThrow(message)
})
