import type {Diagnostic} from '../../base/diagnostic.js'
import type {Table} from '../ledgers.js'
import type {Job} from '../plan.js'

/** A document that bears another day than the one on which it is passed. */
export const unlike = ({engagement}: Job, on: string): readonly Diagnostic[] =>
  engagement.file.date === on
    ? []
    : [
        {
          rule: 'other-day',
          severity: 'warning',
          message: `The document is dated ${engagement.file.date}, and is passed on ${on}; correct “date” in the engagement, or say --date ${engagement.file.date}`,
          place: engagement.place(['date']),
        },
      ]

/** Why there is no redline. */
export const without = ({ledger: {file, source}}: Table, name: string): readonly Diagnostic[] => {
  const index = file.rounds.findLastIndex(({by}) => by === file.side)
  return index < 0
    ? []
    : [
        {
          rule: 'no-redline',
          severity: 'warning',
          message: `There is no redline: nothing in sent/ belongs to a file that round ${file.rounds[index]?.number} handed over, so it is not known how ${name} read then. “proviso send” and “proviso make --final” keep it; the ledger needs the file with its sha256 under “sent”`,
          place: source.place(['rounds', index], 'key'),
        },
      ]
}
