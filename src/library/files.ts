import {ClauseFile, OverrideFile} from './files/clause.js'
import {EditionsFile, EngagementFile, PlanFile, PositionsFile, WorkspaceFile} from './files/deal.js'
import {DocumentFile} from './files/document.js'
import {CostingFile, RatesFile} from './files/money.js'
import {FactsFile, FamiliesFile, HazardsFile, LetterFile} from './files/tables.js'
import {TokensFile} from './files/tokens.js'

/** The files that people write, each as one schema: the source of `schema/*.json`, of the validators and of the types. */

export * from './files/clause.js'
export * from './files/deal.js'
export * from './files/document.js'
export * from './files/money.js'
export {rungs} from './files/shapes.js'
export * from './files/tables.js'
export * from './files/tokens.js'

/** Every kind of file by name. */
export const files = {
  clause: ClauseFile,
  override: OverrideFile,
  editions: EditionsFile,
  facts: FactsFile,
  families: FamiliesFile,
  letter: LetterFile,
  hazards: HazardsFile,
  engagement: EngagementFile,
  document: DocumentFile,
  plan: PlanFile,
  workspace: WorkspaceFile,
  positions: PositionsFile,
  tokens: TokensFile,
  rates: RatesFile,
  costing: CostingFile,
} as const
export type FileKind = keyof typeof files
