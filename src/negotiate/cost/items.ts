import {Big} from 'big.js'
import {agreedDamages, crowdFee, people, times} from '../../money/fees.js'
import {lateCharge} from '../../money/late.js'
import {type Money, percentOf} from '../../money/money.js'
import {poolOf, splitPool} from '../../money/pool.js'
import {contribution, trustSetAside} from '../../money/withheld.js'
import type {Scene, Title} from './costing.js'
import type {Term} from './terms.js'

/** What is counted on a title, and in a scene. */
export type Figure =
  | Exclude<keyof Title, 'id' | 'title' | 'source' | 'asOf' | 'evidence'>
  | Exclude<keyof Scene, 'title' | 'scene'>
export type ItemId =
  | 'fees'
  | 'pool'
  | 'inHouse'
  | 'output'
  | 'crowd'
  | 'contributions'
  | 'late'
  | 'damages'
  | 'background'
  | 'trust'

/** What an item is worked out from: figures of its title or scene, terms, and items before it on the same title. */
export interface Ground<T> {
  readonly figure: (name: Figure) => T
  readonly term: (name: Term) => T
  /** All scenes of the title together, for the crowd; nothing where the item is not costed. */
  readonly item: (id: ItemId) => T | undefined
}

/** One thing that costs money: worked out here, and by a formula of the workbook that must say the same to the cent. */
export interface Item {
  readonly id: ItemId
  readonly clause: string
  readonly label: string
  /** How it is worked out, in words. */
  readonly basis: string
  /** `cost` is expected; `exposure` is due only after a breach; `part` is a part of costs above and adds nothing. */
  readonly standing: 'cost' | 'exposure' | 'part'
  readonly of: 'title' | 'scene'
  /** Terms without which it is not costed. */
  readonly terms: readonly Term[]
  /** Whether there is anything to cost; an item without it is left out in silence. */
  readonly measured: (figure: (name: Figure) => Big) => boolean
  readonly amount: (ground: Ground<Big>) => Big
  /** In the words of a spreadsheet, without the leading `=`; percentages are fractions there. */
  readonly formula: (ground: Ground<string>) => string
}

/** Amounts of one costing have one currency, which the arithmetic here need not know. */
const sum = (amount: Big): Money => ({currency: '', amount})
const total = (...amounts: readonly (Big | undefined)[]): Big =>
  amounts.reduce<Big>((all, one) => all.plus(one ?? 0), new Big(0))
const plus = (...cells: readonly (string | undefined)[]): string =>
  cells.filter((one) => one !== undefined).join('+') || '0'
const heads = ({figure}: Ground<Big>): Big => figure('principals').plus(figure('background'))
const headCells = ({figure}: Ground<string>): string => `(${figure('principals')}+${figure('background')})`
/** Rounded first, so that no shadow of binary arithmetic becomes a person. */
const peopleCells = (ground: Ground<string>, share: Term): string =>
  `ROUNDUP(ROUND(${headCells(ground)}*${ground.term(share)},6),0)`

