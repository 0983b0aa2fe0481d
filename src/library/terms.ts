import type {Term, TermUse} from './library.js'

/** Between the words of a form: spaces and at most one line break, since a term does not run on into the next paragraph. */
const gap = '(?:[^\\S\\n]+|[^\\S\\n]*\\n[^\\S\\n]*)'
const escaped = (form: string): string => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, gap)

/**
 * Makes a finder of defined terms: longest form first, so that “Derivative Model” is not taken for “Model”;
 * capitals matter, since they are what makes a word a term; a possessive belongs to its term.
 */
export const matcher = (terms: readonly Term[]): ((text: string) => readonly TermUse[]) => {
  const keys = new Map(terms.flatMap(({key, forms}) => forms.map((form) => [form, key] as const)))
  if (keys.size === 0) return () => []
  const forms = [...keys.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'gu')
  return (text) =>
    [...text.matchAll(pattern)].map((match) => {
      const form = match[0].replace(/\s+/g, ' ')
      return {key: keys.get(form) ?? form, form, span: {from: match.index, to: match.index + match[0].length}}
    })
}
