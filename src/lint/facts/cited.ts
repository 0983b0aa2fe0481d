import type {ClauseFile} from '../../library/files.js'
import {type Citation, citationsIn, covers} from './citations.js'
import type {Prose} from './prose.js'

/** A source of a clause. */
export type SourceEntry = NonNullable<ClauseFile['sources']>[number]

/** What is cited in words that leave the house, with the sources of its clause that are about it. */
export function* citedOutside(
  prose: Iterable<Prose>,
): Generator<{readonly words: Prose; readonly citation: Citation; readonly sources: readonly SourceEntry[]}> {
  for (const words of prose) {
    if (!words.outgoing || !words.clause) continue
    const {sources = []} = words.clause.file
    for (const citation of citationsIn(words.words))
      yield {words, citation, sources: sources.filter(({cite}) => covers(cite, citation))}
  }
}
