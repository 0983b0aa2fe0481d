import type {Document} from '../../document/document.js'
import type {Block, Clause, Field} from '../../document/nodes.js'
import type {LedgerFile, TableSide} from '../../library/files.js'
import {bullets, heading, paragraph, penCell, row, type Sheet, sheetOf, table} from '../page.js'
import {nameOf} from '../tracking/columns.js'

/** One item that was agreed, as the memorandum lists it. */
export interface AgreedItem {
  readonly number: string
  readonly title: string
  readonly on: string
  readonly at?: string | undefined
  readonly initials?: string | undefined
  readonly isRatified: boolean
}
export interface Closing {
  readonly parties: LedgerFile['parties']
  /** The agreement that the items change, where an engagement names it. */
  readonly agreement: string | undefined
  /** The day on which the texts take effect, in words, where an engagement says so. */
  readonly effective: string | undefined
  readonly items: readonly AgreedItem[]
  /** The agreed texts in their sections, with the definitions that they use. */
  readonly sections: readonly Clause[]
  /** Items that stay open, by number and title. */
  readonly open: readonly {readonly number: string; readonly title: string}[]
}

/** The heading behind which a memorandum is filled in by hand: what a signed copy has more there is no change. */
export const signatures = 'Signatures'

/** What both sides agreed to, in the words that were agreed, to be ratified and signed. */
export const memorandum = (closing: Closing, sheet: Sheet): Document => {
  const {parties, agreement, items, sections, open} = closing
  return sheetOf('Memorandum of Agreement', sheet, [
    paragraph(
      `${parties.union} (the Union) and ${parties.company} (the Company) agree on the items in this memorandum${agreement === undefined ? '' : `, which change the ${agreement}`}. The words of each item are those that both sides initialed.`,
    ),
    table(
      row('No.', 'Item', 'Agreed', 'Initials'),
      ...items.map(({number, title, on, at, initials}) =>
        row(number, title, at === undefined ? on : `${on}, ${at}`, initials ?? '–'),
      ),
    ),
    heading('Agreed terms', 2),
    ...sections,
    heading('Effect', 2),
    ...effect(closing).map((one) => paragraph(one)),
    ...(open.length === 0
      ? []
      : [
          heading('Annex: not agreed', 2),
          paragraph('These items stay open. Nothing in this memorandum decides them, for either side.'),
          ...bullets(open.map(({number, title}) => `${number} ${title}`)),
        ]),
    heading(signatures, 2),
    table(row('Ratified on', 'In effect from'), row(penCell, closing.effective ?? penCell)),
    signature('union', parties.union),
    signature('company', parties.company),
  ])
}

const effect = ({items, effective}: Closing): readonly string[] => [
  items.every(({isRatified}) => isRatified)
    ? 'The items of this memorandum are agreed and ratified.'
    : 'The items of this memorandum are tentatively agreed. They bind neither side until the whole is ratified by those whose approval each side requires.',
  effective === undefined
    ? 'Unless an item says otherwise, it takes effect on the day that is written below.'
    : `Unless an item says otherwise, it takes effect on ${effective}.`,
]

const signature = (side: TableSide, party: string): Block => ({
  type: 'signatureBlock',
  role: `For the ${nameOf[side]}`,
  name: {type: 'field', name: side, value: party, blank: side} satisfies Field,
  lines: [{label: 'Signature'}, {label: 'Name'}, {label: 'Title'}, {label: 'Date'}],
})
