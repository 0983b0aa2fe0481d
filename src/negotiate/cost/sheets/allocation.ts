import {Big} from 'big.js'
import {allocate, byId} from '../../../money/allocate.js'
import {splitPool, units} from '../../../money/pool.js'
import {payment} from '../../../money/withheld.js'
import {cellAt, columnName} from '../../../ooxml/address.js'
import type {Row, Sheet} from '../../../ooxml/workbook.js'
import {type Costed, linesOn, termIn} from '../cost.js'
import type {Costing, Person} from '../costing.js'
import type {ItemId} from '../items.js'
import {type Layout, sheets} from '../layout.js'
import {formats, ink, none, number, opening, openingRows, row, section, text, worked} from '../look.js'

/** Columns of the sheet, by what stands in them. */
const at = {
  number: 0,
  label: 1,
  days: 2,
  units: 3,
  exact: 4,
  cut: 5,
  rest: 6,
  rank: 7,
  cent: 8,
  share: 9,
  paid: 10,
  carried: 11,
}
const letter = (name: keyof typeof at): string => columnName(at[name])

/**
 * One pool of the base divided by largest remainder, in formulas. Remainders are whole numbers there (cents × units, modulo
 * all units), since fractions of binary numbers that should be equal are not.
 *
 * @returns nothing when the costing has no example, or its title no pool
 */
export const allocationSheet = (costed: Costed, layout: Layout): Sheet | undefined => {
  const {costing, items} = costed
  const {allocation, titles} = costing
  const title = titles.find(({id}) => id === allocation?.title)
  if (!allocation || !title || !costing.assumptions.has('background_share') || !costing.assumptions.has('unit_cap'))
    return undefined
  const ids: readonly ItemId[] = ['pool', 'inHouse']
  const parts = ids.flatMap((id) => linesOn(items, id, title).map((line) => ({id, line})))
  if (parts.length === 0) return undefined

  const money = formats.money(costing.currency)
  const carries = costing.assumptions.has('carry_min')
  const width = carries ? at.carried + 1 : at.share + 1
  const base = columnName(layout.column('base'))
  const cells = parts.map(({id, line}) => {
    const all = items.find(({item}) => item.id === id)?.lines ?? []
    return `${sheets.costs}!${base}${layout.line(id, all.indexOf(line)) + 1}`
  })
  const pool = parts.reduce((sum, {line}) => sum.plus(line.amounts.get('base') ?? 0), new Big(0))

  const cap = termIn(costing, 'unit_cap', 'base')
  const principals = sorted(allocation.principals).map((one) => ({...one, units: units(one.days, cap.toNumber())}))
  const background = sorted(allocation.background).map((one) => ({...one, units: units(one.days)}))
  const total = (group: readonly Counted[]): Big => group.reduce((sum, one) => sum.plus(one.units), new Big(0))
  const split = splitPool({currency: costing.currency, amount: pool}, termIn(costing, 'background_share', 'base'), {
    background: total(background),
    principals: total(principals),
  })

  const poolRow = openingRows + 1
  const firstPrincipal = poolRow + 5
  const firstBackground = firstPrincipal + principals.length + 3
  const unitSum = (first: number, count: number): string =>
    count === 0 ? '0' : `SUM(${letter('units')}${first + 1}:${letter('units')}${first + count})`
  const inCell = (row: number): string => cellAt(at.share, row)
  const [some, others] = [unitSum(firstBackground, background.length), unitSum(firstPrincipal, principals.length)]
  const share = `ROUND(${inCell(poolRow)}*${layout.term('background_share', 'base')},2)`
  const line = (label: string, formula: string, value: Big): Row =>
    row(
      none(ink.text),
      text(label),
      ...Array.from({length: at.share - 2}, () => none(ink.text)),
      worked(formula, value, money),
    )

  const group = (
    heading: string,
    people: readonly Counted[],
    first: number,
    part: Big,
    partRow: number,
  ): readonly Row[] => [
    section(heading, width),
    ...peopleRows({costing, people, first, part, partRow, money, carries, layout, capped: first === firstPrincipal}),
    sumRow(people, first, part, money, carries, costing),
    row(),
  ]
  return {
    name: sheets.allocation,
    columns: [12, 46, 8, 8, 24, 18, 14, 8, 8, 18, ...(carries ? [18, 18] : [])],
    frozen: openingRows,
    rows: [
      ...opening(
        'How a pool is divided: an example',
        'Shares are cut down to the cent; the cents left go one each to the largest remainders, and between equal ones to the lower number.',
        [
          ...['Number', '', 'Days', 'Units', 'Exact share', 'Cut to the cent', 'Remainder', 'Rank', 'Cent', 'Share'],
          ...(carries ? ['Paid now', 'Carried forward'] : []),
        ],
        2,
      ),
      section(`The pool of ${title.title}, at the base`, width),
      line('License Pool', cells.join('+'), pool),
      line(
        'Part of background actors, to the nearest cent',
        `IF(${some}=0,0,IF(${others}=0,${inCell(poolRow)},${share}))`,
        split.background.amount,
      ),
      line('Part of all others', `${inCell(poolRow)}-${inCell(poolRow + 1)}`, split.principals.amount),
      row(),
      ...group('All others, by days up to the cap', principals, firstPrincipal, split.principals.amount, poolRow + 2),
      ...group(
        'Background actors, by days vouchered',
        background,
        firstBackground,
        split.background.amount,
        poolRow + 1,
      ),
    ],
  }
}

interface Counted extends Person {
  readonly units: Big
}
const sorted = (people: readonly Person[]): readonly Person[] => [...people].sort(byId)

