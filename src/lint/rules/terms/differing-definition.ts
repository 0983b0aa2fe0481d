import type {Term} from '../../../library/library.js'
import type {Rule} from '../../rule.js'
import {duplicates} from '../../shapes/duplicates.js'

export const differingDefinition: Rule = {
  id: 'differing-definition',
  severity: 'error',
  demands: 'Every term that two documents declare under one key has the same forms and the same gloss in both.',
  *check({library}) {
    const own = library.terms.filter(({owner}) => library.document.has(owner))
    yield* duplicates(
      own.map((term) => ({name: term.key, place: term.place, term})),
      ({name, term}, {term: earlier}) =>
        `${term.owner} and ${earlier.owner} both declare “${name}”, but with other ${apart(term, earlier).join(' and another ')}, and only the first is printed; write the same in both, or give this one another key`,
      ({term}, {term: earlier}) => term.owner !== earlier.owner && apart(term, earlier).length > 0,
    )
  },
}

const apart = ({file: a}: Term, {file: b}: Term): readonly string[] => [
  ...(a.forms.join('|') === b.forms.join('|') ? [] : ['forms']),
  ...(a.gloss?.en === b.gloss?.en && a.gloss?.es === b.gloss?.es ? [] : ['gloss']),
]
