import {Big} from 'big.js'
import {expect, test} from 'vitest'
import type {RatesFile} from '../../src/library/files.js'
import {rateOn, rateTable} from '../../src/library/rates.js'
import {allocate} from '../../src/money/allocate.js'
import type {Money} from '../../src/money/money.js'
import {printMoney} from '../../src/money/money.js'
import {poolOf} from '../../src/money/pool.js'
import {contribution, trustSetAside} from '../../src/money/withheld.js'
import {readChecked} from '../../src/workshop/open.js'
import {shippedWorld} from '../support/shipped.js'

/** The invented examples that handouts print, worked out anew: each number is the arithmetic’s, and shares are those of the rate table. */
const world = shippedWorld()
const {value: rates} = await readChecked<RatesFile>(world, 'rates', 'clauses/rates.yaml')
const rate = (name: string): Big => {
  const {value} = rateOn(rateTable(rates ? [rates] : []), name, '2026-11-23', 'acceptable')
  if (value?.kind !== 'percent') throw new Error(`${name} is no share`)
  return value.amount
}
const usd = (amount: number): Money => ({currency: 'USD', amount: new Big(amount)})
const minus = (from: Money, taken: Money): Money => ({currency: 'USD', amount: from.amount.minus(taken.amount)})
const shareOf = (pool: Money, units: number, all: number): Money => {
  const [part] = allocate(pool, [
    {id: '1', units: new Big(units)},
    {id: '2', units: new Big(all - units)},
  ])
  if (!part) throw new Error('Nobody has a share')
  return part.amount
}

const background = poolOf(usd(10_000), rate('background_share'))
const output = poolOf(usd(50_000), rate('output_pct'))
const trust = trustSetAside(usd(2_000), rate('trust_pct'))
const plans = contribution(usd(1_000), {rate: new Big(20)})
const examples: Readonly<Record<string, readonly Money[]>> = {
  'handout-background': [usd(10_000), background, shareOf(background, 1, 80), shareOf(background, 6, 80)],
  'handout-voice': [usd(50_000), output, shareOf(output, 1, 12)],
  'handout-minors': [usd(2_000), trust, minus(usd(2_000), trust)],
  'handout-stunt': [usd(1_000), plans, usd(1_000), minus(usd(1_000), plans)],
  'handout-estates': [usd(900), shareOf(usd(900), 1, 3)],
}

test.each(Object.entries(examples))('%s adds up in both languages', async (id, amounts) => {
  for (const folder of [id, `${id}-es`]) {
    const text = (await world.read(`templates/${folder}/text.md.hbs`)).replaceAll('\u00a0', ' ')
    expect(text.match(/USD \d{1,3}(?:,\d{3})*(?:\.\d+)?/g), folder).toEqual(amounts.map(printMoney))
  }
})

test('no handout has an amount that nobody worked out', async () => {
  const texts = (await world.list('templates')).filter((path) => /\/(?:handout[^/]*|parts)\/.*\.hbs$/.test(path))
  expect(texts.length).toBeGreaterThan(16)
  for (const path of texts) {
    const known = Object.keys(examples).some((id) => path.includes(`/${id}/`) || path.includes(`/${id}-es/`))
    if (!known) expect(await world.read(path), path).not.toMatch(/USD|\$\d/)
  }
})