/** All items, in the order in which they are worked out. */
export const items: readonly Item[] = [
  {
    id: 'fees',
    clause: 'CMP-01',
    label: 'Training fees',
    basis: 'People who say yes, rounded up, × versions × training fee',
    standing: 'cost',
    of: 'title',
    terms: ['training_fee', 'consent_rate'],
    measured: (figure) => figure('principals').plus(figure('background')).gt(0),
    amount: (ground) =>
      times(
        sum(ground.term('training_fee')),
        people(heads(ground), ground.term('consent_rate')).times(ground.figure('versions')),
      ).amount,
    formula: (ground) =>
      `ROUND(${peopleCells(ground, 'consent_rate')}*${ground.figure('versions')}*${ground.term('training_fee')},2)`,
  },
  {
    id: 'pool',
    clause: 'CMP-02',
    label: 'License pools',
    basis: 'Training Gross × share, to the cent for each title',
    standing: 'cost',
    of: 'title',
    terms: ['pool_pct'],
    measured: (figure) => figure('gross').gt(0),
    amount: ({figure, term}) => poolOf(sum(figure('gross')), term('pool_pct')).amount,
    formula: ({figure, term}) => `ROUND(${figure('gross')}*${term('pool_pct')},2)`,
  },
  {
    id: 'inHouse',
    clause: 'CMP-07',
    label: 'Pools from training in-house',
    basis: 'What the Imputed License Fee (hours × tariff) adds to the pool of the title',
    standing: 'cost',
    of: 'title',
    terms: ['tariff_hour', 'pool_pct'],
    measured: (figure) => figure('inHouseHours').gt(0),
    amount: ({figure, term, item}) => {
      const imputed = times(sum(term('tariff_hour')), figure('inHouseHours')).amount
      return poolOf(sum(figure('gross').plus(imputed)), term('pool_pct')).amount.minus(item('pool') ?? 0)
    },
    formula: ({figure, term, item}) => {
      const imputed = `ROUND(${figure('inHouseHours')}*${term('tariff_hour')},2)`
      const whole = `ROUND((${figure('gross')}+${imputed})*${term('pool_pct')},2)`
      const pool = item('pool')
      return pool === undefined ? whole : `ROUND(${whole}-${pool},2)`
    },
  },
  {
    id: 'output',
    clause: 'CMP-03',
    label: 'Residuals on AI output',
    basis: 'Output Gross × share, to the cent for each title',
    standing: 'cost',
    of: 'title',
    terms: ['output_pct'],
    measured: (figure) => figure('outputGross').gt(0),
    amount: ({figure, term}) => poolOf(sum(figure('outputGross')), term('output_pct')).amount,
    formula: ({figure, term}) => `ROUND(${figure('outputGross')}*${term('output_pct')},2)`,
  },
  {
    id: 'crowd',
    clause: 'BKG-02',
    label: 'Crowd fees',
    basis: 'Figures, capped, in groups rounded up × day rate × tier by seconds seen',
    standing: 'cost',
    of: 'scene',
    terms: [
      ...(['crowd_rate', 'crowd_group', 'crowd_cap', 'crowd_short', 'crowd_long'] as const),
      ...(['crowd_tier_1', 'crowd_tier_2', 'crowd_tier_3'] as const),
    ],
    measured: (figure) => figure('figures').gt(0),
    amount: ({figure, term}) => {
      const seen = figure('seconds')
      const tier = seen.lte(term('crowd_short')) ? 1 : seen.lte(term('crowd_long')) ? 2 : 3
      return crowdFee(figure('figures'), {
        rate: sum(term('crowd_rate')),
        group: term('crowd_group'),
        cap: term('crowd_cap'),
        tier: term(`crowd_tier_${tier}`),
      }).amount
    },
    formula: ({figure, term}) => {
      const days = `ROUNDUP(MIN(${figure('figures')},${term('crowd_cap')})/${term('crowd_group')},0)`
      const late = `IF(${figure('seconds')}<=${term('crowd_long')},${term('crowd_tier_2')},${term('crowd_tier_3')})`
      const tier = `IF(${figure('seconds')}<=${term('crowd_short')},${term('crowd_tier_1')},${late})`
      return `ROUND(${days}*${term('crowd_rate')}*${tier},2)`
    },
  },
  {
    id: 'contributions',
    clause: 'CMP-05',
    label: 'Contributions to benefit plans',
    basis:
      'Rate × fees, up to the ceiling for each person; and × pools and crowd fees, up to all ceilings together (no less than is due)',
    standing: 'cost',
    of: 'title',
    terms: ['contribution_rate', 'contribution_ceiling', 'training_fee', 'consent_rate'],
    measured: (figure) => figure('principals').plus(figure('background')).gt(0),
    amount: (ground) => {
      const {figure, term, item} = ground
      const [rate, ceiling] = [term('contribution_rate'), term('contribution_ceiling')]
      const fee = times(sum(term('training_fee')), figure('versions'))
      const onFee = contribution(fee, {rate, ceiling: sum(ceiling)})
      const pools = total(item('pool'), item('inHouse'), item('output'), item('crowd'))
      const onPools = contribution(sum(pools), {rate, ceiling: sum(ceiling.times(heads(ground)))})
      return times(onFee, people(heads(ground), term('consent_rate'))).amount.plus(onPools.amount)
    },
    formula: (ground) => {
      const {figure, term, item} = ground
      const [rate, ceiling] = [term('contribution_rate'), term('contribution_ceiling')]
      const onFee = `ROUND(MIN(${term('training_fee')}*${figure('versions')},${ceiling})*${rate},2)`
      const pools = plus(item('pool'), item('inHouse'), item('output'), item('crowd'))
      const onPools = `ROUND(MIN(${pools},${ceiling}*${headCells(ground)})*${rate},2)`
      return `ROUND(${peopleCells(ground, 'consent_rate')}*${onFee}+${onPools},2)`
    },
  },
  {
    id: 'late',
    clause: 'CMP-06',
    label: 'Late charges',
    basis:
      'Pools and crowd fees paid late × charge for each month begun, up to the cap; a training fee is paid first or not at all',
    standing: 'cost',
    of: 'title',
    terms: ['late_share', 'late_days', 'late_charge', 'late_cap'],
    measured: (figure) => figure('principals').plus(figure('background')).gt(0),
    amount: ({term, item}) => {
      const due = total(item('pool'), item('inHouse'), item('output'), item('crowd'))
      const late = percentOf(sum(due), term('late_share'))
      return lateCharge(late, term('late_days').toNumber(), {rate: term('late_charge'), cap: term('late_cap')}).amount
    },
    formula: ({term, item}) => {
      const due = plus(item('pool'), item('inHouse'), item('output'), item('crowd'))
      const reached = `${term('late_charge')}*ROUNDUP(${term('late_days')}/30,0)`
      return `ROUND(ROUND((${due})*${term('late_share')},2)*MIN(${reached},${term('late_cap')}),2)`
    },
  },
  {
    id: 'damages',
    clause: 'ENF-03',
    label: 'Agreed damages',
    basis: 'People concerned, rounded up, × training fee × multiple, for one model',
    standing: 'exposure',
    of: 'title',
    terms: ['training_fee', 'ld_multiple', 'breach_rate'],
    measured: (figure) => figure('principals').plus(figure('background')).gt(0),
    amount: (ground) => {
      const each = agreedDamages(sum(ground.term('training_fee')), ground.term('ld_multiple'), new Big(1))
      return times(each, people(heads(ground), ground.term('breach_rate'))).amount
    },
    formula: (ground) =>
      `ROUND(${peopleCells(ground, 'breach_rate')}*ROUND(${ground.term('training_fee')}*${ground.term('ld_multiple')},2),2)`,
  },
  {
    id: 'background',
    clause: 'CMP-04',
    label: 'Pools: part of background actors',
    basis: 'Share of each pool, to the cent; a group without people passes its part to the other',
    standing: 'part',
    of: 'title',
    terms: ['background_share'],
    measured: (figure) => figure('gross').plus(figure('outputGross')).plus(figure('inHouseHours')).gt(0),
    amount: ({figure, term, item}) => {
      const part = (pool: Big): Big =>
        splitPool(sum(pool), term('background_share'), {
          background: figure('background'),
          principals: figure('principals'),
        }).background.amount
      return part(total(item('pool'), item('inHouse'))).plus(part(total(item('output'))))
    },
    formula: ({figure, term, item}) => {
      const [license, output] = [plus(item('pool'), item('inHouse')), plus(item('output'))]
      const share = (pool: string): string => `ROUND((${pool})*${term('background_share')},2)`
      const whole = `IF(${figure('principals')}=0,${license}+${output},${share(license)}+${share(output)})`
      return `IF(${figure('background')}=0,0,${whole})`
    },
  },
  {
    id: 'trust',
    clause: 'CON-06',
    label: 'Training fees: part in trust for minors',
    basis: 'Minors × training fee × part set aside, if all of them say yes',
    standing: 'part',
    of: 'title',
    terms: ['training_fee', 'trust_pct'],
    measured: (figure) => figure('minors').gt(0),
    amount: ({figure, term}) =>
      times(trustSetAside(times(sum(term('training_fee')), figure('versions')), term('trust_pct')), figure('minors'))
        .amount,
    formula: ({figure, term}) =>
      `ROUND(${figure('minors')}*ROUND(${term('training_fee')}*${figure('versions')}*${term('trust_pct')},2),2)`,
  },
]
