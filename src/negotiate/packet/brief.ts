import type {Document} from '../../document/document.js'
import type {Block, Figure} from '../../document/nodes.js'
import type {PositionsFile} from '../../library/files.js'
import type {Rung} from '../../library/passage.js'
import {bullets, heading, paragraph, row, type Sheet, sheetOf, strong, table} from '../page.js'
import type {Costs} from '../sending/decision-note.js'
import type {Item} from '../tracking/chart.js'

/** A clause as the house sees it. */
export interface Briefed {
  readonly id: string
  readonly number: string
  readonly title: string
  /** The rung at which the document has it. */
  readonly rung: Rung
  /** How it reads at each rung, the strongest first. */
  readonly ladder: readonly {readonly rung: Rung; readonly text: string}[]
  readonly position: PositionsFile[string] | undefined
  /** How it stands at the table, where it does. */
  readonly item: Item | undefined
}
export interface Briefing {
  readonly table: string
  readonly document: string
  readonly clauses: readonly Briefed[]
  readonly costs: readonly Costs[]
  /** How far figures go down, from rung to rung. */
  readonly ladder: readonly Figure[]
  /** Why there is no bulletin; nothing where there is one. */
  readonly noBulletin: string | undefined
}

/** The private brief: every clause with its rungs, positions and notes, and what it costs. Internal. */
export const briefPage = (
  {table: name, document, clauses, costs, ladder, noBulletin}: Briefing,
  sheet: Sheet,
): Document =>
  sheetOf('Private brief', {...sheet, isInternal: true}, [
    paragraph(`At the table with ${name}: ${document}`),
    ...(noBulletin === undefined ? [] : [paragraph(`There is no bulletin to members: ${noBulletin}`)]),
    ...costs.flatMap(costsOf),
    ...ladder,
    ...clauses.flatMap(clauseOf),
  ])

const costsOf = ({title, currency, rows}: Costs): readonly Block[] => [
  heading(`Costs: ${title}`, 2),
  paragraph(`In ${currency}.`),
  table(
    row('Item', 'Low', 'Base', 'High', 'Floor'),
    ...rows.map(({label, low, base, high, floor}) => row(label, low, base, high, floor ?? '')),
  ),
]

const clauseOf = ({id, number, title, rung, ladder, position, item}: Briefed): readonly Block[] => [
  heading(`${number} ${title} (${id})`, 2),
  paragraph(strong('In the document:'), ` ${rung}.`, ...(item ? [` At the table: ${item.status}.`] : [])),
  ...(position
    ? bullets([
        `Our floor: ${oneLine(position.floor)}`,
        ...(position.walkAway === undefined ? [] : [`Below it: ${oneLine(position.walkAway)}`]),
        `Who may go there: ${oneLine(position.authority)}`,
        ...(position.note === undefined ? [] : [oneLine(position.note)]),
      ])
    : []),
  ...bullets((item?.internal?.cost ?? []).map((one) => `Cost: ${one}`)),
  ...bullets(item?.internal?.notes ?? []),
  ...steps(ladder),
]

/** Each rung once: one that reads as the rung above it says so. */
const steps = (ladder: Briefed['ladder']): readonly Block[] =>
  ladder.flatMap(({rung, text}, index): readonly Block[] => {
    const name = `${rung.charAt(0).toUpperCase()}${rung.slice(1)}`
    const same = ladder.slice(0, index).find((one) => one.text === text)
    return [
      heading(name, 3),
      ...(same ? [paragraph(`Reads as ${same.rung}.`)] : text.split('\n').map((line) => paragraph(line))),
    ]
  })

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
