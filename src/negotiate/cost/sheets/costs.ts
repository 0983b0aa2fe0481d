import {Big} from 'big.js'
import {cellAt, columnName} from '../../../ooxml/address.js'
import type {Cell, Row, Sheet} from '../../../ooxml/workbook.js'
import {type Amounts, type Costed, type CostedItem, type CostLine, linesOn, type Scenario} from '../cost.js'
import type {Ground, Item} from '../items.js'
import {before, type Layout, sheets, standings} from '../layout.js'
import {formats, ink, none, opening, openingRows, row, section, text, worked} from '../look.js'

/** What each scenario is called at the head of a column. */
export const scenarioHeads = ({costing, scenarios}: Costed): readonly string[] =>
  scenarios.map(
    (scenario) =>
      (scenario === 'floor' ? 'Floor (internal)' : costing.sides.find(({key}) => key === scenario)?.name) ??
      {low: 'Low', base: 'Base', high: 'High'}[scenario as 'low'],
  )

/** Widths of the columns of amounts. */
export const amountColumns = ({scenarios}: Costed): readonly number[] => scenarios.map(() => 19)

const said = {
  cost: 'Expected',
  exposure: 'Exposure: due only after a breach, and not in the total',
  part: 'Of which: parts of the costs above, which add nothing',
} as const

/** Every item on every title, clause by clause: each amount is a formula over the other sheets. */
export const costsSheet = (costed: Costed, layout: Layout): Sheet => {
  const {scenarios, items} = costed
  const width = before.costs + scenarios.length
  const rows: Row[] = []
  for (const standing of standings) {
    const some = items.filter(({item}) => item.standing === standing)
    if (some.length === 0) continue
    rows.push(section(said[standing], width))
    for (const one of some) rows.push(...itemRows(one, costed, layout))
  }
  return {
    name: sheets.costs,
    columns: [10, 38, 9, 58, ...amountColumns(costed)],
    frozen: openingRows,
    rows: [
      ...opening(
        'Costs by item',
        'Clause by clause and title by title. Each amount is rounded to the cent where the clause rounds.',
        ['Clause', 'Item', 'Title', 'How it is worked out', ...scenarioHeads(costed)],
        before.costs,
      ),
      ...rows,
    ],
  }
}

const itemRows = ({item, lines, amounts}: CostedItem, costed: Costed, layout: Layout): readonly Row[] => {
  const money = formats.money(costed.costing.currency)
  const sums = costed.scenarios.map((scenario) => {
    const column = layout.column(scenario)
    const [first, last] = [layout.line(item.id, 0), layout.line(item.id, lines.length - 1)]
    const range = `${cellAt(column, first)}:${cellAt(column, last)}`
    return worked(`SUM(${range})`, valueIn(amounts, scenario), money, ink.group)
  })
  return [
    row(text(item.clause, ink.group), text(item.label, ink.group), none(ink.group), text(item.basis, basis), ...sums),
    ...lines.map((line) =>
      row(
        none(ink.quiet),
        none(ink.quiet),
        text(line.title.id, ink.quiet),
        text(line.scene?.scene ?? line.title.title, ink.text),
        ...costed.scenarios.map((scenario): Cell => {
          const formula = item.formula(groundOf(item, line, costed, layout, scenario))
          return worked(formula, valueIn(line.amounts, scenario), money)
        }),
      ),
    ),
  ]
}

const basis = {...ink.group, bold: false, colour: '555555'}
const valueIn = (amounts: Amounts, scenario: Scenario): Big => amounts.get(scenario) ?? new Big(0)

/** What an item is worked out from, as cells. */
const groundOf = (
  {id: own}: Item,
  {title, scene}: CostLine,
  {costing, items}: Costed,
  layout: Layout,
  scenario: Scenario,
): Ground<string> => ({
  figure: (name) => layout.figure(name, costing.titles.indexOf(title), scene && costing.scenes.indexOf(scene)),
  term: (term) => layout.term(term, scenario),
  item: (id) => {
    const lines = id === own ? [] : linesOn(items, id, title)
    const all = items.find(({item}) => item.id === id)?.lines ?? []
    const column = columnName(layout.column(scenario))
    const cells = lines.map((line) => `${column}${layout.line(id, all.indexOf(line)) + 1}`)
    if (cells.length < 2) return cells[0]
    return `SUM(${cells[0]}:${cells.at(-1)})`
  },
})
