import type {Diagnostic} from '../../base/diagnostic.js'
import {didYouMean} from '../../base/names.js'
import {ledgersBeside, openLedger, type Table} from '../../workshop/ledgers.js'
import type {Job} from '../../workshop/plan.js'
import type {Workshop} from '../../workshop/workshop.js'
import {WrongUse} from '../command.js'

/** The tables that lie beside the plans. */
export interface Tables {
  readonly tables: readonly Table[]
  readonly diagnostics: readonly Diagnostic[]
}

export const tablesBeside = async (workshop: Workshop, jobs: readonly Job[]): Promise<Tables> => {
  const files = new Set<string>()
  for (const plan of new Set(jobs.map(({place}) => place.file)))
    for (const file of await ledgersBeside(workshop.world, plan)) files.add(file)
  const opened = await Promise.all([...files].map((file) => openLedger(workshop, file)))
  return {
    tables: opened.flatMap(({value}) => (value ? [value] : [])),
    diagnostics: opened.flatMap(({diagnostics}) => diagnostics),
  }
}

/** The table on which a document lies: the one that is named, or the one that names its engagement. @throws WrongUse */
export const tableOf = ({engagement}: Job, {tables}: Tables, name: string | undefined): Table | undefined => {
  const known = tables.map(({ledger}) => ledger.name)
  if (name !== undefined) {
    const named = tables.find(({ledger}) => ledger.name === name)
    if (named) return named
    throw new WrongUse(
      `There is no negotiations/${name}/ledger.yaml${didYouMean(name, known) || (known.length > 0 ? `; there are ${known.join(', ')}` : '')}`,
    )
  }
  const {file} = engagement.place([])
  const [table, other] = tables.filter(({engagements}) => engagements.includes(file))
  if (table && other)
    throw new WrongUse(
      `${table.ledger.name} and ${other.ledger.name} both name ${file}; say which is meant with --negotiation`,
    )
  return table
}
