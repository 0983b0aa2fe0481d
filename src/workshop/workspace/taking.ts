import type {Diagnostic, Outcome} from '../../base/diagnostic.js'
import {bytesIfThere, exists, type World} from '../../base/world.js'
import type {LedgerFile, PlanFile} from '../../library/files.js'
import {readChecked} from '../open.js'
import {beside} from '../plan.js'
import {costingsNaming} from './costings.js'
import {plansIn} from './plans.js'
import {workspaceFile} from './shelf.js'

/** A file that came with the program, and where a workspace would hold it. */
export interface Taken {
  readonly from: string
  readonly to: string
}

/** The files of a negotiation that came with the program: its ledger, its engagements, the plans that speak of them, their costings. */
export const filesOf = async (world: World, ledger: string): Promise<Outcome<readonly Taken[]>> => {
  const base = ledger.replace(/negotiations\/[^/]+\/ledger\.yaml$/, '')
  const {value: read, diagnostics} = await readChecked<LedgerFile>(world, 'ledger', ledger)
  if (!read) return {diagnostics}
  const folder = base.replace(/\/$/, '')
  const files = new Set([ledger, ...read.value.engagements.map((one) => beside(ledger, one))])
  for (const path of await plansIn(world, folder)) {
    const {value: plan} = await readChecked<PlanFile>(world, 'plan', path)
    const needs = (plan?.value ?? []).flatMap(({engagement, costing}) =>
      [engagement, costing].flatMap((one) => (one === undefined ? [] : [beside(path, one)])),
    )
    if (needs.some((one) => files.has(one))) for (const one of [path, ...needs]) files.add(one)
  }
  for (const path of [...files]) for (const costing of await costingsNaming(world, folder, path)) files.add(costing)
  const outside = [...files].find((path) => !path.startsWith(base))
  if (outside !== undefined)
    return {diagnostics: [wrong(outside, `${outside} lies elsewhere, so the negotiation cannot be copied as a whole`)]}
  return {value: [...files].map((from) => ({from, to: from.slice(base.length)})), diagnostics: []}
}

/** Copies files into a workspace, which is one from then on. Nothing is replaced: what stands there and says something else stops it. */
export const takeOver = async (world: World, files: readonly Taken[]): Promise<readonly Diagnostic[]> => {
  const fresh: {readonly to: string; readonly bytes: Uint8Array}[] = []
  const inTheWay: Diagnostic[] = []
  for (const {from, to} of files) {
    const [bytes, there] = [await world.readBytes(from), await bytesIfThere(world, to)]
    if (there === undefined) fresh.push({to, bytes})
    else if (there.length !== bytes.length || there.some((byte, at) => byte !== bytes[at]))
      inTheWay.push(
        wrong(
          to,
          `${to} is in your workspace already and says something else; nothing is replaced, so nothing was copied`,
        ),
      )
  }
  if (inTheWay.length > 0) return inTheWay
  for (const {to, bytes} of fresh) await world.write(to, bytes)
  if (!(await exists(world, workspaceFile))) await world.write(workspaceFile, 'out: out\n')
  return []
}

const wrong = (file: string, message: string): Diagnostic => ({
  rule: 'overwritten',
  severity: 'error',
  message,
  place: {file},
})
