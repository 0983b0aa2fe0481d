import type {Library} from '../../library/library.js'
import type {Mention} from './mentions.js'
import {placed} from './placed.js'

/** An id that a file names outside its texts. */
export interface Id extends Mention {
  readonly kind: 'ask' | 'concern' | 'hazard' | 'clause' | 'family' | 'document'
  /** Clause, document or quiz that names it. */
  readonly owner: string
}

export const idsOf = ({clauses, documents, quizzes}: Library): Id[] => [
  ...clauses.flatMap(({id: owner, file, source}) => {
    const listed = (key: 'asks' | 'concerns' | 'hazards' | 'requires' | 'conflicts', kind: Id['kind']): Id[] =>
      (file[key] ?? []).map((name, index) => placed(source, [key, index], {name, kind, owner}))
    return [
      placed(source, ['family'], {name: file.family, kind: 'family' as const, owner}),
      ...listed('asks', 'ask'),
      ...listed('concerns', 'concern'),
      ...listed('hazards', 'hazard'),
      ...listed('requires', 'clause'),
      ...listed('conflicts', 'clause'),
    ]
  }),
  ...documents.flatMap(({id: owner, file, source}) => [
    ...(file.sections ?? []).map((name, index) =>
      placed(source, ['sections', index], {name, kind: 'family' as const, owner}),
    ),
    ...(file.covers ?? []).map((name, index) =>
      placed(source, ['covers', index], {name, kind: 'clause' as const, owner}),
    ),
    ...Object.keys(file.writtenAgainst ?? {}).map((name) =>
      placed(source, ['writtenAgainst', name], {name, kind: 'clause' as const, owner}),
    ),
    ...(file.accompanies === undefined
      ? []
      : [placed(source, ['accompanies'], {name: file.accompanies, kind: 'document' as const, owner})]),
  ]),
  ...quizzes.flatMap(({id: owner, source, questions}) =>
    questions.map(({clause: name}, index) =>
      placed(source, ['questions', index, 'clause'], {name, kind: 'clause' as const, owner}),
    ),
  ),
]
