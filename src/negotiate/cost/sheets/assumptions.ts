import type {Sheet} from '../../../ooxml/workbook.js'
import type {Costed} from '../cost.js'
import {sheets} from '../layout.js'
import {day, formatOf, ink, inSheet, number, opening, openingRows, row, text} from '../look.js'
import {terms} from '../terms.js'

/** Every assumption with its low, base and high, who answers for it, and where it comes from. */
export const assumptionsSheet = ({costing}: Costed): Sheet => ({
  name: sheets.assumptions,
  columns: [48, 10, 21, 19, 19, 19, 18, 46, 13, 15],
  frozen: openingRows,
  rows: [
    ...opening(
      'Assumptions',
      'Change a blue figure and the whole workbook follows. Low and high are where cost is lowest and highest.',
      ['Assumption', 'Clause', 'Unit', 'Low', 'Base', 'High', 'Owner', 'Source', 'As of', 'Evidence'],
      3,
      6,
    ),
    ...[...costing.assumptions.values()].map(({term, low, base, high, owner, source, asOf, evidence}) => {
      const {label, clause, unit} = terms[term]
      const format = formatOf(term, costing.currency)
      return row(
        text(label),
        text(clause, ink.quiet),
        text(unit, ink.quiet),
        ...[low, base, high].map((value) => number(inSheet(term, value), format)),
        text(owner, ink.quiet),
        text(source, ink.quiet),
        day(asOf),
        text(evidence, ink.quiet),
      )
    }),
  ],
})
