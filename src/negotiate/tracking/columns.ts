import type {TableSide} from '../../library/files.js'
import {otherSide} from '../ledger/rounds.js'
import type {Chart, Item, Put} from './chart.js'

/** A column of the chart: its head, and what it says of an item. */
export interface Column {
  readonly key: keyof typeof keys
  readonly head: string
  readonly cell: (item: Item) => string
}

/** Every column, in order; `house` are those that never cross the table. */
const keys = {
  number: 'all',
  title: 'all',
  section: 'all',
  asks: 'all',
  subject: 'all',
  opening: 'all',
  theirs: 'all',
  ours: 'all',
  floor: 'house',
  cost: 'house',
  linked: 'all',
  status: 'all',
  agreed: 'all',
  notes: 'house',
} as const

export const nameOf: Readonly<Record<TableSide, string>> = {union: 'Union', company: 'Company'}

/** The columns of a chart; those of the house only where it is internal. */
export const columnsOf = ({side, internal}: Pick<Chart, 'side' | 'internal'>): readonly Column[] => {
  const [our, their] = [nameOf[side], nameOf[otherSide(side)]]
  const columns: Readonly<Record<keyof typeof keys, Omit<Column, 'key'>>> = {
    number: {head: 'No.', cell: ({number}) => number},
    title: {head: 'Title', cell: ({title}) => title},
    section: {head: 'Section', cell: ({section = ''}) => section},
    asks: {head: 'Letter asks', cell: ({asks}) => asks.join(', ')},
    subject: {head: 'Mandatory or permissive', cell: ({subject = ''}) => subject},
    opening: {head: 'Opening', cell: ({opening}) => (opening ? said(opening) : '')},
    theirs: {head: `${their} position (date)`, cell: (item) => positionOf(item, otherSide(side), side)},
    ours: {head: `Current ${our.toLowerCase()} position`, cell: (item) => positionOf(item, side, side)},
    floor: {head: 'Floor (internal)', cell: ({internal}) => (internal?.floor ?? '').replace(/\s+/g, ' ')},
    cost: {head: 'Cost driver (internal)', cell: ({internal}) => (internal?.cost ?? []).join('; ')},
    linked: {head: 'Linked items', cell: ({linked}) => linked.join(', ')},
    status: {head: 'Status', cell: statusOf},
    agreed: {head: 'TA date and initials', cell: agreedOf},
    notes: {head: 'Notes (internal)', cell: ({internal}) => (internal?.notes ?? []).join('\n')},
  }
  return (Object.keys(keys) as (keyof typeof keys)[])
    .filter((key) => internal || keys[key] === 'all')
    .map((key) => ({key, ...columns[key]}))
}

const verbs: Readonly<Record<Put['how'], string>> = {
  passed: 'as passed',
  answered: 'answered',
  accepted: 'accepted',
  agreed: 'agreed',
}

/** “acceptable: Ten days (round 3, 2026-11-20)”; “as passed in round 3 (2026-11-20)” where there are no words to show. */
const said = ({says, rung, round, on, how}: Put): string => {
  const words = [rung, says].filter((one) => one !== undefined).join(': ')
  const isTaken = how === 'accepted' || how === 'agreed'
  return words === ''
    ? `${verbs[how]} in round ${round} (${on})`
    : `${words} (${isTaken ? `${how} in ` : ''}round ${round}, ${on})`
}

const positionOf = ({ours, theirs, withdrawn, offers}: Item, by: TableSide, side: TableSide): string => {
  const stands = by === side ? ours : theirs
  const gone = by === side && withdrawn
  return [
    ...(stands ? [`${said(stands)}${stands.within === undefined ? '' : `, package “${stands.within}”`}`] : []),
    ...(gone ? [`withdrawn in round ${gone.round} (${gone.on})`] : []),
    ...offers
      .filter((offer) => offer.by === by)
      .map((offer) => `only in the package “${offer.within}”: ${said(offer)}`),
  ].join('\n')
}

const statusOf = ({status, within, offers, reopened}: Item): string => {
  const words = {
    open: 'Open',
    discussed: 'Discussed',
    countered: 'Countered',
    package: 'Package',
    held: 'Held',
    withdrawn: 'Withdrawn',
    'tentatively agreed': 'TA’d',
    agreed: 'Agreed',
  }[status]
  const deal =
    status === 'package' && within !== undefined ? ` “${within}”${offers.length > 0 ? '' : ', accepted'}` : ''
  return `${words}${deal}${reopened === undefined ? '' : `, reopened ${reopened}`}`
}

const agreedOf = ({agreed}: Item): string =>
  agreed
    ? [[agreed.on, agreed.at].filter((one) => one !== undefined).join(' '), agreed.initials]
        .filter((one) => one !== undefined)
        .join(', ')
    : ''
