import type {Document} from '../../document/document.js'
import type {LedgerFile} from '../../library/files.js'
import type {Library} from '../../library/library.js'
import {paragraph, row, type Sheet, sheetOf, table} from '../page.js'
import type {Chart} from '../tracking/chart.js'
import {columnsOf} from '../tracking/columns.js'

/** Why members are not written to while a table sits; nothing where the ground rules let each side do so. */
export const whyNoBulletin = ({ground_rules: rules}: Pick<LedgerFile, 'ground_rules'>): string | undefined => {
  switch (rules?.bulletin) {
    case 'yes':
      return undefined
    case 'joint':
      return 'the ground rules allow only what both sides wrote together (bulletin: joint).'
    case 'no':
      return 'the ground rules forbid it until the end (bulletin: no).'
    case undefined:
      return 'no ground rule allows one; where both sides agreed that each may write, say bulletin: yes under ground_rules in the ledger.'
  }
}

/** What members may be told: which items lie on the table, what of the letter they answer, and where they stand. No words, no figures. */
export const bulletin = (library: Library, chart: Chart, sheet: Sheet): Document => {
  const status = columnsOf({...chart, internal: false}).find(({key}) => key === 'status')
  const {parties, items, asOf} = chart
  return sheetOf('Bulletin to members', sheet, [
    paragraph(
      `${parties.union} bargains with ${parties.company} over AI training.${asOf ? ` This is where the items stand after round ${asOf.round} (${asOf.on}).` : ''}`,
    ),
    table(
      row('No.', 'Item', 'What of the letter it answers', 'Where it stands'),
      ...items.map((item) =>
        row(
          item.number,
          item.title,
          item.asks.map((id) => library.letter.value.asks[id]?.says ?? id).join('\n'),
          status?.cell(item) ?? '',
        ),
      ),
    ),
    paragraph('Nothing is agreed until the whole is agreed and ratified.'),
  ])
}
