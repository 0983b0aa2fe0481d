import type {Document, PageSize} from '../../document/document.js'
import type {Block, Inline, TableCell, TableRow} from '../../document/nodes.js'
import {heading, paragraph, strong, text} from '../page.js'
import type {Chart, Item} from './chart.js'
import {type Column, columnsOf} from './columns.js'

export const internalMark = 'INTERNAL: shows floors, costs and notes. Do not send.'

export const titleOf = ({parties: {union, company}}: Chart): string => `Tracking chart: ${union} and ${company}`

/** What the chart is, in a sentence that both sides may read. */
export const introOf = ({asOf, items}: Chart): string =>
  `${asOf ? `As of round ${asOf.round} (${asOf.on})` : 'Before the first round'}: ${items.length === 1 ? '1 item' : `${items.length} items`}. This chart records where items stand. It is no proposal, and changes none.`

/** A chart as a document that every format can show: what belongs together shares a column, so that it fits an upright page. */
export const chartPage = (chart: Chart, {look, page}: {readonly look: string; readonly page: PageSize}): Document => {
  const {internal, asOf} = chart
  const columns = new Map(columnsOf(chart).map((column) => [column.key, column]))
  const column = (key: Column['key']): Column => {
    const found = columns.get(key)
    if (!found) throw new Error(`The chart has no column ${key}`)
    return found
  }
  const title = titleOf(chart)
  return {
    title,
    language: 'en',
    look,
    page,
    label: internal ? 'Tracking chart · internal' : 'Tracking chart',
    mark: '',
    date: asOf?.on ?? '',
    dated: asOf?.on ?? '',
    draft: asOf ? `Round ${asOf.round}` : '',
    stamp: internal ? 'Internal' : '',
    children: [
      heading(title, 1),
      paragraph(introOf(chart)),
      ...(internal ? [paragraph(internalMark)] : []),
      table(chart, outward(column)),
      ...(internal ? [heading('For your own side only', 2), table(chart, house(column))] : []),
    ],
  }
}

/** A column of the page: its head, and its lines of an item. */
type Lines = readonly [head: string, lines: (item: Item) => readonly string[]]

const outward = (column: (key: Column['key']) => Column): readonly Lines[] => [
  ['No.', (item) => [item.number]],
  [
    'Item',
    (item) => [
      item.title,
      ...labelled(item, [column('section'), column('subject')], ''),
      ...labelled(item, [column('asks')], 'Asks '),
      ...labelled(item, [column('linked')], 'Linked: '),
    ],
  ],
  ...(['opening', 'theirs', 'ours'] as const).map(
    (key): Lines => [column(key).head, (item) => column(key).cell(item).split('\n')],
  ),
  ['Status, TA', (item) => [column('status').cell(item), column('agreed').cell(item)]],
]

const house = (column: (key: Column['key']) => Column): readonly Lines[] => [
  ['No.', (item) => [item.number]],
  ['Item', (item) => [item.title]],
  ...(['floor', 'cost', 'notes'] as const).map(
    (key): Lines => [column(key).head, (item) => column(key).cell(item).split('\n')],
  ),
]

const labelled = (item: Item, columns: readonly Column[], label: string): readonly string[] => {
  const said = columns.map(({cell}) => cell(item)).filter((one) => one !== '')
  return said.length === 0 ? [] : [`${label}${said.join(', ')}`]
}

/** No cell is empty: an empty one would be a place to write in. */
const cell = (lines: readonly string[], isTitled = false): TableCell => {
  const full = lines.filter((one) => one !== '')
  const shown = full.length === 0 ? ['–'] : full
  return {
    type: 'tableCell',
    children: shown.flatMap((line, index): readonly Inline[] => [
      ...(index > 0 ? [{type: 'break'} as const] : []),
      isTitled && index === 0 ? strong(line) : text(line),
    ]),
  }
}
const table = ({items}: Chart, columns: readonly Lines[]): Block => ({
  type: 'table',
  children: [
    {type: 'tableRow', children: columns.map(([head]) => cell([head]))},
    ...items.map(
      (item): TableRow => ({
        type: 'tableRow',
        children: columns.map(([head, lines]) => cell(lines(item), head === 'Item')),
      }),
    ),
  ],
})
