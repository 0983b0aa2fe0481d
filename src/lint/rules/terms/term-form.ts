import type {Rule} from '../../rule.js'
import {openers} from '../../words/names.js'

export const termForm: Rule = {
  id: 'term-form',
  severity: 'error',
  demands:
    'Every form of a term is written as a text writes it: with a capital, without article, possessive, quotation marks or blanks around it.',
  *check({library, sourceOf}) {
    for (const term of library.terms) {
      const {key, forms, owner} = term
      for (const [index, form] of forms.entries()) {
        const problem = problems.find(({find}) => find.test(form))
        if (problem)
          yield {
            place: sourceOf(owner)?.place(['defines', key, 'forms', index]) ?? term.place,
            message: problem.says(form),
          }
      }
    }
  },
}

const problems: readonly {readonly find: RegExp; says(form: string): string}[] = [
  {find: /^\s*$/u, says: () => 'This form is empty, and would be found everywhere; write the words, or take it out'},
  {
    find: /^\s|\s$|\s{2}|[\n\t]/u,
    says: (form) => `“${form}” has a blank too many, so no text is found to use it; take the blank out`,
  },
  {
    find: /["“”«»]|^['‘]/u,
    says: (form) =>
      `“${form}” is written with quotation marks, which {{define}} prints by itself; list it without them`,
  },
  {
    find: /['’‘]s?$/u,
    says: (form) => `“${form}” is a possessive, which belongs to its term anyway; take it out of the list`,
  },
  {
    find: /'/u,
    says: (form) =>
      `“${form}” has a typewriter’s apostrophe, which no text writes; write “${form.replaceAll("'", '’')}”`,
  },
  {
    find: /^(?:The|An?|Each|Every|Any|All)\s/iu,
    says: (form) =>
      `“${form}” begins with an article, so the word alone is not read as the term; write “${form.replace(/^\S+\s+/u, '')}”`,
  },
  {
    find: /^[^\p{Lu}\p{N}]/u,
    says: (form) =>
      `“${form}” has no capital, so every such word in every text would be taken for the term; write it with one`,
  },
  {
    find: /[.,;:!?*_{}]$|^[*_]|[{}]/u,
    says: (form) => `“${form}” has a mark that belongs to no word; write the words alone`,
  },
  {
    find: new RegExp(`^(?:${openers})$`, 'u'),
    says: (form) => `“${form}” begins many sentences, and would be taken for the term in each; name the term otherwise`,
  },
]
