import type {Diagnostic} from '../base/diagnostic.js'
import type {Library} from '../library/library.js'
import type {About} from './about.js'
import {ask, type Told} from './ask.js'
import {type Facts, factsOf} from './facts/facts.js'
import type {Demand, Rule} from './rule.js'
import {type Settings, usual} from './settings.js'
import {type Suppression, suppressionsIn} from './suppressions.js'

export const unusedSuppression = {
  id: 'unused-suppression',
  severity: 'warning',
  demands: 'A comment that silences a rule stands where the rule has something to say.',
} as const satisfies Demand

/** A finding that a comment silences, and the reason that the comment gives. */
export interface Silenced {
  readonly diagnostic: Diagnostic
  readonly reason: string
}
/** What linting gives: what is to be shown, and what comments silenced. */
export interface Linted {
  readonly diagnostics: readonly Diagnostic[]
  readonly silenced: readonly Silenced[]
}

interface Judging {
  /** How much each rule weighs, and where. */
  readonly settings?: Settings
  /** What a comment may silence. One that silences a rule which was not asked is left alone. */
  readonly known?: readonly Demand[]
}

/** Asks rules of a library and judges what they say. */
export const lint = (
  library: Library,
  rules: readonly Rule[],
  {settings = usual, known = rules, ...about}: About & Judging = {},
): Linted => {
  const facts = factsOf(library, about)
  return judge(facts, rules, ask(facts, asked(rules, settings)), {settings, known})
}

/** Those that are not switched off. */
export const asked = (rules: readonly Rule[], settings: Settings): readonly Rule[] =>
  rules.filter((rule) => !settings.isOff(rule))

/** Puts what rules told in the order of files and lines, at the severity that the settings say, and heeds comments that silence a rule. */
export const judge = (
  facts: Facts,
  rules: readonly Rule[],
  told: Told,
  {settings = usual, known = rules}: Judging = {},
): Linted => {
  const found = rules.flatMap((rule) => findingsOf(rule, told.get(rule.id) ?? [], settings))
  const {suppressions, diagnostics: badComments} = suppressionsIn(facts, known)
  const used = new Set<Suppression>()
  const silenced: Silenced[] = []
  const heard = found.filter((diagnostic) => {
    const covering = suppressions.filter((one) => covers(one, diagnostic))
    for (const one of covering) used.add(one)
    const [first] = covering
    if (first) silenced.push({diagnostic, reason: first.why})
    return !first
  })
  const idle = suppressions.filter((one) => !used.has(one) && told.has(one.rule))
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
