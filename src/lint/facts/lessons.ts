import {didYouMean} from '../../base/names.js'
import {textNames} from '../../library/anchors.js'
import type {Clause} from '../../library/clause.js'
import type {Library} from '../../library/library.js'
import type {Path, Source} from '../../source/source.js'

/** What a question of a quiz or a document that teaches says of the clause from which it was written. */
export interface LessonAnchor {
  /** As “the question silence of the quiz consent”. */
  readonly what: string
  readonly clause: Clause
  /** Version that was read; nothing where the entry cannot be read. */
  readonly version: number | undefined
  /** Why the entry names nothing from which a text could have been written. */
  readonly fault: string | undefined
  readonly source: Source
  readonly path: Path
}

/** Entries that name a clause which is not there are told elsewhere. */
export const lessonAnchorsOf = ({clause, quizzes, documents}: Library): readonly LessonAnchor[] => [
  ...quizzes.flatMap(({id, file, source}) =>
    file.questions.flatMap((question, index): LessonAnchor[] => {
      const of = clause.get(question.clause)
      if (!of) return []
      const [, text, number] = /^([a-z]+\.[a-z]+)@(\d+)$/.exec(question.writtenAgainst) ?? []
      return [
        {
          what: `the question ${question.id} of the quiz ${id}`,
          clause: of,
          version: number === undefined ? undefined : Number(number),
          fault: faultOf(of, question.writtenAgainst, text),
          source,
          path: ['questions', index, 'writtenAgainst'],
        },
      ]
    }),
  ),
  ...documents.flatMap(({id, file, source}) =>
    Object.entries(file.writtenAgainst ?? {}).flatMap(([name, version]): LessonAnchor[] => {
      const of = clause.get(name)
      return of ? [{what: id, clause: of, version, fault: undefined, source, path: ['writtenAgainst', name]}] : []
    }),
  ),
]

const faultOf = (clause: Clause, written: string, text: string | undefined): string | undefined => {
  if (text === undefined)
    return `“${written}” does not say from which text and version it was written; write it as handout.en@${clause.file.version}`
  const known = textNames(clause)
  if (known.includes(text)) return undefined
  return `${clause.id} has no text “${text}”${didYouMean(text, known) || `; it has ${known.join(', ')}`}`
}
