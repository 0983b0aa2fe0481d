import {Big} from 'big.js'
import {cellAt} from '../../../ooxml/address.js'
import type {Cell, Row, Sheet} from '../../../ooxml/workbook.js'
import {type Costed, gapOf, termIn} from '../cost.js'
import {before, type Layout, sheets} from '../layout.js'
import {
  formatOf,
  formats,
  headed,
  ink,
  inSheet,
  none,
  number,
  opening,
  openingRows,
  row,
  section,
  text,
  worked,
} from '../look.js'
import {terms} from '../terms.js'

/** What both sides have put on the table, the gap, and what each position costs. The floor has a column only in an internal workbook. */
export const positionsSheet = (costed: Costed, layout: Layout): Sheet => {
  const {costing, items, totals} = costed
  const {sides, currency} = costing
  const money = formats.money(currency)
  const floor = sides.some(({key}) => key === 'floor')
  const heads = (first: string, third: string): readonly string[] => [
    ...['Clause', first, third, ...sides.filter(({key}) => key !== 'floor').map(({name}) => name), 'Gap'],
    ...(floor ? ['Floor (internal)'] : []),
  ]
  const width = heads('', '').length
  const column = {union: before.positions, company: before.positions + 1, floor: before.positions + 3}
  /** Union, company, gap and floor, in their columns. */
  const across = (
    at: number,
    cell: (key: 'union' | 'company' | 'floor') => Cell,
    gap: Big,
    format: string,
    style?: object,
  ): Cell[] => [
    cell('union'),
    cell('company'),
    worked(`${cellAt(column.union, at)}-${cellAt(column.company, at)}`, gap, format, style ?? ink.worked),
    ...(floor ? [cell('floor')] : []),
  ]
  const spoken = layout.disputed.map((term, index): Row => {
    const {label, clause, unit} = terms[term]
    const format = formatOf(term, currency)
    const value = (key: 'union' | 'company' | 'floor'): Big => inSheet(term, termIn(costing, term, key))
    const cell = (key: 'union' | 'company' | 'floor'): Cell =>
      sides.find((side) => side.key === key)?.terms.has(term)
        ? number(value(key), format)
        : worked(layout.term(term, 'base'), value(key), format, base)
    return row(
      text(clause, ink.quiet),
      text(label),
      text(unit, ink.quiet),
      ...across(openingRows + index, cell, value('union').minus(value('company')), format),
    )
  })
  const from = openingRows + spoken.length + 3
  const costs = items
    .filter(({item}) => item.standing === 'cost')
    .map(({item, amounts}, index): Row => {
      const cell = (key: 'union' | 'company' | 'floor'): Cell =>
        worked(
          `${sheets.costs}!${cellAt(layout.column(key), layout.item(item.id))}`,
          amounts.get(key) ?? new Big(0),
          money,
        )
      return row(
        text(item.clause, ink.quiet),
        text(item.label),
        text('all titles', ink.quiet),
        ...across(from + index, cell, gapOf(amounts) ?? new Big(0), money),
      )
    })
  const sum = (key: 'union' | 'company' | 'floor'): Cell =>
    worked(
      `SUM(${cellAt(column[key], from)}:${cellAt(column[key], from + costs.length - 1)})`,
      totals.get(key) ?? new Big(0),
      money,
      ink.total,
    )
  return {
    name: sheets.positions,
    columns: [10, 44, 19, 22, 22, 22, ...(floor ? [22] : [])],
    frozen: openingRows,
    rows: [
      ...opening(
        'Positions and the gap',
        'Terms on which a side has spoken. A figure in gray italics is the base: that side has said nothing.',
        heads('Term', 'Unit'),
        before.positions,
      ),
      ...spoken,
      row(),
      section('What each position costs', width),
      headed(heads('Item', 'Of'), before.positions),
      ...costs,
      row(
        none(ink.total),
        text('Expected cost', ink.total),
        none(ink.total),
        ...across(from + costs.length, sum, gapOf(totals) ?? new Big(0), money, ink.total),
      ),
      row(),
      ...sides.map(({name, source, asOf}) => row(none(), text(`${name}: ${source}, ${asOf}`, ink.lead))),
    ],
  }
}

const base = {...ink.worked, italic: true, colour: '777777'} as const
