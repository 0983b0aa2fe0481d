import type {Round} from '../../negotiate/ledger/rounds.js'
import type {Table} from '../ledgers.js'
import type {Job} from '../plan.js'
import {recordsIn} from '../sent/find.js'
import type {SentRecord} from '../sent/record.js'
import type {Workshop} from '../workshop.js'

/** A round of ours, and what was kept of the document that was passed in it. */
export interface Before {
  readonly round: Round
  readonly record: SentRecord
}

/**
 * The rounds of ours in which a document of this kind was passed and kept, in their order. The hash in the ledger tells which
 * record belongs to which round, whatever the document was called then.
 */
export const passedBefore = async (
  workshop: Pick<Workshop, 'world'>,
  {ledger: {file}}: Table,
  {name, order}: Job,
): Promise<readonly Before[]> => {
  const records = await recordsIn(workshop)
  return file.rounds.flatMap((round): readonly Before[] => {
    if (round.by !== file.side) return []
    const hashes = new Set((round.sent ?? []).map(({sha256}) => sha256))
    const found = records.filter(({files}) => files.some(({sha256}) => hashes.has(sha256)))
    const record = found.find((one) => one.name === name) ?? found.find(({template}) => template === order.template.id)
    return record ? [{round, record}] : []
  })
}
