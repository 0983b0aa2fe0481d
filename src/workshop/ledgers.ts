import type {Diagnostic, Outcome} from '../base/diagnostic.js'
import {exists, type World} from '../base/world.js'
import type {LedgerFile} from '../library/files.js'
import type {Library} from '../library/library.js'
import {type Ledger, readLedger} from '../negotiate/ledger.js'
import {checkHanded} from './handed.js'
import {readChecked, worldFinding} from './open.js'
import {beside} from './plan.js'

/** A ledger with the files of the engagements whose documents it is about. */
export interface Table {
  readonly file: string
  readonly ledger: Ledger
  readonly engagements: readonly string[]
}

/** Reads one ledger: its form, what it says of the library, and the engagements that it names. */
export const openLedger = async (
  {world, library}: {readonly world: World; readonly library: Library},
  path: string,
): Promise<Outcome<Table>> => {
  const {value: checked, diagnostics} = await readChecked<LedgerFile>(world, 'ledger', path)
  if (!checked) return {diagnostics}
  const {value: ledger, diagnostics: found} = readLedger(library, checked)
  const engagements = checked.value.engagements.map((one) => beside(path, one))
  const lost: Diagnostic[] = []
  for (const [index, file] of engagements.entries())
    if ((await exists(world, file).catch(worldFinding)) !== true)
      lost.push({
        rule: 'ledger',
        severity: 'error',
        message: `There is no engagement ${file}; write its path as it is seen from the folder of the ledger`,
        place: checked.source.place(['engagements', index]),
      })
  const all = [...found, ...lost, ...(await checkHanded(world, {file: checked.value, source: checked.source}))]
  return ledger && lost.length === 0 ? {value: {file: path, ledger, engagements}, diagnostics: all} : {diagnostics: all}
}

/** The ledgers in `negotiations/` beside a plan, or beside the folder of the plan. */
export const ledgersBeside = async (world: World, plan: string): Promise<readonly string[]> => {
  const folders = ['negotiations', ...(plan.includes('/') ? ['../negotiations'] : [])].map((one) => beside(plan, one))
  const files: string[] = []
  for (const folder of folders)
    files.push(...(await world.list(folder, 2)).filter((path) => path.endsWith('/ledger.yaml')))
  return files
}
