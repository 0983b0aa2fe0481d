import type {Chart} from './chart.js'
import {columnsOf} from './columns.js'

/** A chart as RFC 4180 has it. A cell that a spreadsheet would take for a formula begins with an apostrophe. */
export const chartCsv = (chart: Chart): string => {
  const columns = columnsOf(chart)
  const rows = [columns.map(({head}) => head), ...chart.items.map((item) => columns.map(({cell}) => cell(item)))]
  return rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')
}

const cellOf = (text: string): string => {
  const safe = /^\s*[=+\-@＝＋－＠]|^[\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
