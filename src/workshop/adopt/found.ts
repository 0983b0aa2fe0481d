import type {Diagnostic, Outcome} from '../../base/diagnostic.js'
import type {Codec} from '../../base/world.js'
import {type Adopted, clausesOf} from './clauses.js'
import {linesOf, type Piece} from './pieces.js'
import {readPrecedent} from './read.js'

/** The clauses of a precedent, and what is in none of them. */
export interface Found {
  readonly clauses: readonly Adopted[]
  /** What stands before the first of them, a paragraph a line. */
  readonly before: readonly string[]
  /** Headers, footers, notes and comments, a paragraph a line. */
  readonly beside: readonly string[]
}

/** Finds the clauses of a precedent. A file in which nothing begins one gives a finding. */
export const findClauses = (file: string, bytes: Uint8Array, codec: Codec): Outcome<Found> => {
  const {value: precedent, diagnostics} = readPrecedent(file, bytes, codec)
  if (!precedent) return {diagnostics}
  const {before, clauses} = clausesOf(precedent.pieces)
  if (clauses.length === 0) return {diagnostics: [...diagnostics, shapeless(file)]}
  return {value: {clauses, before: before.flatMap(linesIn), beside: linesOf(precedent.asides)}, diagnostics}
}

const linesIn = (piece: Piece): readonly string[] =>
  piece.type === 'other'
    ? linesOf([piece.block])
    : linesOf([
        {type: 'paragraph', children: [{type: 'text', value: piece.label ? `${piece.label} ` : ''}, ...piece.words]},
      ])

const shapeless = (file: string): Diagnostic => ({
  rule: 'adopt-shape',
  severity: 'error',
  message: `Nothing in “${file}” begins a clause: no heading, no numbered paragraph. Give the clauses headings (in Word the styles Heading 1 to 3, in Markdown #), or numbers`,
  place: {file},
})
