import type {Diagnostic} from '../../base/diagnostic.js'
import {exists, type World} from '../../base/world.js'
import {type Clause, checkClause} from '../../library/clause.js'
import type {Library} from '../../library/library.js'
import type {Register} from '../../library/passage.js'
import {scalar} from '../../source/scalar.js'
import {readSource} from '../../source/source.js'
import {printMarkdown} from '../../text/print.js'
import {candidates} from './candidates.js'
import type {Adopted} from './clauses.js'
import type {Found} from './found.js'

/** As what a clause is taken over. */
export interface Adoption {
  readonly id: string
  readonly family: string
  readonly register: Register
  /** A rung or a language. */
  readonly variant: string
  /** Where it is to be called otherwise than in the precedent. */
  readonly title?: string
  readonly purpose?: string
  /** Asks of the letter that it answers. */
  readonly asks?: readonly string[]
}

/** A file that is to be written. */
export interface Written {
  readonly path: string
  readonly text: string
}
export type WrittenClause = Written & {readonly id: string; readonly title: string}

/** What a clause is called that had no caption. */
const untitled = 'To be named'
const unsaid = 'To be written, in one sentence on what the clause is for.'

/** A clause of a precedent as a file of a workspace: its words are in it one by one, and the rest is to be written. */
export const clauseFile = (
  {title: caption, label, blocks}: Adopted,
  {id, family, register, variant, title = caption ?? untitled, purpose = unsaid, asks = []}: Adoption,
  file: string,
): WrittenClause => {
  const printed = printMarkdown(blocks)
  const lines = printed.split('\n').map((line) => (line === '' ? '' : `      ${line}`))
  const texts = printed === '' ? ['text: {}'] : ['text:', `  ${register}:`, `    ${variant}: |`, ...lines]
  const text = `${[
    '# yaml-language-server: $schema=../../schema/clause.schema.json',
    `id: ${id}`,
    `title: ${scalar(title)}`,
    `family: ${family}`,
    'version: 1',
    'status: draft',
    `purpose: ${scalar(purpose)}`,
    `asks: [${asks.join(', ')}]`,
    ...texts,
    'notes: |',
    `  Taken word for word from ${nameOf(file)}.`,
    ...(label === undefined ? [] : [`  Its number there: ${label}`]),
  ].join('\n')}\n`
  return {id, title, path: `clauses/${family}/${id}.yaml`, text}
}

const nameOf = (file: string): string => file.split('/').at(-1) ?? file

/** What is in no clause, as files: what stands before the first of them, and what stands beside the text. */
export const besides = (file: string, {before, beside}: Found): readonly Written[] => {
  const base = `adopted/${nameOf(file).replace(/\.[^.]+$/, '')}`
  return [
    {path: `${base}.before.txt`, lines: before},
    {path: `${base}.beside.txt`, lines: beside},
  ].flatMap(({path, lines}) => (lines.length === 0 ? [] : [{path, text: `${lines.join('\n\n')}\n`}]))
}

/** Reads a new file as the library will, before it is written: what it could still become is told, and what is wrong with it. */
export const readBack = ({
  path,
  text,
}: Written): {readonly clause?: Clause; readonly diagnostics: readonly Diagnostic[]} => {
  const {value: source, diagnostics} = readSource(path, text)
  const checked = source ? checkClause(source) : {diagnostics}
  const clause = checked.value
  if (!clause || checked.diagnostics.length > 0) return {diagnostics: checked.diagnostics}
  return {clause, diagnostics: clause.passages.length === 0 ? [bare(clause)] : candidates(clause)}
}

const bare = ({id, source}: Clause): Diagnostic => ({
  rule: 'adopt-bare',
  severity: 'info',
  message: `${id} is a heading without a text of its own; delete the file if it only headed the clauses after it`,
  place: source.place(['title']),
})

/** Ids that the library has already, and files that are there: no clause is replaced. */
export const inTheWay = async (
  world: World,
  library: Library,
  clauses: readonly WrittenClause[],
  others: readonly Written[],
): Promise<{readonly ids: readonly string[]; readonly files: readonly string[]}> => {
  const files: string[] = []
  for (const {path} of [...clauses, ...others]) if (await exists(world, path)) files.push(path)
  return {ids: clauses.map(({id}) => id).filter((id) => library.clause.has(id)), files}
}

/** The number that own clauses of a family go on with; shipped ones stay below twenty. */
export const firstFree = ({clauses}: Library, family: string): number =>
  Math.max(20, ...clauses.map(({id}) => Number(new RegExp(`^${family}-(\\d+)$`).exec(id)?.[1] ?? 0) + 1))
