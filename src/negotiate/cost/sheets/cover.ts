import {Big} from 'big.js'
import {cellAt} from '../../../ooxml/address.js'
import type {Cell, Row, Sheet} from '../../../ooxml/workbook.js'
import {type Costed, gapOf, type Scenario} from '../cost.js'
import {before, type Layout, sheets} from '../layout.js'
import {day, filled, formats, ink, none, row, section, text, worked} from '../look.js'
import {scenarioHeads} from './costs.js'

/** How many figures are no more than illustrations, in a sentence; nothing when none is. */
export const illustrated = ({costing}: Costed): string | undefined => {
  const all = [...costing.assumptions.values(), ...costing.titles]
  const some = all.filter(({evidence}) => evidence === 'illustration').length
  if (some === 0) return undefined
  const how =
    some === all.length ? `All ${all.length} assumptions and titles` : `${some} of ${all.length} assumptions and titles`
  return `Illustrative figures. ${how} are invented, or repeat defaults of the clause library. None is a scale figure or an offer of anyone.`
}

/** What is said on every page of an internal workbook. */
export const internalMark = 'INTERNAL: shows the floor. Do not send.'

const width = 7
/** Text that may run over the empty cells beside it. */
const overflow = {indent: 1} as const
const nameOf = (path: string): string => (path.split('/').at(-1) ?? path).replace(/\.ya?ml$/, '')

/** Title, date and maker, what the figures are worth, the totals, how to read the sheets. */
export const coverSheet = (costed: Costed, layout: Layout, names: readonly string[]): Sheet => {
  const {costing, scenarios, totals} = costed
  const money = formats.money(costing.currency)
  const rows: Row[] = []
  const merged: string[] = []
  /** A sentence over the whole width, in so many lines. */
  const across = (words: string, style: Cell['style'], lines = 1): void => {
    merged.push(`${cellAt(0, rows.length)}:${cellAt(width - 1, rows.length)}`)
    rows.push({...filled(style ?? {}, width, text(words, style)), height: 4 + 14 * lines})
  }
  const about = (label: string, value: Cell): void => {
    rows.push(row(text(label, ink.label), value))
  }
  const line = (words: string): number => Math.ceil(words.length / 160)

  rows.push({cells: [text(costing.title, {...ink.title, size: 20})], height: 30})
  across('What the package would cost, item by item, and what lies between the two sides', ink.lead)
  if (costing.internal) across(internalMark, ink.warning)
  const illustration = illustrated(costed)
  if (illustration !== undefined) across(illustration, ink.notice, line(illustration))
  rows.push(row())
  about('Costing', text(costing.id, ink.plain))
  about('Date', day(costing.date, ink.plain))
  about('Prepared by', text(costing.maker, overflow))
  if (costing.engagement !== undefined) about('Engagement', text(nameOf(costing.engagement), ink.plain))
  about('Currency', text(costing.currency, ink.plain))
  if (costing.note !== undefined) {
    rows.push(row())
    across(costing.note, ink.plain, line(costing.note))
  }

  rows.push(row(), section('Expected cost', width))
  const heads = scenarioHeads(costed)
  const column = (scenario: Scenario): number => before.totals + scenarios.indexOf(scenario)
  for (const [index, scenario] of scenarios.entries())
    rows.push(
      row(
        text(heads[index] ?? '', ink.text),
        worked(
          `${sheets.totals}!${cellAt(column(scenario), layout.grandTotal)}`,
          totals.get(scenario) ?? new Big(0),
          money,
          scenario === 'base' ? {...ink.worked, bold: true} : ink.worked,
        ),
      ),
    )
  const gap = gapOf(totals)
  if (gap) {
    const cell = (scenario: Scenario): string => cellAt(1, rows.length - scenarios.length + scenarios.indexOf(scenario))
    rows.push(
      row(
        text('Gap between the sides', ink.total),
        worked(`${cell('union')}-${cell('company')}`, gap, money, ink.total),
      ),
    )
  }

  rows.push(row(), section('How to read it', width))
  const legend: readonly (readonly [Cell, string])[] = [
    [
      text('blue on cream', {...ink.input, align: 'left'}),
      'A figure that was put in; change it and everything follows',
    ],
    [text('black', ink.text), 'A formula; leave it alone'],
  ]
  for (const [cell, words] of legend) rows.push(row(cell, text(words, overflow)))
  for (const name of names) rows.push(row(text(name, ink.label), text(contents[name] ?? '', overflow)))
  return {
    name: sheets.cover,
    columns: [26, 24, 22, 18, 18, 18, 18],
    frozen: 0,
    onePage: true,
    merged,
    rows: rows.map((one) => (one.cells.length === 0 ? {cells: [none()]} : one)),
  }
}

const contents: Readonly<Record<string, string>> = {
  [sheets.assumptions]: 'Low, base and high of every assumption, who answers for it, and where it comes from',
  [sheets.titles]: 'Income and people of each title; scenes with generated crowds',
  [sheets.costs]: 'Each item on each title, clause by clause',
  [sheets.positions]: 'What each side has said, what it costs, and the gap',
  [sheets.allocation]: 'One pool divided to the cent by largest remainder',
  [sheets.totals]: 'By item and by title, with the exposure beside them',
}
