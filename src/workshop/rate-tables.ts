import type {Diagnostic, Outcome} from '../base/diagnostic.js'
import type {Memory} from '../base/memory.js'
import {exists, type World} from '../base/world.js'
import type {RatesFile} from '../library/files.js'
import type {Checked} from '../library/library.js'
import {readChecked} from './open.js'
import {below} from './workspace/paths.js'
import type {Workspace} from './workspace/shelf.js'

/** The rate tables that are there, the shipped one first. */
export const rateTables = async (
  world: World,
  {folders}: Workspace,
  memory: Memory,
): Promise<Outcome<readonly Checked<RatesFile>[]> & {readonly value: readonly Checked<RatesFile>[]}> => {
  const paths = [...folders.clauses.map((folder) => below(folder, 'rates.yaml')), 'rates.yaml']
  const tables: Checked<RatesFile>[] = []
  const diagnostics: Diagnostic[] = []
  for (const path of new Set(paths)) {
    if (!(await exists(world, path))) continue
    const read = await readChecked<RatesFile>(world, 'rates', path, memory)
    diagnostics.push(...read.diagnostics)
    if (read.value) tables.push(read.value)
  }
  return {value: tables, diagnostics}
}
