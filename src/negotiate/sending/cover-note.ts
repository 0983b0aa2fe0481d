import type {Document} from '../../document/document.js'
import type {Block, Field} from '../../document/nodes.js'
import type {LedgerFile, TableSide} from '../../library/files.js'
import {otherSide} from '../ledger/rounds.js'
import {heading, paragraph, penCell, row, type Sheet, sheetOf, table} from '../page.js'
import {nameOf} from '../tracking/columns.js'

/** What a cover note says of its round. */
export interface Covering {
  readonly side: TableSide
  readonly parties: LedgerFile['parties']
  readonly round: number
  /** Whether it is a table of a union, and no single deal. */
  readonly isCollective: boolean
  /** As “November 23, 2026”. */
  readonly dated: string
  /** The time at which it is passed; a place for the pen where nobody said it. */
  readonly at: string | undefined
  /** Who hands it over. */
  readonly by: string | undefined
  /** What it answers: “round 4 (2026-11-19)”. */
  readonly answers: string | undefined
  readonly enclosed: readonly {readonly file: string; readonly what: string}[]
}

/** What is enclosed, when, and that nothing is given away by passing it. It holds no argument. */
export const coverNote = (covering: Covering, sheet: Sheet): Document => {
  const {side, parties, round, dated, at, answers, enclosed} = covering
  return sheetOf('Cover note', sheet, [
    table(
      row('From', parties[side]),
      row('To', parties[otherSide(side)]),
      row('Round', answers === undefined ? `${round}` : `${round}, in response to ${answers}`),
      row('Date', dated),
      row('Time', at ?? penCell),
    ),
    heading('Enclosed', 2),
    table(row('File', 'What it is'), ...enclosed.map(({file, what}) => row(file, what))),
    heading('Reservation of rights', 2),
    ...reservation(covering).map((one) => paragraph(one)),
    signature(covering),
  ])
}

const reservation = ({side, isCollective}: Covering): readonly string[] => {
  const we = `the ${nameOf[side]}`
  const [purpose, end] = isCollective
    ? ['collective bargaining', 'that agreement has been ratified']
    : ['negotiation', 'that agreement has been signed']
  return [
    `These documents are passed for ${purpose} only and without prejudice to any position of ${we} in another place.`,
    `The ${nameOf[side]} may add to, change or withdraw any item until the parties have reached agreement on the whole and ${end}. A tentative agreement on one item is conditional on agreement on the whole.`,
    'Nothing in them concedes that either side now has a right that an item would limit or give. Withdrawal of an item is not evidence of what an agreement in force means.',
  ]
}

const signature = ({side, parties, by, dated}: Covering): Block => ({
  type: 'signatureBlock',
  role: `For the ${nameOf[side]}`,
  name: known('party', parties[side]),
  lines: [
    {label: 'Signature'},
    by === undefined ? {label: 'Name'} : {label: 'Name', value: known('by', by)},
    {label: 'Date', value: known('date', dated)},
  ],
})

const known = (name: string, value: string): Field => ({type: 'field', name, value, blank: name})
