import type {Diagnostic, Outcome} from '../base/diagnostic.js'
import {exists, type World} from '../base/world.js'
import {type Edition, hasEditions, newEditions, openEditions} from '../workshop/editions.js'
import type {Job} from '../workshop/plan.js'
import type {Workshop} from '../workshop/workshop.js'
import {editionsFile} from '../workshop/workspace/shelf.js'
import {WrongUse} from './command.js'
import {withEditions} from './skeletons/editions.js'

/** What a run would add to the editions that are kept. */
export interface Ledger {
  readonly added: readonly {readonly job: Job; readonly edition: Edition}[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Works out before anything is written which editions a run prints. @throws WrongUse */
export const openLedger = async ({world, library}: Workshop, jobs: readonly Job[]): Promise<Ledger> => {
  if (!jobs.some(hasEditions))
    throw new WrongUse('None of these plans makes a handout or a guideline; editions are kept of no other documents')
  const kept: Outcome<{readonly value: readonly Edition[]}> = (await exists(world, editionsFile))
    ? await openEditions(world, editionsFile)
    : {value: {value: []}, diagnostics: []}
  if (!kept.value) return {added: [], diagnostics: kept.diagnostics}
  const {value: added = [], diagnostics} = newEditions(library, kept.value.value, jobs)
  return {added, diagnostics}
}

/** Adds what was really printed. */
export const keep = async (
  world: World,
  {added}: Ledger,
  wasPrinted: (job: Job) => boolean,
): Promise<readonly Edition[]> => {
  const editions = added.filter(({job}) => wasPrinted(job)).map(({edition}) => edition)
  if (editions.length === 0) return []
  const before = (await exists(world, editionsFile)) ? await world.read(editionsFile) : undefined
  await world.write(editionsFile, withEditions(before, editions))
  return editions
}

export const keptIn = (editions: readonly Edition[]): string =>
  editions.length === 0
    ? `Nothing was added to ${editionsFile}: these editions are in it, word for word.`
    : `${editions.map(({document, engagement, edition}) => `Edition ${edition} of ${document} (${engagement})`).join(', ')} was added to ${editionsFile}.`
