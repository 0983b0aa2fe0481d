import type {Diagnostic} from '../base/diagnostic.js'
import {type Clause, titleOf} from '../library/clause.js'
import {calledBy, type Library} from '../library/library.js'
import type {DocumentTemplate} from '../library/template.js'

/** One ask or concern of the letter, or one hazard, and what answers it. */
export interface Answered {
  readonly id: string
  readonly says: string
  /** Exact words of the letter. */
  readonly quote?: string
  readonly clauses: readonly Answering[]
  /** What answers it beside clauses: a rule, a document, a setting. */
  readonly otherwise?: string
}
/** A clause with the registers that it is written in, and the documents that it stands in. */
export interface Answering {
  readonly id: string
  readonly title: string
  readonly registers: readonly string[]
  readonly documents: readonly string[]
}
/** Ask → clause → register → document, and back: each clause with what it answers. */
export interface Coverage {
  readonly asks: readonly Answered[]
  readonly concerns: readonly Answered[]
  readonly hazards: readonly Answered[]
  readonly clauses: readonly (Answering & {readonly answers: readonly string[]})[]
}

export const coverage = (library: Library): Coverage => {
  const standing = library.clauses.filter(({file}) => file.status !== 'retired')
  const answering = new Map(
    standing.map((clause) => [
      clause.id,
      {
        id: clause.id,
        title: titleOf(clause, 'en'),
        registers: Object.keys(clause.file.text),
        documents: library.documents.filter((document) => takes(document, clause)).map(({id}) => id),
      },
    ]),
  )
  const by = (answers: (clause: Clause) => readonly string[], id: string): readonly Answering[] =>
    standing.filter((clause) => answers(clause).includes(id)).flatMap((clause) => answering.get(clause.id) ?? [])
  const {asks, concerns} = library.letter.value
  return {
    asks: Object.entries(asks).map(([id, said]) => ({id, ...said, clauses: by(({file}) => file.asks, id)})),
    concerns: Object.entries(concerns).map(([id, said]) => ({
      id,
      ...said,
      clauses: by(({file}) => file.concerns ?? [], id),
    })),
    hazards: Object.entries(library.hazards.value).map(([id, {hazard, otherwise}]) => ({
      id,
      says: hazard,
      clauses: by(({file}) => file.hazards ?? [], id),
      ...(otherwise === undefined ? {} : {otherwise}),
    })),
    clauses: standing.flatMap(({id, file}) => {
      const one = answering.get(id)
      return one ? [{...one, answers: [...file.asks, ...(file.concerns ?? [])]}] : []
    }),
  }
}

/** Whether a document has the clause, in its sections or by a call, or carries its protection in words of its own. */
const takes = (document: DocumentTemplate, {id, file: clause}: Clause): boolean => {
  const {file} = document
  if (file.covers?.includes(id)) return true
  if (clause.text[file.register] === undefined) return false
  return (file.sections ?? []).includes(clause.family) || calledBy(document).has(id)
}

/** Asks, concerns and hazards that nothing answers, and clauses that answer nothing. */
export const gaps = (library: Library, {asks, concerns, hazards, clauses}: Coverage): readonly Diagnostic[] => {
  const unanswered = (kind: string, all: readonly Answered[], file: Library['letter' | 'hazards'], key?: string) =>
    all
      .filter(({clauses: some, otherwise}) => some.length === 0 && otherwise === undefined)
      .map(
        ({id, says}): Diagnostic => ({
          rule: 'unanswered',
          severity: 'error',
          message: `No clause answers ${kind} ${id} (“${says}”); name it in the clause that does, or write one`,
          place: file.source.place(key === undefined ? [id] : [key, id], 'key'),
        }),
      )
  return [
    ...unanswered('ask', asks, library.letter, 'asks'),
    ...unanswered('concern', concerns, library.letter, 'concerns'),
    ...unanswered('hazard', hazards, library.hazards),
    ...clauses
      .filter(({answers}) => answers.length === 0)
      .map(
        ({id}): Diagnostic => ({
          rule: 'answers-nothing',
          severity: 'warning',
          message: `${id} answers no ask and no concern of the letter; say which, or ask what it is for`,
          place: library.clause.get(id)?.source.place(['asks'], 'key') ?? {file: id},
        }),
      ),
    ...clauses
      .filter(({documents}) => documents.length === 0)
      .map(
        ({id}): Diagnostic => ({
          rule: 'in-no-document',
          severity: 'warning',
          message: `${id} stands in no document; add its family to the sections of one, or call it`,
          place: library.clause.get(id)?.source.place(['family'], 'key') ?? {file: id},
        }),
      ),
  ]
}
