import {Big} from 'big.js'
import {cellAt, columnName} from '../../../ooxml/address.js'
import type {Cell, Row, Sheet} from '../../../ooxml/workbook.js'
import {added, type Costed, type CostedItem, type Scenario} from '../cost.js'
import {before, type Layout, sheets} from '../layout.js'
import {filled, formats, headed, ink, none, opening, openingRows, row, section, text, worked} from '../look.js'
import {amountColumns, scenarioHeads} from './costs.js'

/** Totals by item and by title, the exposure beside them, and a check that both ways of adding agree. */
export const totalsSheet = (costed: Costed, layout: Layout): Sheet => {
  const {costing, scenarios, items, totals} = costed
  const money = formats.money(costing.currency)
  const shareColumn = before.totals + scenarios.length
  const width = shareColumn + 1
  const heads = (first: string, second: string): readonly string[] => [
    first,
    second,
    ...scenarioHeads(costed),
    'Share of base',
  ]
  const expected = items.filter(({item}) => item.standing === 'cost')
  const exposed = items.filter(({item}) => item.standing === 'exposure')
  const parts = items.filter(({item}) => item.standing === 'part')
  const column = (scenario: Scenario): string => columnName(before.totals + scenarios.indexOf(scenario))
  const each = (cell: (scenario: Scenario) => Cell): readonly Cell[] => scenarios.map(cell)
  const base = totals.get('base') ?? new Big(0)
  const ofBase = (at: number, value: Big): Cell =>
    worked(
      `IF(${cellAt(before.totals + 1, layout.grandTotal)}=0,0,${cellAt(before.totals + 1, at)}/${cellAt(before.totals + 1, layout.grandTotal)})`,
      base.eq(0) ? new Big(0) : value.div(base),
      formats.share,
    )
  const itemRow = ({item, amounts}: CostedItem, share: boolean): Row =>
    row(
      text(item.clause, ink.quiet),
      text(item.label),
      ...each((scenario) =>
        worked(
          `${sheets.costs}!${cellAt(layout.column(scenario), layout.item(item.id))}`,
          amounts.get(scenario) ?? new Big(0),
          money,
        ),
      ),
      share ? ofBase(layout.total(item.id), amounts.get('base') ?? new Big(0)) : none(ink.text),
    )
  const sum = (label: string, first: number, last: number, value: (scenario: Scenario) => Big): Row =>
    filled(
      ink.total,
      width,
      none(ink.total),
      text(label, ink.total),
      ...each((scenario) =>
        worked(
          `SUM(${column(scenario)}${first + 1}:${column(scenario)}${last + 1})`,
          value(scenario),
          money,
          ink.total,
        ),
      ),
    )
  const amount = (scenario: Scenario): Big => totals.get(scenario) ?? new Big(0)
  const exposure = added(scenarios, exposed)
  const withExposure = (at: number): Row =>
    filled(
      ink.total,
      width,
      none(ink.total),
      text('Expected cost with exposure', ink.total),
      ...each((scenario) =>
        worked(
          `${column(scenario)}${layout.grandTotal + 1}+SUM(${column(scenario)}${at - exposed.length + 1}:${column(scenario)}${at})`,
          amount(scenario).plus(exposure.get(scenario) ?? 0),
          money,
          ink.total,
        ),
      ),
    )

  const rows: Row[] = [
    ...expected.map((one) => itemRow(one, true)),
    sum('Expected cost', openingRows, layout.grandTotal - 1, amount),
  ]
  const heading = (words: string): Row => section(words, width)
  if (exposed.length > 0) {
    rows.push(heading('Exposure: due only after a breach'), ...exposed.map((one) => itemRow(one, false)))
    rows.push(withExposure(openingRows + rows.length), row())
  }
  if (parts.length > 0) rows.push(heading('Of which'), ...parts.map((one) => itemRow(one, false)))

  const [first, last] = layout.expected
  const from = openingRows + rows.length + 3
  const byTitle = costing.titles.map((title, index): Row => {
    const lines = expected.flatMap(({lines: some}) => some.filter((line) => line.title.id === title.id))
    const value = added(scenarios, lines)
    const amounts = each((scenario) => {
      const inCosts = columnName(layout.column(scenario))
      return worked(
        `SUMPRODUCT((${sheets.costs}!$C$${first + 1}:$C$${last + 1}=$A${from + index + 1})*${sheets.costs}!${inCosts}$${first + 1}:${inCosts}$${last + 1})`,
        value.get(scenario) ?? new Big(0),
        money,
      )
    })
    return row(
      text(title.id, ink.quiet),
      text(title.title),
      ...amounts,
      ofBase(from + index, value.get('base') ?? new Big(0)),
    )
  })
  const sumAt = from + byTitle.length
  rows.push(
    row(),
    heading('Expected cost by title'),
    headed(heads('Id', 'Title'), before.totals),
    ...byTitle,
    sum('All titles', from, sumAt - 1, amount),
    row(
      none(),
      text('Check: by title less by item', ink.lead),
      ...each((scenario) =>
        worked(
          `ROUND(${column(scenario)}${sumAt + 1}-${column(scenario)}${layout.grandTotal + 1},2)`,
          new Big(0),
          money,
          ink.lead,
        ),
      ),
    ),
  )
  return {
    name: sheets.totals,
    columns: [10, 44, ...amountColumns(costed), 14],
    frozen: openingRows,
    rows: [
      ...opening(
        'Totals',
        'What is expected, item by item and title by title.',
        heads('Clause', 'Item'),
        before.totals,
      ),
      ...rows,
    ],
  }
}
