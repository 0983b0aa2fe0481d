import {paintWith} from '../base/paint.js'
import type {Screen} from '../base/world.js'
import type {Chart, Item} from '../negotiate/tracking/chart.js'
import {type Column, columnsOf} from '../negotiate/tracking/columns.js'
import {internalMark, introOf, titleOf} from '../negotiate/tracking/page.js'
import {wrap} from '../render/text/wrap.js'
import {table} from './table.js'

/** What a look at the table wants first. */
const first: readonly Column['key'][] = ['number', 'title', 'theirs', 'ours', 'floor', 'status', 'agreed']

/** Letters of a cell that are enough for a look. */
const glance = 96

/** A chart as it is read on a screen: the columns that matter most, a row an item, or a block an item where it is narrow. */
export const onScreen = (
  chart: Chart,
  {screen, all}: {readonly screen: Pick<Screen, 'columns' | 'colour'>; readonly all: boolean},
): string => {
  const {strong, warning, quiet} = paintWith(screen.colour)
  const columns = columnsOf(chart).filter(({key}) => all || first.includes(key))
  const width = Math.min(screen.columns, 110)
  const short = (words: string): string =>
    all || words.length <= glance ? words : `${words.slice(0, glance).replace(/\s+\S*$/, '')} …`
  const told = (item: Item, {key, cell}: Column): string =>
    key === 'number' ? `${item.number} (${item.clause})` : short(cell(item).replaceAll('\n', '; '))
  const rows = chart.items.map((item) => columns.map((column) => told(item, column)))
  const unnamed =
    chart.unnamed.length === 0
      ? []
      : [
          quiet(
            wrap(
              `Round ${chart.unnamed.join(' and ')} put more clauses than it names (“rung”); those that no round names are not in this chart.`,
              width,
            ),
          ),
        ]
  return [
    strong(wrap(titleOf(chart), width)),
    ...(chart.internal ? [warning(wrap(internalMark, width))] : []),
    ...(rows.length === 0
      ? []
      : [
          table(
            columns.map(({head}) => head),
            rows,
            screen,
          ),
        ]),
    ...unnamed,
    quiet(wrap(introOf(chart), width)),
    ...(all ? [] : [quiet(wrap('“--all” shows every column; “--format docx” writes a file for the table.', width))]),
  ].join('\n\n')
}

/** A chart for programs. */
export const asJson = (chart: Chart, negotiation: string): string =>
  JSON.stringify({version: 1, negotiation, ...chart}, null, 2)
