import {rungs} from '../../library/clause.js'
import type {Field} from '../../library/library.js'
import type {Rung} from '../../library/passage.js'
import {type Question, type Read, readValue} from '../../library/question.js'
import type {Path, Source} from '../../source/source.js'

/** A value that a file gives a question, as it reads: the value, or what is wrong with it. */
export type Given = Read & {readonly path: Path}

/** Reads what stands at a path by the type of its question. */
export const givenAt = (source: Source, path: Path, question: Question, value: unknown): Given => ({
  ...readValue(question, value, source.written(path)),
  path,
})

/** What is taken where a field is not answered, and the rungs at which it is. */
export type Default = Given & {readonly at: readonly Rung[]}

/** Whether a field has a default for each rung, rather than one for all. */
export const isPerRung = ({file: {default: given}}: Field): boolean =>
  typeof given === 'object' && !Array.isArray(given)

export const defaultsIn = (field: Field, source: Source): readonly Default[] => {
  const given: unknown = field.file.default
  const path: Path = ['fields', field.name, 'default']
  if (given === undefined) return []
  if (!isPerRung(field)) return [{...givenAt(source, path, field, given), at: rungs}]
  const each = given as Partial<Record<Rung, unknown>>
  return rungs
    .filter((rung) => each[rung] !== undefined)
    .map((rung) => ({...givenAt(source, [...path, rung], field, each[rung]), at: [rung]}))
}

/** A least or greatest answer: at one rung, or at all of them. */
export type Bound = Given & {readonly bound: 'min' | 'max'; readonly at: Rung | undefined}

export const boundsIn = (field: Field, source: Source): readonly Bound[] => {
  const {limits} = field.file
  if (!limits) return []
  return [undefined, ...rungs].flatMap((at) => {
    const within = at === undefined ? limits : limits[at]
    return (['min', 'max'] as const).flatMap((bound): readonly Bound[] => {
      const value = within?.[bound]
      const path: Path = ['fields', field.name, 'limits', ...(at === undefined ? [] : [at]), bound]
      return value === undefined ? [] : [{...givenAt(source, path, field, value), bound, at}]
    })
  })
}

/** Every field with the file of its clause. */
export const withSources = (
  fields: readonly Field[],
  sourceOf: (owner: string) => Source | undefined,
): readonly {readonly field: Field; readonly source: Source}[] =>
  fields.flatMap((field) => {
    const source = sourceOf(field.owner)
    return source ? [{field, source}] : []
  })
