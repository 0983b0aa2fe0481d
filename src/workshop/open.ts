import type {Diagnostic, Outcome} from '../base/diagnostic.js'
import {type World, WorldError} from '../base/world.js'
import {checkFile} from '../library/check.js'
import {type Clause, checkClause} from '../library/clause.js'
import type {FactsFile, FamiliesFile, FileKind, HazardsFile, LetterFile, TokensFile} from '../library/files.js'
import {buildLibrary, type Checked, type Library, textsOf} from '../library/library.js'
import {isOverride, overlay} from '../library/overlay.js'
import {checkTemplate, type DocumentTemplate, type TextFile} from '../library/template.js'
import type {Tokens} from '../render/look.js'
import {readSource} from '../source/source.js'
import {unreadIn} from './unread.js'

/** Folders of clauses and of documents, the shipped ones first: what stands in a later one replaces what has its id. */
export interface Folders {
  readonly clauses: readonly string[]
  readonly templates: readonly string[]
}
/** A library together with the design tokens of its documents. */
export interface Opened {
  readonly library: Library
  readonly tokens: Tokens
}
/** A library of several folders, one laid over the other. */
export interface Layered extends Opened {
  /** Clauses that a later folder replaced or changed, as they were, by id. */
  readonly replaced: ReadonlyMap<string, Clause>
}

/** A world's refusal as a finding. */
export const worldFinding = (error: unknown): Diagnostic => {
  if (!(error instanceof WorldError)) throw error
  return {rule: 'file-access', severity: 'error', message: error.message, place: {file: error.path}}
}

/** Reads a YAML file and checks its form. */
export const readChecked = async <T>(world: World, kind: FileKind, path: string): Promise<Outcome<Checked<T>>> => {
  let text: string
  try {
    text = await world.read(path)
  } catch (error) {
    return {diagnostics: [worldFinding(error)]}
  }
  const {value: source, diagnostics} = readSource(path, text)
  if (!source) return {diagnostics}
  const checked = checkFile<T>(kind, source)
  return checked.value === undefined
    ? {diagnostics: checked.diagnostics}
    : {value: {value: checked.value, source}, diagnostics: []}
}

/** Opens a library: every clause, document, table and look in its folders; a later look takes the place of one of its name. Broken files are findings; the rest is still there. */
export const openLibrary = async (world: World, folders: Folders): Promise<Outcome<Layered>> => {
  const diagnostics: Diagnostic[] = []
  const keep = <T>({value, diagnostics: found}: Outcome<T>): T | undefined => {
    diagnostics.push(...found)
    return value
  }
  const shipped = folders.clauses[0] ?? 'clauses'
  const read = new Set(folders.clauses.map((folder) => `${folder}/rates.yaml`))
  const table = async <T>(kind: FileKind, path: string) => {
    read.add(path)
    return keep(await readChecked<T>(world, kind, path))
  }
  const facts = await table<FactsFile>('facts', `${shipped}/facts.yaml`)
  const families = await table<FamiliesFile>('families', `${shipped}/families.yaml`)
  const letter = await table<LetterFile>('letter', `${shipped}/letter.yaml`)
  const hazards = await table<HazardsFile>('hazards', `${shipped}/hazards.yaml`)
  const looks: Tokens[] = []
  for (const [index, folder] of folders.templates.entries()) {
    const path = `${folder}/tokens.yaml`
    if (index > 0 && !(await world.list(folder, 1)).includes(path)) continue
    const look = await table<TokensFile>('tokens', path)
    if (look) looks.push(look.value)
  }

  const listed = {clauses: new Map<string, readonly string[]>(), templates: new Map<string, readonly string[]>()}
  const clauses = new Map<string, Clause>()
  const replaced = new Map<string, Clause>()
  for (const folder of folders.clauses) {
    const seen = new Map<string, Clause>()
    const earlier = new Map(clauses)
    const paths = await world.list(folder)
    listed.clauses.set(folder, paths)
    for (const path of paths) {
      if (!/\/[A-Z]{2,4}\/[^/]+\.yaml$/.test(path)) continue
      read.add(path)
      const clause = keep(await readClause(world, path, earlier))
      if (!clause) continue
      const twin = seen.get(clause.id)
      if (twin) diagnostics.push(duplicateId(clause, twin))
      const before = earlier.get(clause.id)
      if (before) replaced.set(clause.id, before)
      seen.set(clause.id, clause)
      clauses.set(clause.id, clause)
    }
  }
  const documents = new Map<string, DocumentTemplate>()
  const shared = new Map<string, TextFile>()
  let whole = true
  const recipes = new Map<string, readonly string[] | undefined>()
  for (const folder of folders.templates) {
    const paths = await world.list(folder)
    listed.templates.set(folder, paths)
    for (const file of paths) {
      const name = /\/parts\/([^/]+)\.md\.hbs$/.exec(file)?.[1]
      if (name !== undefined) shared.set(name, await textFile(world, file))
    }
    for (const path of paths.filter((one) => one.endsWith('/document.yaml'))) {
      const beside = path.slice(0, -'document.yaml'.length)
      const texts = new Map<string, TextFile>()
      for (const file of paths)
        if (file.startsWith(beside) && file.endsWith('.md.hbs'))
          texts.set(file.slice(beside.length, -'.md.hbs'.length), await textFile(world, file))
      const {value: source, diagnostics: found} = readSource(path, await world.read(path))
      diagnostics.push(...found)
      const checked = source ? checkTemplate(source, texts, shared) : {diagnostics: found}
      const template = source && keep(checked)
      whole &&= checked.diagnostics.length === 0
      read.add(path)
      recipes.set(beside, template && ['text', 'item', ...(template.file.schedules ?? [])])
      if (!template) continue
      documents.set(template.id, template)
      for (const {at} of textsOf(template)) read.add(at({from: 0, to: 0}).file)
    }
  }
  diagnostics.push(...unreadIn({...listed, read, documents: recipes, whole}))
  const [shippedLooks, ...ownLooks] = looks
  if (!facts || !families || !letter || !hazards || !shippedLooks) return {diagnostics}
  const tokens = ownLooks.reduce(
    (all, own) => ({pages: {...all.pages, ...own.pages}, looks: {...all.looks, ...own.looks}}),
    shippedLooks,
  )
  const ordered = [...clauses.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  const library = buildLibrary({clauses: ordered, documents: [...documents.values()], facts, families, letter, hazards})
  return {value: {library, tokens, replaced}, diagnostics}
}

const textFile = async (world: World, file: string): Promise<TextFile> => ({
  file,
  text: (await world.read(file)).replaceAll('\r\n', '\n'),
})

const readClause = async (
  world: World,
  path: string,
  earlier: ReadonlyMap<string, Clause>,
): Promise<Outcome<Clause>> => {
  const {value: source, diagnostics} = readSource(path, await world.read(path))
  if (!source) return {diagnostics}
  return isOverride(source) ? overlay(source, earlier) : checkClause(source)
}

const duplicateId = (clause: Clause, first: Clause): Diagnostic => ({
  rule: 'duplicate-id',
  severity: 'error',
  message: `The id ${clause.id} is taken; give this clause another`,
  place: clause.source.place(['id']),
  related: [{message: 'the first one', place: first.source.place(['id'])}],
})
