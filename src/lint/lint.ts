import type {Diagnostic} from '../base/diagnostic.js'
import type {Library} from '../library/library.js'
import {factsOf} from './facts.js'
import type {Rule} from './rule.js'

/** Asks every rule; findings stand in the order of files and lines. */
export const lint = (library: Library, rules: readonly Rule[]): readonly Diagnostic[] => {
  const facts = factsOf(library)
  return rules
    .flatMap(({id, severity, check}) =>
      Array.from(check(facts), (finding): Diagnostic => ({rule: id, severity, ...finding})),
    )
    .sort(byPlace)
}

const byPlace = ({place: a}: Diagnostic, {place: b}: Diagnostic): number => {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
}
