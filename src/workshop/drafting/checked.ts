import type {Diagnostic} from '../../base/diagnostic.js'
import type {Memory} from '../../base/memory.js'
import type {Clause} from '../../library/clause.js'
import {buildLibrary, type Library} from '../../library/library.js'
import type {About} from '../../lint/about.js'
import {ask, askOf, type Told} from '../../lint/ask.js'
import {factsOf} from '../../lint/facts/facts.js'
import {asked, judge} from '../../lint/lint.js'
import type {Rule} from '../../lint/rule.js'
import {unknownField} from '../../lint/rules/fields/unknown-field.js'
import {absentReference} from '../../lint/rules/references/absent-reference.js'
import {brokenReference} from '../../lint/rules/references/broken-reference.js'
import {retiredReference} from '../../lint/rules/references/retired-reference.js'
import {selfReference} from '../../lint/rules/references/self-reference.js'
import {unguardedReference} from '../../lint/rules/references/unguarded-reference.js'
import {unknownId} from '../../lint/rules/references/unknown-id.js'
import {missingDefinition} from '../../lint/rules/terms/missing-definition.js'
import {undeclaredForm} from '../../lint/rules/terms/undeclared-form.js'
import {undefinedTerm} from '../../lint/rules/terms/undefined-term.js'
import {rules} from '../../lint/rules.js'
import type {Settings} from '../../lint/settings.js'

/** With what a draft is checked. */
export interface Checking {
  readonly about: About
  readonly settings: Settings
  readonly memory: Memory
}

/** Rules of a whole library that a few words more or less can break, and that are asked in no time. */
const names: readonly Rule[] = [
  absentReference,
  brokenReference,
  retiredReference,
  selfReference,
  unguardedReference,
  unknownId,
  unknownField,
  undefinedTerm,
  undeclaredForm,
  missingDefinition,
]

/** The library with a clause in the place of the one of its id, or beside the others. */
export const withClause = (library: Library, clause: Clause, memory: Memory): Library =>
  buildLibrary(
    {
      ...library,
      clauses: [...library.clauses.filter(({id}) => id !== clause.id), clause].sort((a, b) => (a.id < b.id ? -1 : 1)),
    },
    memory,
  )

/** While it is typed: every rule of its words, and whether what they name is there. @param library with the draft in it */
export const asTyped = (library: Library, clause: Clause, checking: Checking): readonly Diagnostic[] => {
  const wanted = asked(rules, checking.settings)
  const facts = factsOf(library, checking.about, checking.memory)
  const told: Told = new Map([
    ...askOf(facts, clause.id, wanted, checking.memory),
    ...wanted.filter((rule) => names.includes(rule)).map((rule) => [rule.id, [...rule.check(facts)]] as const),
  ])
  return inFilesOf(clause, judge(facts, rules, told, {settings: checking.settings}).diagnostics)
}

/** Once it is written: every rule of every file, as “proviso check” asks it; what it says of other files too. */
export const asWhole = (library: Library, {about, settings, memory}: Checking): readonly Diagnostic[] => {
  const facts = factsOf(library, about, memory)
  return judge(facts, rules, ask(facts, asked(rules, settings), memory), {settings}).diagnostics
}

const inFilesOf = ({source}: Clause, found: readonly Diagnostic[]): readonly Diagnostic[] => {
  const files = source.files.map(({file}) => file)
  return found.filter(({place}) => files.includes(place.file))
}
