import {textsOf} from '../../library/library.js'
import type {Facts} from './facts.js'

/** A file of the library as it was written. */
export interface Written {
  readonly file: string
  readonly text: string
  /** Whether it is YAML, as against the text of a document. */
  readonly yaml: boolean
  /** Lines that a text of a clause or a quiz takes in it. */
  readonly texts: readonly {readonly from: number; readonly to: number}[]
}

/** Every file that rules speak of, once. */
export const writtenIn = ({library, about}: Facts): readonly Written[] => {
  const {clauses, documents, quizzes, facts, families, letter, hazards} = library
  const ranges = new Map<string, {from: number; to: number}[]>()
  for (const {passages} of [...clauses, ...quizzes])
    for (const {at, text} of passages) {
      const {file, line: from = 1, endLine: to = from} = at({from: 0, to: Math.max(0, text.length - 1)})
      ranges.set(file, [...(ranges.get(file) ?? []), {from, to}])
    }
  const yaml = [...clauses, ...documents, ...quizzes, facts, families, letter, hazards, ...(about.rates ?? [])]
    .flatMap(({source}) => source.files)
    .map(({file, text}): Written => ({file, text, yaml: true, texts: ranges.get(file) ?? []}))
  const texts = documents
    .flatMap(textsOf)
    .map(({at, text}): Written => ({file: at({from: 0, to: 0}).file, text, yaml: false, texts: []}))
  return [...new Map([...yaml, ...texts].map((one) => [one.file, one])).values()]
}