interface Group {
  readonly costing: Costing
  readonly people: readonly Counted[]
  readonly first: number
  readonly part: Big
  readonly partRow: number
  readonly money: string
  readonly carries: boolean
  readonly capped: boolean
  readonly layout: Layout
}

const peopleRows = ({costing, people, first, part, partRow, money, carries, capped, layout}: Group): readonly Row[] => {
  const all = people.reduce((sum, one) => sum.plus(one.units), new Big(0))
  const range = (name: keyof typeof at): string =>
    `${letter(name)}$${first + 1}:${letter(name)}$${first + people.length}`
  const pool = `$${letter('share')}$${partRow + 1}`
  const cents = part.times(100)
  const rests = people.map((one) => (all.eq(0) ? new Big(0) : cents.times(one.units).mod(all)))
  const ranks = rests.map(
    (rest, index) => new Big(1 + rests.filter((other, at) => other.gt(rest) || (other.eq(rest) && at < index)).length),
  )
  const cuts = people.map((one, index) =>
    all.eq(0)
      ? new Big(0)
      : cents
          .times(one.units)
          .minus(rests[index] ?? 0)
          .div(all)
          .div(100),
  )
  const shares = all.eq(0) ? [] : allocate({currency: costing.currency, amount: part}, people)
  return people.map((one, index) => {
    const here = first + index
    const cell = (name: keyof typeof at): string => `${letter(name)}${here + 1}`
    const share = shares[index]?.amount ?? {currency: costing.currency, amount: new Big(0)}
    const cut = cuts[index] ?? new Big(0)
    const rest = rests[index] ?? new Big(0)
    const product = `ROUND(${pool}*100,0)*${cell('units')}`
    const least = carries ? layout.term('carry_min', 'base') : ''
    const paid = carries
      ? payment(share, {...share, amount: new Big(0)}, {...share, amount: termIn(costing, 'carry_min', 'base')}).paid
          .amount
      : new Big(0)
    return row(
      text(one.id, ink.quiet),
      none(ink.text),
      number(new Big(one.days), formats.count),
      worked(
        capped ? `MIN(${cell('days')},${layout.term('unit_cap', 'base')})` : cell('days'),
        one.units,
        formats.count,
      ),
      worked(
        `IF(SUM(${range('units')})=0,0,${pool}*${cell('units')}/SUM(${range('units')}))`,
        all.eq(0) ? new Big(0) : part.times(one.units).div(all),
        `${'#,##0.000000'};-#,##0.000000;"–"`,
      ),
      worked(
        `IF(SUM(${range('units')})=0,0,ROUND((${product}-${cell('rest')})/SUM(${range('units')}),0)/100)`,
        cut,
        money,
      ),
      worked(`IF(SUM(${range('units')})=0,0,MOD(${product},SUM(${range('units')})))`, rest, formats.count),
      worked(
        `COUNTIF(${range('rest')},">"&${cell('rest')})+COUNTIF(${letter('rest')}$${first + 1}:${cell('rest')},${cell('rest')})`,
        ranks[index] ?? new Big(0),
        formats.count,
      ),
      worked(
        `IF(${cell('rank')}<=ROUND((${pool}-SUM(${range('cut')}))*100,0),1,0)`,
        share.amount.minus(cut).times(100),
        formats.count,
      ),
      worked(`ROUND(${cell('cut')}+${cell('cent')}/100,2)`, share.amount, money, {...ink.worked, bold: true}),
      ...(carries
        ? [
            worked(`IF(${cell('share')}<${least},0,${cell('share')})`, paid, money),
            worked(`${cell('share')}-${cell('paid')}`, share.amount.minus(paid), money),
          ]
        : []),
    )
  })
}

const sumRow = (
  people: readonly Counted[],
  first: number,
  part: Big,
  money: string,
  carries: boolean,
  costing: Costing,
): Row => {
  const sum = (name: keyof typeof at, value: Big, format: string) =>
    people.length === 0
      ? none(ink.total)
      : worked(`SUM(${letter(name)}${first + 1}:${letter(name)}${first + people.length})`, value, format, ink.total)
  const all = people.reduce((total, one) => total.plus(one.units), new Big(0))
  const days = people.reduce((total, one) => total.plus(one.days), new Big(0))
  const shared = all.eq(0)
    ? []
    : allocate({currency: costing.currency, amount: part}, people).map(({amount}) => amount.amount)
  const cents = (keep: (share: Big) => boolean): Big =>
    shared.filter(keep).reduce((total, one) => total.plus(one), new Big(0))
  const least = carries ? termIn(costing, 'carry_min', 'base') : new Big(0)
  const cutAll = all.eq(0)
    ? new Big(0)
    : people.reduce((total, one) => {
        const product = part.times(100).times(one.units)
        return total.plus(product.minus(product.mod(all)).div(all).div(100))
      }, new Big(0))
  return row(
    none(ink.total),
    text('Together', ink.total),
    sum('days', days, formats.count),
    sum('units', all, formats.count),
    none(ink.total),
    sum('cut', cutAll, money),
    none(ink.total),
    none(ink.total),
    sum('cent', all.eq(0) ? new Big(0) : part.minus(cutAll).times(100), formats.count),
    sum('share', all.eq(0) ? new Big(0) : part, money),
    ...(carries
      ? [
          sum(
            'paid',
            cents((one) => one.gte(least)),
            money,
          ),
          sum(
            'carried',
            cents((one) => one.lt(least)),
            money,
          ),
        ]
      : []),
  )
}
