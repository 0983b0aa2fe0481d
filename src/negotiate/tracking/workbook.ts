import type {Workbook} from '../../ooxml/workbook.js'
import {ink, none, row, text} from '../cost/look.js'
import type {Chart} from './chart.js'
import {type Column, columnsOf} from './columns.js'
import {internalMark, introOf, titleOf} from './page.js'

/** Widths in characters. */
const widths: Readonly<Record<Column['key'], number>> = {
  number: 8,
  title: 24,
  section: 16,
  asks: 14,
  subject: 13,
  opening: 30,
  theirs: 38,
  ours: 38,
  floor: 34,
  cost: 26,
  linked: 14,
  status: 18,
  agreed: 18,
  notes: 48,
}

/** A chart as a workbook: text in every cell, whatever it begins with. */
export const chartWorkbook = (chart: Chart): Workbook => {
  const columns = columnsOf(chart)
  const {asOf, internal, items} = chart
  const title = titleOf(chart)
  const lines = [
    text(title, ink.title),
    text(introOf(chart), ink.lead),
    internal ? text(internalMark, ink.warning) : none(),
  ]
  return {
    title,
    date: asOf?.on ?? '2000-01-01',
    page: 'letter',
    head: [title, internal ? internalMark : ''],
    foot: asOf ? `As of round ${asOf.round} (${asOf.on})` : 'Before the first round',
    sheets: [
      {
        name: 'Tracking chart',
        columns: columns.map(({key}) => widths[key]),
        frozen: lines.length + 1,
        rows: [
          ...lines.map((cell) => row(cell)),
          row(...columns.map(({head}) => text(head, ink.head))),
          ...items.map((item) =>
            row(
              ...columns.map(({cell, key}) =>
                text(cell(item), key === 'number' ? {...ink.text, bold: true} : ink.text),
              ),
            ),
          ),
        ],
      },
    ],
  }
}
