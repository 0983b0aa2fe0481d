import type {Diagnostic} from '../../base/diagnostic.js'
import type {Findings} from './findings.js'
import {fingerprints} from './fingerprint.js'
import {byRule, countOf, fixableIn} from './summary.js'
import type {Output, Telling} from './telling.js'

/** For programs, in the shape of `schema/findings.schema.json`. */
export const json: Output = (telling) => JSON.stringify(findingsOf(telling), null, 2)

const findingsOf = ({code, files, diagnostics, suppressed, notes, proved, texts, rules}: Telling): Findings => {
  const marks = fingerprints([...diagnostics, ...suppressed.map(({diagnostic}) => diagnostic)], texts)
  const pageOf = (id: string) => {
    const page = rules.find((one) => one.id === id)?.page
    return page === undefined ? {} : {page}
  }
  const told = (one: Diagnostic): Findings['diagnostics'][number] => ({
    rule: one.rule,
    severity: one.severity,
    message: one.message,
    place: one.place,
    ...(one.related && {related: [...one.related]}),
    ...(one.fix && {fix: {does: one.fix.does, edits: [...one.fix.edits]}}),
    ...pageOf(one.rule),
    fingerprint: marks.get(one) ?? '',
  })
  return {
    version: 1,
    code,
    files: files.length,
    counts: {
      error: countOf(diagnostics, 'error'),
      warning: countOf(diagnostics, 'warning'),
      info: countOf(diagnostics, 'info'),
      fixable: fixableIn(diagnostics),
      suppressed: suppressed.length,
    },
    notes: [...notes],
    rules: byRule(diagnostics).map(({rule, error, warning, info, files}) => ({
      id: rule,
      demands: rules.find(({id}) => id === rule)?.demands ?? '',
      ...pageOf(rule),
      error,
      warning,
      info,
      files,
    })),
    diagnostics: diagnostics.map(told),
    suppressed: suppressed.map(({diagnostic, reason}) => ({...told(diagnostic), reason})),
    proved: proved.map((one) => ({...one, combinations: `${one.combinations}`})),
  }
}
