import type {Library, Term} from '../../../library/library.js'
import type {Facts} from '../../facts/facts.js'
import type {Mention} from '../../facts/mentions.js'
import type {Rule} from '../../rule.js'
import {duplicates} from '../../shapes/duplicates.js'

export const duplicateTerm: Rule = {
  id: 'duplicate-term',
  severity: 'error',
  demands: 'Every term, and every written form of a term, has one definition wherever it can be read.',
  *check(facts) {
    const {library} = facts
    yield* duplicates(
      library.terms.map((term) => ({name: term.key, place: term.place, term})),
      ({name, term}, {term: {owner}}) =>
        `The term “${name}” is declared by ${owner} and again by ${term.owner}; keep one of the two, or give this one another key`,
      ({term}, {term: earlier}) => readTogether(library, term, earlier),
    )
    yield* duplicates(
      formsOf(facts),
      ({name, term}, {term: {key, owner}}) =>
        term.key === key && term.owner === owner
          ? `“${name}” is listed twice among the forms of ${key}; once is enough`
          : `“${name}” is a form of ${key} (${owner}) already, so a reader could not tell which is meant; write this term differently`,
      ({term}, {term: earlier}) =>
        term.key === earlier.key ? term.owner === earlier.owner : readTogether(library, term, earlier),
    )
  },
}

/** Terms of two documents are never read together; all others are. */
const readTogether = ({document}: Library, a: Term, b: Term): boolean =>
  a.owner === b.owner || !(document.has(a.owner) && document.has(b.owner))

const formsOf = ({library, sourceOf}: Facts): (Mention & {readonly term: Term})[] =>
  library.terms.flatMap((term) =>
    term.forms.map((form, index) => ({
      term,
      name: form.replace(/\s+/g, ' '),
      get place() {
        return sourceOf(term.owner)?.place(['defines', term.key, 'forms', index]) ?? term.place
      },
    })),
  )
