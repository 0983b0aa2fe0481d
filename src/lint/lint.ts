import type {Diagnostic} from '../base/diagnostic.js'
import type {Library} from '../library/library.js'
import type {About} from './about.js'
import {factsOf} from './facts/facts.js'
import type {Demand, Rule} from './rule.js'
import {type Settings, usual} from './settings.js'
import {type Suppression, suppressionsIn} from './suppressions.js'

export const unusedSuppression = {
  id: 'unused-suppression',
  severity: 'warning',
  demands: 'A comment that silences a rule stands where the rule has something to say.',
} as const satisfies Demand

/** What linting gives: what is to be shown, and what comments silenced, with the reason beside it in the file. */
export interface Linted {
  readonly diagnostics: readonly Diagnostic[]
  readonly silenced: readonly Diagnostic[]
}

/**
 * Asks rules; findings stand in the order of files and lines.
 *
 * @param rules those to ask; a comment that silences one of `known` which is not asked is left alone
 */
export const lint = (
  library: Library,
  rules: readonly Rule[],
  {
    settings = usual,
    known = rules,
    ...about
  }: About & {readonly settings?: Settings; readonly known?: readonly Demand[]} = {},
): Linted => {
  const facts = factsOf(library, about)
  const asked = rules.filter((rule) => !settings.isOff(rule))
  const found = asked.flatMap((rule) => findingsOf(rule, rule.check(facts), settings))
  const {suppressions, diagnostics: badComments} = suppressionsIn(facts, known)
  const used = new Set<Suppression>()
  const silenced: Diagnostic[] = []
  const heard = found.filter((diagnostic) => {
    const covering = suppressions.filter((one) => covers(one, diagnostic))
    for (const one of covering) used.add(one)
    if (covering.length > 0) silenced.push(diagnostic)
    return covering.length === 0
  })
  const idle = suppressions.filter((one) => !used.has(one) && asked.some(({id}) => id === one.rule))
  const unused = findingsOf(
    unusedSuppression,
    idle.map(({rule, place, fix}) => ({
      place,
      message: `Nothing here is silenced by this: ${rule} has no complaint about what follows; take the comment out`,
      ...(fix ? {fix} : {}),
    })),
    settings,
  )
  return {diagnostics: [...heard, ...badComments, ...unused].sort(byPlace), silenced}
}

/** Findings under the id of what they break, at the severity that holds at their places; each once. */
export const findingsOf = (
  demand: Demand,
  findings: Iterable<Omit<Diagnostic, 'rule' | 'severity'>>,
  settings: Settings,
): readonly Diagnostic[] => {
  const seen = new Set<string>()
  return Array.from(findings).flatMap((finding) => {
    const severity = settings.levelOf(demand, finding.place)
    const {file, line, column} = finding.place
    const key = `${file}:${line}:${column} ${finding.message}`
    if (severity === 'off' || seen.has(key)) return []
    seen.add(key)
    return [{rule: demand.id, severity, ...finding}]
  })
}

const covers = ({rule, place, from, to}: Suppression, diagnostic: Diagnostic): boolean => {
  const {file, line} = diagnostic.place
  return rule === diagnostic.rule && file === place.file && line !== undefined && from <= line && line <= to
}

const byPlace = ({place: a}: Diagnostic, {place: b}: Diagnostic): number => {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
}
