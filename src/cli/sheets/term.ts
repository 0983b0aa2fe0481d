import type {Library, Term} from '../../library/library.js'
import {inLanguage} from '../../library/question.js'
import {type Lookup, titled} from './sheet.js'

export const termSheet: Lookup = (library, asked) => {
  const same = (text: string) => text.toLowerCase() === asked.toLowerCase()
  const term = library.terms.find(({key, forms}) => same(key) || forms.some(same))
  if (!term) return undefined
  const {key, forms, file, owner} = term
  return {
    kind: 'term',
    title: forms[0] ?? key,
    says: inLanguage(file.gloss, 'en') ?? '',
    lines: [
      ['Key', key],
      ['Written', forms.join(', ')],
      ['Defined in', titled(library, owner)],
      ['Used in', usersOf(library, term).join(', ')],
    ],
    value: {key, ...file, owner, usedIn: usersOf(library, term)},
  }
}

const usersOf = (library: Library, {key, owner}: Term): readonly string[] => {
  const uses = library.passages.filter(
    (passage) =>
      passage.owner !== owner &&
      library.termsIn(passage.template.skeleton, passage.owner).some((use) => use.key === key),
  )
  return [...new Set(uses.map((passage) => passage.owner))]
}
