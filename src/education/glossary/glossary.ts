import type {Language} from '../../document/document.js'
import type {Block, Inline, TableRow} from '../../document/nodes.js'
import {titleOf} from '../../library/clause.js'
import type {Library} from '../../library/library.js'

/** A defined term in plain words. */
export interface Entry {
  readonly key: string
  /** As a contract writes it. */
  readonly term: string
  readonly gloss: string
  /** Id of the clause that defines it. */
  readonly clause: string
  /** What that clause is called. */
  readonly caption: string
}

/** Every term that a clause defines and explains in a language, by the alphabet. The terms are English in every language, since contracts are. */
export const glossaryOf = (library: Library, language: Language): readonly Entry[] =>
  library.terms
    .flatMap(({key, forms: [term], file, owner}): Entry[] => {
      const clause = library.clause.get(owner)
      const gloss = file.gloss?.[language]
      if (!clause || term === undefined || gloss === undefined) return []
      return [{key, term, gloss, clause: owner, caption: titleOf(clause, language)}]
    })
    .sort((a, b) => (a.term < b.term ? -1 : 1))

/** The glossary as a table. */
export const glossaryTable = (entries: readonly Entry[], language: Language): readonly Block[] => {
  const row = (...cells: readonly (readonly Inline[])[]): TableRow => ({
    type: 'tableRow',
    children: cells.map((children) => ({type: 'tableCell', children})),
  })
  const text = (value: string): Inline => ({type: 'text', value})
  return [
    {
      type: 'table',
      children: [
        row(...heads[language].map((head) => [text(head)])),
        ...entries.map(({term, gloss, clause}) =>
          row([{type: 'strong', children: [text(term)]}], [text(gloss)], [text(clause)]),
        ),
      ],
    },
  ]
}

const heads: Readonly<Record<Language, readonly string[]>> = {
  en: ['Term', 'What it means', 'Clause'],
  es: ['Término', 'Qué significa', 'Cláusula'],
}
