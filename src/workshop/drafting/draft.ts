import type {Diagnostic, Outcome} from '../../base/diagnostic.js'
import type {Clause} from '../../library/clause.js'
import {withString} from '../../source/put.js'
import {clauseFrom} from '../open.js'
import {below} from '../workspace/paths.js'
import type {Shelf} from '../workspace/shelf.js'

/** What somebody writes on one clause, before it is in any file. */
export interface Draft {
  readonly id: string
  /** The workspace’s own file, where it was written by hand; else it is begun from what stands there. */
  readonly yaml?: string | undefined
  /** Texts that are to read otherwise, by register and rung or language: `rider.opening`. They lie over the file. */
  readonly texts: Readonly<Record<string, string>>
}

/** A clause as it stands, and the file in which a workspace says it otherwise. */
export interface Standing {
  readonly clause: Clause
  /** The workspace’s own file. */
  readonly path: string
  /** Its text, where there is one. */
  readonly own: string | undefined
  /** The clause below the own file; nothing where it is all own. */
  readonly base: Clause | undefined
}

/** Where an own clause is written. */
const ownFolder = ({workspace}: Shelf): string =>
  workspace.here ? (workspace.folders.clauses.at(-1) ?? 'clauses') : 'clauses'

/** @returns nothing where no clause has the id */
export const standingOf = (shelf: Shelf, id: string): Standing | undefined => {
  const clause = shelf.library.clause.get(id)
  if (!clause) return undefined
  const path = below(ownFolder(shelf), `${clause.file.family}/${id}.yaml`)
  const isOwn = clause.source.file === path
  return {clause, path, own: isOwn ? clause.source.text : undefined, base: isOwn ? shelf.replaced.get(id) : clause}
}

/** A key of a draft as the path of its text in a file. */
const pathOf = (key: string): readonly string[] => ['text', ...key.split('.')]

/**
 * The own file as a draft would have it. What reads as it stood is not put into it, so that nothing is overridden without need;
 * everything else of the file stays as it was.
 */
export const draftedFile = ({clause, path, own, base}: Standing, {yaml, texts}: Draft): Outcome<string> => {
  let file = yaml ?? own ?? (base ? beginning(base) : '')
  const before: Readonly<Record<string, Readonly<Record<string, string>> | undefined>> = clause.file.text
  for (const [key, text] of Object.entries(texts)) {
    const [register = '', variant = ''] = key.split('.')
    const stood = before[register]?.[variant]
    if (yaml === undefined && stood?.trimEnd() === text.trimEnd()) continue
    const isLine = stood !== undefined && !stood.endsWith('\n') && !text.trim().includes('\n')
    const put = withString(file, pathOf(key), isLine ? text.trimEnd() : `${text.trimEnd()}\n`)
    if (put === undefined) return {diagnostics: [unput(path, key)]}
    file = put
  }
  return {value: file, diagnostics: []}
}

const beginning = ({file: {version}}: Clause): string =>
  `# yaml-language-server: $schema=../../schema/override.schema.json\noverrides: ${version}\n`

const unput = (file: string, key: string): Diagnostic => ({
  rule: 'yaml-syntax',
  severity: 'error',
  message: `The text ${key.replace('.', ', ')} cannot be put into the file as it stands; mend the file itself first`,
  place: {file},
})

/** The clause that an own file would make. */
export const draftedClause = ({path, base}: Standing, file: string): Outcome<Clause> =>
  clauseFrom(path, file, new Map(base ? [[base.id, base]] : []))
