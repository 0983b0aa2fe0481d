import type {Memory} from '../../base/memory.js'
import type {Library} from '../../library/library.js'
import {type Proof, prove} from './proof.js'
import {type Questions, questionsOf} from './questions.js'

/** All that a library can come out as: what decides it, and what was shown of each document. */
export interface Variants {
  readonly questions: Questions
  readonly proofs: readonly Proof[]
}

/** @param expressions the conditions that can be read; from a library in which others stand nothing can be made. */
export const variantsOf = (library: Library, expressions: readonly string[], memory: Memory): Variants => {
  const {facts, fields, clauses} = library
  const ids = clauses.map(({id}) => id)
  const questions = memory.of('questions', [facts, JSON.stringify([[...fields.keys()], ids, expressions])], () =>
    questionsOf(library, expressions),
  )
  return {questions, proofs: library.documents.map((document) => prove(library, document, questions))}
}
