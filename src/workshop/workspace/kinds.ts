import type {FileKind} from '../../library/files.js'
import type {Source} from '../../source/source.js'

const all: Readonly<Record<FileKind, true>> = {
  clause: true,
  override: true,
  editions: true,
  facts: true,
  families: true,
  letter: true,
  hazards: true,
  engagement: true,
  document: true,
  plan: true,
  workspace: true,
  positions: true,
  tokens: true,
  rates: true,
  costing: true,
  ledger: true,
  answer: true,
  quiz: true,
}
export const kinds = Object.keys(all) as FileKind[]

/** The kind that the first line names for editors, else the kind that the content or the folder tells. */
export const kindOf = ({file, text, value}: Source): FileKind | undefined => {
  const named = /^# yaml-language-server: \$schema=\S*?([a-z]+)\.schema\.json/.exec(text)?.[1] ?? ''
  if (Object.hasOwn(all, named)) return named as FileKind
  const keys = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : []
  if (/(?:^|\/)editions\.yaml$/.test(file)) return 'editions'
  if (Array.isArray(value) || /(?:^|\/)plans\//.test(file)) return 'plan'
  if (keys.includes('facts') || /(?:^|\/)engagements\//.test(file)) return 'engagement'
  if (/(?:^|\/)costings\//.test(file)) return 'costing'
  if (/(?:^|\/)ledger\.yaml$/.test(file)) return 'ledger'
  if (/(?:^|\/)answer\.yaml$/.test(file)) return 'answer'
  if (keys.includes('questions') || /(?:^|\/)quizzes\//.test(file)) return 'quiz'
  if (keys.includes('overrides')) return 'override'
  if (keys.includes('purpose') && keys.includes('text')) return 'clause'
  if (file.endsWith('document.yaml')) return 'document'
  if (file.endsWith('rates.yaml')) return 'rates'
  if (file.endsWith('positions.yaml')) return 'positions'
  return file.endsWith('proviso.yaml') ? 'workspace' : undefined
}
