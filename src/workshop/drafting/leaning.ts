import type {Clause} from '../../library/clause.js'
import type {Library} from '../../library/library.js'
import {factsOf} from '../../lint/facts/facts.js'

/** What else leans on a clause, and how. */
export interface Leaning {
  /** Id of a clause, a document or a quiz. */
  readonly owner: string
  /** It refers to it, requires it, cannot stand beside it, uses its terms, or teaches it. */
  readonly how: 'refers' | 'requires' | 'conflicts' | 'term' | 'teaches'
  /** The terms that it uses, as they are written first. */
  readonly terms?: readonly string[]
}

/** Everything in a library that leans on a clause, in the order of its names. */
export const leaningOn = (library: Library, {id, file: {defines = {}}}: Clause): readonly Leaning[] => {
  const facts = factsOf(library, {})
  const referring = facts.references.filter(({name}) => name === id).map(({text}) => text.passage.owner)
  const listing = (key: 'requires' | 'conflicts'): readonly string[] =>
    library.clauses.filter(({file}) => file[key]?.includes(id)).map((one) => one.id)
  const teaching = library.quizzes.filter(({questions}) => questions.some(({clause}) => clause === id))
  const using = new Map<string, Set<string>>()
  for (const {uses, passage} of facts.texts)
    for (const {key} of [...uses.values()].flat())
      if (Object.hasOwn(defines, key))
        using.set(passage.owner, (using.get(passage.owner) ?? new Set()).add(defines[key]?.forms[0] ?? key))
  const all: readonly Leaning[] = [
    ...referring.map((owner) => ({owner, how: 'refers'}) as const),
    ...listing('requires').map((owner) => ({owner, how: 'requires'}) as const),
    ...listing('conflicts').map((owner) => ({owner, how: 'conflicts'}) as const),
    ...[...using].map(([owner, terms]) => ({owner, how: 'term', terms: [...terms]}) as const),
    ...teaching.map((quiz) => ({owner: quiz.id, how: 'teaches'}) as const),
  ]
  return [
    ...new Map(all.filter(({owner}) => owner !== id).map((one) => [`${one.owner} ${one.how}`, one])).values(),
  ].sort((a, b) => (a.owner < b.owner ? -1 : a.owner > b.owner ? 1 : 0))
}
