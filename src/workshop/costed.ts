import type {Diagnostic, Outcome} from '../base/diagnostic.js'
import {exists, type World} from '../base/world.js'
import type {CostingFile, RatesFile} from '../library/files.js'
import type {Rung} from '../library/passage.js'
import {type RateTable, rateTable} from '../library/rates.js'
import {type Costed, cost} from '../negotiate/cost/cost.js'
import {readCosting} from '../negotiate/cost/costing.js'
import {atRungs} from '../negotiate/cost/offered.js'
import {readChecked} from './open.js'

/** The rate tables at some paths, as one: the later ones have the last word. Where there is none, nothing is read. */
export const openRates = async (world: World, paths: readonly string[]): Promise<Outcome<RateTable>> => {
  const diagnostics: Diagnostic[] = []
  const tables = []
  for (const path of new Set(paths)) {
    if (!(await exists(world, path))) continue
    const {value, diagnostics: found} = await readChecked<RatesFile>(world, 'rates', path)
    diagnostics.push(...found)
    if (value) tables.push(value)
  }
  return {value: rateTable(tables), diagnostics}
}

/** Reads one costing and works it out; the floor only where it is for the house. */
export const openCosted = async (
  world: World,
  path: string,
  rates: RateTable,
  internal: boolean,
): Promise<Outcome<Costed>> => {
  const {value: checked, diagnostics} = await readChecked<CostingFile>(world, 'costing', path)
  if (!checked) return {diagnostics}
  const {value: costing, diagnostics: found} = readCosting(checked, rates, internal)
  if (!costing) return {diagnostics: found}
  const costed = cost(costing, checked.source)
  return {...costed, diagnostics: [...found, ...costed.diagnostics]}
}

/** The same costing with the terms of some clauses at the rungs at which they are offered: they stand in the scenario `union`. */
export const openOffered = async (
  world: World,
  path: string,
  rates: RateTable,
  offer: ReadonlyMap<string, Rung>,
): Promise<Outcome<Costed>> => {
  const {value: checked, diagnostics} = await readChecked<CostingFile>(world, 'costing', path)
  if (!checked) return {diagnostics}
  const {value: costing, diagnostics: found} = readCosting(checked, rates, false)
  if (!costing) return {diagnostics: found}
  return cost(atRungs(costing, rates, offer), checked.source)
}
