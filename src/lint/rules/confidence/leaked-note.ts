import type {Path, Source} from '../../../source/source.js'
import type {Facts} from '../../facts/facts.js'
import {unquoted} from '../../facts/sentences.js'
import type {Rule} from '../../rule.js'
import {type Inside, repeated, sentencesInside} from '../../shapes/repeated.js'

export const leakedNote: Rule = {
  id: 'leaked-note',
  severity: 'error',
  demands: 'No text that leaves repeats a sentence of the notes or of a caution, of eight words or more.',
  check: ({prose, library}) =>
    repeated(
      prose.filter(({outgoing}) => outgoing),
      insideOf(library),
      (found, whose) =>
        `“${found}” is word for word what ${whose} say, which never leave the house; say it to the reader in other words, or take it out here`,
    ),
}

/** Notes and warnings speak of the words of the clause, so only whole sentences of them tell, and not what they quote. */
function* insideOf({clauses, documents}: Facts['library']): Generator<Inside> {
  for (const {id, file, source} of clauses) {
    yield* told(source, ['notes'], file.notes, `the notes of ${id}`)
    for (const [index, {say}] of (file.cautions ?? []).entries())
      yield* told(source, ['cautions', index, 'say'], say, `the cautions of ${id}`)
  }
  for (const {id, file, source} of documents)
    for (const [index, {say}] of (file.refuses ?? []).entries())
      yield* told(source, ['refuses', index, 'say'], say, `the warnings of ${id}`)
}

const told = (source: Source, path: Path, text = '', whose: string): readonly Inside[] =>
  sentencesInside(unquoted(text)).map((words) => ({
    row: words.map(({word}) => word).join(' '),
    length: words.length,
    whose,
    get place() {
      return source.placeInText(path, words[0]?.from ?? 0, words.at(-1)?.to ?? 0)
    },
  }))
