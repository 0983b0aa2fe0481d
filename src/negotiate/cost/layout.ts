import {fixedAt} from '../../ooxml/address.js'
import type {Costed, Scenario} from './cost.js'
import type {Figure, ItemId} from './items.js'
import {openingRows} from './look.js'
import {type Term, terms} from './terms.js'

/** Where things stand in the workbook, so that one sheet can speak of another. Rows and columns count from 0. */
export interface Layout {
  /** Terms on which a side has spoken. */
  readonly disputed: readonly Term[]
  /** Column of a scenario on the sheet of costs. */
  readonly column: (scenario: Scenario) => number
  /** A term as formulas say it. */
  readonly term: (term: Term, scenario: Scenario) => string
  /** A figure of the title or the scene with that number. */
  readonly figure: (name: Figure, title: number, scene: number | undefined) => string
  /** First row of the scenes on the sheet of titles. */
  readonly scenes: number
  /** Row of an item on the sheet of costs, and of each of its lines. */
  readonly item: (id: ItemId) => number
  readonly line: (id: ItemId, line: number) => number
  /** First and last row of what is expected. */
  readonly expected: readonly [number, number]
  /** Row of an item on the sheet of totals, and of the sum of what is expected. */
  readonly total: (id: ItemId) => number
  readonly grandTotal: number
}

export const sheets = {
  cover: 'Cover',
  assumptions: 'Assumptions',
  titles: 'Titles',
  costs: 'Costs',
  positions: 'Positions',
  allocation: 'Allocation',
  totals: 'Totals',
} as const

/** Columns of the figures of a title, in their order on the sheet. */
export const titleFigures: readonly Figure[] = [
  'gross',
  'outputGross',
  'inHouseHours',
  'versions',
  'principals',
  'background',
  'minors',
  'vouchers',
]
export const standings = ['cost', 'exposure', 'part'] as const
/** Columns before the figures. */
export const before = {assumptions: 3, titles: 2, costs: 4, positions: 3, totals: 2} as const

export const layoutOf = ({costing, scenarios, items}: Costed): Layout => {
  const assumed = [...costing.assumptions.keys()]
  const disputed = (Object.keys(terms) as Term[]).filter((term) =>
    costing.sides.some(({terms: said}) => said.has(term)),
  )
  const rows = new Map<ItemId, number>()
  const totals = new Map<ItemId, number>()
  let at = openingRows
  let grandTotal = openingRows
  let last = openingRows
  for (const standing of standings) {
    const some = items.filter(({item}) => item.standing === standing)
    if (some.length === 0) continue
    at += 1
    for (const {item, lines} of some) {
      rows.set(item.id, at)
      at += 1 + lines.length
    }
    if (standing === 'cost') last = at - 1
  }
  let line = openingRows
  for (const {item} of items.filter((one) => one.item.standing === 'cost')) totals.set(item.id, line++)
  grandTotal = line
  line += 2
  for (const standing of ['exposure', 'part'] as const) {
    const some = items.filter(({item}) => item.standing === standing)
    for (const {item} of some) totals.set(item.id, line++)
    if (standing === 'exposure' && some.length > 0) line += 3
  }
  const scenes = openingRows + costing.titles.length + 4
  const rowOf = (known: ReadonlyMap<ItemId, number>, id: ItemId): number => {
    const found = known.get(id)
    if (found === undefined) throw new Error(`The item ${id} is not in the costing`)
    return found
  }
  return {
    disputed,
    column: (scenario) => before.costs + scenarios.indexOf(scenario),
    term: (term, scenario) => {
      const side = costing.sides.findIndex(({key}) => key === scenario)
      if (side >= 0 && disputed.includes(term)) {
        const column = before.positions + (scenario === 'floor' ? 3 : side)
        return `${sheets.positions}!${fixedAt(column, openingRows + disputed.indexOf(term))}`
      }
      const column = before.assumptions + (scenario === 'low' ? 0 : scenario === 'high' ? 2 : 1)
      return `${sheets.assumptions}!${fixedAt(column, openingRows + assumed.indexOf(term))}`
    },
    figure: (name, title, scene) => {
      const inScene = name === 'figures' || name === 'seconds'
      const column = before.titles + (inScene ? (name === 'figures' ? 0 : 1) : titleFigures.indexOf(name))
      return `${sheets.titles}!${fixedAt(column, inScene ? scenes + (scene ?? 0) : openingRows + title)}`
    },
    scenes,
    item: (id) => rowOf(rows, id),
    line: (id, index) => rowOf(rows, id) + 1 + index,
    expected: [openingRows, last],
    total: (id) => rowOf(totals, id),
    grandTotal,
  }
}
