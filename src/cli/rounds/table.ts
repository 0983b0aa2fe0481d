import {type Diagnostic, errorsIn, type Outcome} from '../../base/diagnostic.js'
import type {World} from '../../base/world.js'
import {isInstrument} from '../../library/passage.js'
import type {Table} from '../../workshop/ledgers.js'
import type {Job} from '../../workshop/plan.js'
import {openWorkshop, type Workshop} from '../../workshop/workshop.js'
import {tidy} from '../../workshop/workspace/paths.js'
import {readPlans} from '../../workshop/workspace/plans.js'
import {openShelf, type Shelf} from '../../workshop/workspace/shelf.js'
import {WrongUse} from '../command.js'
import {chosen, documentsMeant} from '../preflight/documents.js'
import {tableOf, tablesBeside} from '../preflight/tables.js'

/** A document that lies on a table, with all that is open around it. */
export interface Laid {
  readonly shelf: Shelf
  readonly workshop: Workshop
  readonly job: Job
  readonly table: Table
  /** What reading the plans found. */
  readonly read: readonly Diagnostic[]
}

/** Finds a document by its name in the plans, and the table on which it lies. @throws WrongUse */
export const documentOnTable = async (
  world: World,
  {
    word,
    negotiation,
    shipped,
  }: {readonly word: string; readonly negotiation: string | undefined; readonly shipped: string},
): Promise<Outcome<Laid>> => {
  const {value: shelf, diagnostics: form} = await openShelf(world, shipped)
  if (!shelf || errorsIn(form).length > 0) return {diagnostics: form}
  if (!shelf.workspace.here)
    throw new WrongUse('Rounds are kept in a workspace, and there is none here (no proviso.yaml); go to yours')
  const workshop = openWorkshop(world, shelf, shelf.positions)
  const meant = await documentsMeant(world, [tidy(word)], shipped)
  if (meant.names.length === 0) throw new WrongUse(`“${word}” is no document; give its name, as plans/ has it`)
  const {value: jobs = [], diagnostics: read} = await readPlans(workshop, meant.plans, {})
  const [job] = chosen(jobs, meant, read)
  if (!job || errorsIn(read).some(({rule}) => rule === 'same-name')) return {diagnostics: read}
  if (!isInstrument(job.order.template.file.register))
    throw new WrongUse(
      `${job.name} is neither a proposal nor a rider, so it is passed in no round; “proviso make” makes it`,
    )
  const tables = await tablesBeside(workshop, [job])
  if (errorsIn(tables.diagnostics).length > 0) return {diagnostics: tables.diagnostics}
  const table = tableOf(job, tables, negotiation)
  if (!table)
    throw new WrongUse(
      `No ledger in negotiations/ names ${job.engagement.place([]).file}; say which table is meant with --negotiation, or begin a ledger: see docs/negotiating.md`,
    )
  return {value: {shelf, workshop, job, table, read}, diagnostics: tables.diagnostics}
}
