import type {ClauseFile} from '../../library/files.js'
import {type Citation, citationsIn, covers} from './citations.js'
import type {Prose} from './prose.js'

/** A citation in some words of a clause, and the sources of that clause that are about it. */
export interface Cited {
  readonly words: Prose
  readonly owner: string
  readonly citation: Citation
  readonly sources: NonNullable<ClauseFile['sources']>
}

/** What clauses cite anywhere but in their sources. */
export const citedIn = (prose: readonly Prose[]): readonly Cited[] =>
  prose.flatMap((words) => {
    const {clause, kind} = words
    if (!clause || kind === 'cite') return []
    const {sources = []} = clause.file
    return citationsIn(words.words).map((citation) => ({
      words,
      owner: clause.id,
      citation,
      sources: sources.filter(({cite}) => covers(cite, citation)),
    }))
  })
