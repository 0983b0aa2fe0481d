import type {Place} from '../../base/place.js'
import {celType} from '../../library/conditions.js'
import type {Library} from '../../library/library.js'
import type {Path, Source} from '../../source/source.js'
import type {Span} from '../../text/template.js'

/** A CEL expression. */
export interface Condition {
  /** What it decides: whether a clause stands, a caution is said or a document refused, or what a fact is. */
  readonly decides: 'clause' | 'caution' | 'refusal' | 'fact'
  /** Clause, document or fact that has it. */
  readonly owner: string
  readonly expression: string
  /** CEL type of what it must give. */
  readonly wants: string
  at(span: Span): Place
}

export const conditionsOf = ({clauses, documents, questions, facts}: Library): Condition[] => {
  const condition = (
    {decides, owner, wants = 'bool'}: Pick<Condition, 'decides' | 'owner'> & {wants?: string},
    source: Source,
    path: Path,
    expression: string | undefined,
  ): readonly Condition[] =>
    expression === undefined
      ? []
      : [{decides, owner, expression, wants, at: ({from, to}) => source.placeInText(path, from, to)}]
  return [
    ...clauses.flatMap(({id: owner, file, source}) => [
      ...condition({decides: 'clause', owner}, source, ['when'], file.when),
      ...(file.cautions ?? []).flatMap(({when}, index) =>
        condition({decides: 'caution', owner}, source, ['cautions', index, 'when'], when),
      ),
    ]),
    ...documents.flatMap(({id: owner, file, source}) =>
      (file.refuses ?? []).flatMap(({when}, index) =>
        condition({decides: 'refusal', owner}, source, ['refuses', index, 'when'], when),
      ),
    ),
    ...[...questions].flatMap(([owner, fact]) =>
      condition({decides: 'fact', owner, wants: celType(fact)}, facts.source, [owner, 'from'], fact.from),
    ),
  ]
}
