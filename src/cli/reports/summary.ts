import type {Diagnostic, Severity} from '../../base/diagnostic.js'
import {counted} from '../report.js'
import type {Report} from './report.js'

/** How much one rule found. */
export interface Count extends Readonly<Record<Severity, number>> {
  readonly rule: string
  readonly all: number
  /** In how many files. */
  readonly files: number
}

/** What each rule found, the one with most findings first. */
export const byRule = (diagnostics: readonly Diagnostic[]): readonly Count[] => {
  const groups = new Map<string, Diagnostic[]>()
  for (const one of diagnostics) {
    const group = groups.get(one.rule)
    if (group) group.push(one)
    else groups.set(one.rule, [one])
  }
  return [...groups]
    .map(([rule, found]) => ({
      rule,
      all: found.length,
      error: countOf(found, 'error'),
      warning: countOf(found, 'warning'),
      info: countOf(found, 'info'),
      files: new Set(found.map(({place}) => place.file)).size,
    }))
    .sort((a, b) => b.all - a.all || (a.rule < b.rule ? -1 : 1))
}

export const countOf = (diagnostics: readonly Diagnostic[], severity: Severity): number =>
  diagnostics.filter((one) => one.severity === severity).length

export const fixableIn = (diagnostics: readonly Diagnostic[]): number =>
  diagnostics.filter(({fix}) => fix !== undefined).length

/** What mends findings that carry a fix. */
export const mender = 'proviso check --fix'

/** The whole check in one line: “18 files, 1 error, 2 warnings; “proviso check --fix” would mend 1”. */
export const sumOf = ({diagnostics, suppressed, files}: Report): string => {
  const [remarks, fixable] = [countOf(diagnostics, 'info'), fixableIn(diagnostics)]
  const counts = [
    counted(files.length, 'file'),
    counted(countOf(diagnostics, 'error'), 'error'),
    counted(countOf(diagnostics, 'warning'), 'warning'),
    ...(remarks > 0 ? [counted(remarks, 'remark')] : []),
    ...(suppressed.length > 0 ? [`${suppressed.length} suppressed`] : []),
  ]
  return `${counts.join(', ')}${fixable > 0 ? `; “${mender}” would mend ${fixable}` : ''}`
}

/** So many documents are named, those of most combinations. */
const named = 2

/** “Every variant of 3 documents was covered (rider: 9.6 × 10³³ combinations, …)”; nothing where one breaks, or none was looked at. */
export const proofOf = ({proved}: Report): string | undefined => {
  if (proved.length === 0 || proved.some(({broken}) => broken > 0)) return undefined
  const most = [...proved].sort((a, b) => Number(b.combinations - a.combinations))
  const told = most.slice(0, named).map(({document, combinations}) => `${document}: ${rounded(combinations)}`)
  const [first = '', ...others] = told
  return `Every variant of ${counted(proved.length, 'document')} was covered (${[`${first} combinations`, ...others].join(', ')}): no broken reference, no undefined term, no empty schedule, no contradiction`
}

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** “4,096”, or “9.6 × 10³³”. */
const rounded = (count: bigint): string => {
  if (count < 1_000_000n) return count.toLocaleString('en-US')
  const [figures = '', power = ''] = Number(count).toExponential(1).split('e+')
  return `${figures} × 10${[...power].map((digit) => raised[Number(digit)]).join('')}`
}
