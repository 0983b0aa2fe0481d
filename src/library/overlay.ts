import type {Diagnostic, Outcome} from '../base/diagnostic.js'
import {didYouMean} from '../base/names.js'
import {merge} from '../source/merged.js'
import type {Source} from '../source/source.js'
import {checkFile} from './check.js'
import {type Clause, checkClause} from './clause.js'
import {differences} from './differences.js'
import type {ClauseFile, OverrideFile} from './files.js'

/** Whether a file changes parts of a shipped clause rather than being a clause itself. */
export const isOverride = ({value}: Source): boolean =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'overrides')

/**
 * Lays a workspace's override over the shipped clause that its file is named after.
 *
 * The clause is whole again, and each of its places points into the file that holds the line.
 *
 * @param shipped clauses of the folders before this one, by id
 */
export const overlay = (own: Source, shipped: ReadonlyMap<string, Clause>): Outcome<Clause> => {
  const {value: file, diagnostics} = checkFile<OverrideFile>('override', own)
  if (!file) return {diagnostics}
  const id = /([^/]+)\.yaml$/.exec(own.file)?.[1] ?? own.file
  const base = shipped.get(id)
  if (!base)
    return {
      diagnostics: [
        astray(
          own,
          ['overrides'],
          `There is no shipped clause ${id} to override${didYouMean(id, shipped.keys()) || '; name the file after one, or write the clause out whole, without “overrides”'}`,
        ),
      ],
    }
  const folder = base.file.family
  if (!own.file.endsWith(`${folder}/${id}.yaml`))
    return {
      diagnostics: [
        {
          rule: 'file-name',
          severity: 'error',
          message: `An override of ${id} belongs in ${folder}/${id}.yaml; move the file there`,
          place: own.place(['overrides'], 'key'),
        },
      ],
    }
  const known = Object.keys(base.file.fields ?? {})
  const strange = Object.keys(file.fields ?? {}).filter((name) => !known.includes(name))
  const merged = strange.length > 0 ? undefined : checkClause(merge(own, base.source, ['overrides']))
  return {
    ...(merged?.value ? {value: merged.value} : {}),
    diagnostics: [
      ...strange.map((name) =>
        astray(
          own,
          ['fields', name],
          `${id} has no field “${name}”${didYouMean(name, known) || (known.length > 0 ? `; it has ${known.join(', ')}` : '')}`,
        ),
      ),
      ...(merged?.diagnostics ?? []),
      ...(merged?.value ? outdated(own, file.overrides, base, merged.value.file) : []),
    ],
  }
}

const astray = (own: Source, path: readonly string[], message: string): Diagnostic => ({
  rule: 'override-target',
  severity: 'error',
  message,
  place: own.place(path, 'key'),
})

/** The shipped clause is not the one that the override was written against. */
const outdated = (
  own: Source,
  version: number,
  {id, file, source}: Clause,
  merged: ClauseFile,
): readonly Diagnostic[] => {
  if (file.version === version) return []
  const apart = differences(file, merged).map(({path}) => path)
  const message =
    file.version < version
      ? `This was written against version ${version} of ${id}, but the library here has version ${file.version}; take the newer library, or correct the number`
      : apart.length === 0
        ? `${id} is at version ${file.version} now, which says all that this file changed in version ${version}; delete the file`
        : `${id} is at version ${file.version} now, and this was written against version ${version}. What differs from it: ${apart.join(', ')}. Read “proviso diff ${id}”, then write “overrides: ${file.version}”`
  return [
    {
      rule: 'override-outdated',
      severity: 'warning',
      message,
      place: own.place(['overrides']),
      related: [{message: 'the shipped version', place: source.place(['version'])}],
    },
  ]
}
