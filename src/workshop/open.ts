import type {Diagnostic, Outcome} from '../base/diagnostic.js'
import {forgetful, type Memory} from '../base/memory.js'
import {type World, WorldError} from '../base/world.js'
import {checkFile} from '../library/check.js'
import {type Clause, checkClause} from '../library/clause.js'
import type {FactsFile, FamiliesFile, FileKind, HazardsFile, LetterFile, TokensFile} from '../library/files.js'
import {buildLibrary, type Checked, type Library, textsOf} from '../library/library.js'
import {isOverride, overlay} from '../library/overlay.js'
import {checkQuiz, type QuizTopic} from '../library/quiz.js'
import {checkTemplate, type DocumentTemplate, type TextFile} from '../library/template.js'
import type {Tokens} from '../render/look.js'
import {readSource} from '../source/source.js'
import {unreadIn} from './unread.js'

/** Folders of clauses and of documents, the shipped ones first: what stands in a later one replaces what has its id. */
export interface Folders {
  readonly clauses: readonly string[]
  readonly templates: readonly string[]
  /** Folders of what teaches, such as quizzes; `teaching` where nothing is said. */
  readonly teaching?: readonly string[]
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
export const readChecked = async <T>(
  world: World,
  kind: FileKind,
  path: string,
  memory: Memory = forgetful,
): Promise<Outcome<Checked<T>>> => {
  let text: string
  try {
    text = await world.read(path)
  } catch (error) {
    return {diagnostics: [worldFinding(error)]}
  }
  return memory.of(`${kind} ${path}`, [text], () => checkedFrom<T>(kind, path, text))
}

const checkedFrom = <T>(kind: FileKind, path: string, text: string): Outcome<Checked<T>> => {
  const {value: source, diagnostics} = readSource(path, text)
  if (!source) return {diagnostics}
  const checked = checkFile<T>(kind, source)
  return checked.value === undefined
    ? {diagnostics: checked.diagnostics}
    : {value: {value: checked.value, source}, diagnostics: []}
}

/** What opening keeps account of, whatever is opened. */
interface Opening {
  readonly world: World
  readonly memory: Memory
  readonly diagnostics: Diagnostic[]
  /** Every file that was read. */
  readonly read: Set<string>
}

/**
 * Opens a library: every clause, document, table and look in its folders; a later look takes the place of one of its name. Broken files are
 * findings; the rest is still there.
 *
 * @param memory what was made of files that did not change since; without it everything is made anew
 */
export const openLibrary = async (
  world: World,
  folders: Folders,
  memory: Memory = forgetful,
): Promise<Outcome<Layered>> => {
  const diagnostics: Diagnostic[] = []
  const opening: Opening = {world, memory, diagnostics, read: new Set()}
  const tables = await openTables(opening, folders)
  const {clauses, replaced, listed} = await openClauses(opening, folders.clauses)
  const documents = await openDocuments(opening, folders.templates)
  const {quizzes, ...lessons} = await openQuizzes(opening, folders.teaching ?? ['teaching'])
  diagnostics.push(
    ...unreadIn({
      clauses: listed,
      templates: documents.listed,
      teaching: lessons.listed,
      read: opening.read,
      documents: documents.recipes,
      whole: documents.whole,
    }),
  )
  if (!tables) return {diagnostics}
  const {tokens, ...others} = tables
  const library = buildLibrary({clauses, documents: documents.templates, quizzes, ...others}, memory)
  return {value: {library, tokens, replaced}, diagnostics}
}

type Listed = ReadonlyMap<string, readonly string[]>
type Tables = Pick<Library, 'facts' | 'families' | 'letter' | 'hazards'> & {readonly tokens: Tokens}

const openTables = async (
  {world, memory, diagnostics, read}: Opening,
  {clauses, templates}: Folders,
): Promise<Tables | undefined> => {
  const table = async <T>(kind: FileKind, path: string): Promise<Checked<T> | undefined> => {
    read.add(path)
    const {value, diagnostics: found} = await readChecked<T>(world, kind, path, memory)
    diagnostics.push(...found)
    return value
  }
  for (const folder of clauses) read.add(`${folder}/rates.yaml`)
  const shipped = clauses[0] ?? 'clauses'
  const facts = await table<FactsFile>('facts', `${shipped}/facts.yaml`)
  const families = await table<FamiliesFile>('families', `${shipped}/families.yaml`)
  const letter = await table<LetterFile>('letter', `${shipped}/letter.yaml`)
  const hazards = await table<HazardsFile>('hazards', `${shipped}/hazards.yaml`)
  const looks: Tokens[] = []
  for (const [index, folder] of templates.entries()) {
    const path = `${folder}/tokens.yaml`
    if (index > 0 && !(await world.list(folder, 1)).includes(path)) continue
    const look = await table<TokensFile>('tokens', path)
    if (look) looks.push(look.value)
  }
  const [shippedLooks, ...ownLooks] = looks
  if (!facts || !families || !letter || !hazards || !shippedLooks) return undefined
  const tokens = ownLooks.reduce(
    (all, own) => ({pages: {...all.pages, ...own.pages}, looks: {...all.looks, ...own.looks}}),
    shippedLooks,
  )
  return {facts, families, letter, hazards, tokens}
}

const openClauses = async ({world, memory, diagnostics, read}: Opening, folders: readonly string[]) => {
  const listed = new Map<string, readonly string[]>()
  const clauses = new Map<string, Clause>()
  const replaced = new Map<string, Clause>()
  for (const folder of folders) {
    const seen = new Map<string, Clause>()
    const earlier = new Map(clauses)
    const paths = await world.list(folder)
    listed.set(folder, paths)
    for (const path of paths) {
      const [, id = ''] = /\/[A-Z]{2,4}\/([^/]+)\.yaml$/.exec(path) ?? []
      if (id === '') continue
      read.add(path)
      const text = await world.read(path)
      const {value: clause, diagnostics: found} = memory.of(`clause ${path}`, [text, earlier.get(id)], () =>
        clauseFrom(path, text, earlier),
      )
      diagnostics.push(...found)
      if (!clause) continue
      const twin = seen.get(clause.id)
      if (twin) diagnostics.push(duplicateId(clause, twin))
      const before = earlier.get(clause.id)
      if (before) replaced.set(clause.id, before)
      seen.set(clause.id, clause)
      clauses.set(clause.id, clause)
    }
  }
  return {clauses: [...clauses.values()].sort((a, b) => (a.id < b.id ? -1 : 1)), replaced, listed}
}

/** A clause of its file: whole, or laid over the one that stands in a folder before. */
export const clauseFrom = (path: string, text: string, earlier: ReadonlyMap<string, Clause>): Outcome<Clause> => {
  const {value: source, diagnostics} = readSource(path, text)
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

const openDocuments = async ({world, memory, diagnostics, read}: Opening, folders: readonly string[]) => {
  const listed = new Map<string, readonly string[]>()
  const documents = new Map<string, DocumentTemplate>()
  const shared = new Map<string, TextFile>()
  const recipes = new Map<string, readonly string[] | undefined>()
  let whole = true
  for (const folder of folders) {
    const paths = await world.list(folder)
    listed.set(folder, paths)
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
      const recipe = await world.read(path)
      read.add(path)
      const from = [recipe, ...[...texts.values(), ...shared.values()].flatMap(({file, text}) => [file, text])]
      const {value: template, diagnostics: found} = memory.of(`document ${path}`, from, () =>
        documentFrom(path, recipe, texts, new Map(shared)),
      )
      diagnostics.push(...found)
      whole &&= found.length === 0
      recipes.set(beside, template && ['text', 'item', ...(template.file.schedules ?? [])])
      if (!template) {
        for (const {file} of texts.values()) read.add(file)
        continue
      }
      documents.set(template.id, template)
      for (const {at} of textsOf(template)) read.add(at({from: 0, to: 0}).file)
    }
  }
  return {templates: [...documents.values()], recipes, whole, listed: listed as Listed}
}

/** Quizzes in the order of their ids; one of a later folder takes the place of one of its name. */
const openQuizzes = async ({world, memory, diagnostics, read}: Opening, folders: readonly string[]) => {
  const quizzes = new Map<string, QuizTopic>()
  const listed = new Map<string, readonly string[]>()
  for (const folder of folders) {
    const paths = await world.list(folder)
    listed.set(folder, paths)
    for (const path of paths) {
      if (!path.startsWith(`${folder}/quizzes/`) || !path.endsWith('.yaml')) continue
      read.add(path)
      const text = await world.read(path)
      const {value: quiz, diagnostics: found} = memory.of(`quiz ${path}`, [text], () => quizFrom(path, text))
      diagnostics.push(...found)
      if (quiz) quizzes.set(quiz.id, quiz)
    }
  }
  return {quizzes: [...quizzes.values()].sort((a, b) => (a.id < b.id ? -1 : 1)), listed: listed as Listed}
}

const quizFrom = (path: string, text: string): Outcome<QuizTopic> => {
  const {value: source, diagnostics} = readSource(path, text)
  return source ? checkQuiz(source) : {diagnostics}
}

const documentFrom = (
  path: string,
  recipe: string,
  texts: ReadonlyMap<string, TextFile>,
  shared: ReadonlyMap<string, TextFile>,
): Outcome<DocumentTemplate> => {
  const {value: source, diagnostics} = readSource(path, recipe)
  return source ? checkTemplate(source, texts, shared) : {diagnostics}
}

const textFile = async (world: World, file: string): Promise<TextFile> => ({
  file,
  text: (await world.read(file)).replaceAll('\r\n', '\n'),
})
