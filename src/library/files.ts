import {AnswerFile} from './files/answer.js'
import {ClauseFile, OverrideFile} from './files/clause.js'
import {CostingFile} from './files/costing.js'
import {DocumentFile} from './files/document.js'
import {EditionsFile} from './files/editions.js'
import {EngagementFile} from './files/engagement.js'
import {LedgerFile} from './files/ledger.js'
import {QuizFile} from './files/quiz.js'
import {RatesFile} from './files/rates.js'
import {FactsFile, FamiliesFile, HazardsFile, LetterFile} from './files/tables.js'
import {TokensFile} from './files/tokens.js'
import {PlanFile, PositionsFile, WorkspaceFile} from './files/workspace.js'

/** The files that people write, each as one schema: the source of `schema/*.json`, of the validators and of the types. */

export {AnswerFile} from './files/answer.js'
export * from './files/clause.js'
export * from './files/costing.js'
export * from './files/document.js'
export * from './files/editions.js'
export * from './files/engagement.js'
export type {FieldFile, TermFile} from './files/entries.js'
export * from './files/ledger.js'
export type {Level} from './files/parts.js'
export type {QuizFile} from './files/quiz.js'
export type {RatesFile, RateUnit} from './files/rates.js'
export * from './files/tables.js'
export * from './files/tokens.js'
export * from './files/workspace.js'

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
  ledger: LedgerFile,
  answer: AnswerFile,
  quiz: QuizFile,
} as const
export type FileKind = keyof typeof files
