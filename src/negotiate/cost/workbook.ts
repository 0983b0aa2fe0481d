import type {Workbook} from '../../ooxml/workbook.js'
import type {Costed} from './cost.js'
import {layoutOf} from './layout.js'
import {allocationSheet} from './sheets/allocation.js'
import {assumptionsSheet} from './sheets/assumptions.js'
import {costsSheet} from './sheets/costs.js'
import {coverSheet, illustrated, internalMark} from './sheets/cover.js'
import {positionsSheet} from './sheets/positions.js'
import {titlesSheet} from './sheets/titles.js'
import {totalsSheet} from './sheets/totals.js'

/** A costing as a workbook with live formulas. Its figures are those of `cost`, to the cent, before and after it is recalculated. */
export const costWorkbook = (costed: Costed): Workbook => {
  const {costing} = costed
  const layout = layoutOf(costed)
  const sheets = [
    assumptionsSheet(costed),
    titlesSheet(costed),
    costsSheet(costed, layout),
    costing.sides.length > 0 ? positionsSheet(costed, layout) : undefined,
    allocationSheet(costed, layout),
    totalsSheet(costed, layout),
  ].filter((sheet) => sheet !== undefined)
  const worth = illustrated(costed) === undefined ? '' : 'Illustrative figures'
  return {
    title: costing.title,
    date: costing.date,
    page: costing.page,
    head: [costing.title, costing.internal ? internalMark : worth],
    foot: `${costing.id} · ${costing.maker} · ${costing.date}`,
    sheets: [
      coverSheet(
        costed,
        layout,
        sheets.map(({name}) => name),
      ),
      ...sheets,
    ],
  }
}
