import {assemble} from '../../../assemble/assemble.js'
import type {Outcome} from '../../../base/diagnostic.js'
import {remembering} from '../../../base/memory.js'
import type {Language} from '../../../document/document.js'
import type {Block} from '../../../document/nodes.js'
import {type Clause, titleOf} from '../../../library/clause.js'
import type {ClauseFile} from '../../../library/files.js'
import type {Library} from '../../../library/library.js'
import type {Passage, Register} from '../../../library/passage.js'
import type {InLanguages} from '../../../library/question.js'
import {coverage} from '../../../negotiate/coverage.js'
import {partsOf} from '../../../negotiate/review/sent.js'
import {type Change, changesOf} from '../../../words/changes.js'
import {standingOf} from '../../../workshop/drafting/draft.js'
import {type Leaning, leaningOn} from '../../../workshop/drafting/leaning.js'
import {drafted, reading} from '../../../workshop/reading.js'
import {versionOf} from '../../store/version.js'
import type {House, Open} from '../house.js'
import {type Hit, search} from './search.js'

/** All clauses, by what they can be looked for. */
export interface ShelfView {
  readonly families: readonly {readonly id: string; readonly title: InLanguages}[]
  /** Asks and concerns of the letter. */
  readonly letter: readonly Said[]
  readonly clauses: readonly CardView[]
}
/** What the letter says: in short, and in its exact words. */
export interface Said {
  readonly id: string
  readonly says: string
  readonly quote: string
}
export interface CardView {
  readonly id: string
  readonly family: string
  readonly title: Titles
  readonly purpose: string
  readonly status: ClauseFile['status']
  readonly answers: readonly string[]
  /** By register and rung or language: `rider.opening`. */
  readonly texts: readonly string[]
  readonly origin: Origin
}
export type Titles = Readonly<Record<Language, string>>
export interface Called extends Titles {
  /** Whether it can be opened in the library. */
  readonly isClause: boolean
}
/** As it is shipped, changed in this workspace, or all its own. */
export type Origin = 'shipped' | 'changed' | 'own'

/** One clause, with all that is known of it. */
export interface ClauseView {
  readonly id: string
  readonly title: Titles
  readonly origin: Origin
  readonly file: ClauseFile
  readonly family: InLanguages
  readonly answers: readonly Said[]
  readonly hazards: readonly {readonly id: string; readonly hazard: string; readonly answer: string}[]
  readonly texts: readonly TextView[]
  readonly documents: readonly {
    readonly id: string
    readonly title: string
    readonly register: Register
    readonly language: Language
  }[]
  readonly leaning: readonly Leaning[]
  /** What is named here, by id. */
  readonly called: Readonly<Record<string, Called>>
  readonly own: OwnFile
}
export interface TextView {
  readonly key: string
  readonly register: Register
  /** A rung or a language. */
  readonly variant: string
  readonly language: Language
  /** As it is written. */
  readonly text: string
  /** As it reads: fields as blanks, choices with their conditions. Nothing where it cannot be read. */
  readonly blocks: readonly Block[]
}
/** The file in which the workspace says the clause otherwise. */
export interface OwnFile {
  readonly path: string
  /** Nothing where there is no such file. */
  readonly version?: string
}

/** Two texts of a clause, word by word. */
export type Compared = readonly Change[]

/** So wide that no line is broken. */
const unbroken = 1_000_000

/** What there is, and what is known of it. */
export const browsing = (house: House) => {
  /** Clauses of each document of the plans; worked out when somebody asks. */
  const memory = remembering()
  const documentsOf = (open: Open): readonly (readonly [string, ReadonlySet<string>])[] =>
    memory.of('documents', [house.state()], () =>
      open.jobs.map(({name, order, engagement}) => {
        const {value} = assemble(open.shelf.library, order, engagement)
        return [name, new Set(value ? partsOf(value).keys() : [])]
      }),
    )
  const opened = <T>(view: (open: Open) => T | undefined | Promise<T | undefined>): Promise<Outcome<T>> =>
    house.within<T>(async (open) => {
      const value = await view(open)
      return value === undefined ? {diagnostics: []} : {value, diagnostics: []}
    })
  return {
    browseClauses: (): Promise<Outcome<ShelfView>> =>
      opened(({shelf}) => shelfView(shelf.library, (id) => originOf(shelf, id))),
    searchClauses: (asked: string): Promise<Outcome<readonly Hit[]>> =>
      opened(({shelf: {library}}) => search(library, asked)),
    clauseView: (id: string): Promise<Outcome<ClauseView>> =>
      opened(async ({shelf}) => {
        const standing = standingOf(shelf, id)
        if (!standing) return undefined
        const {path, own} = standing
        const version = own === undefined ? undefined : versionOf(await house.world.readBytes(path))
        return {
          ...clauseView(shelf.library, standing.clause),
          origin: originOf(shelf, id),
          own: {path, ...(version !== undefined && {version})},
        }
      }),
    /** Names of the documents of the plans in which a clause stands. */
    plansWith: (id: string): Promise<Outcome<readonly string[]>> =>
      opened((open) => documentsOf(open).flatMap(([name, clauses]) => (clauses.has(id) ? [name] : []))),
    compareTexts: (id: string, one: string, other: string): Promise<Outcome<Compared>> =>
      opened(({shelf: {library}}) => {
        const passages = library.clause.get(id)?.passages ?? []
        const read = (key: string): string => {
          const passage = passages.find((each) => keyOf(each) === key)
          return passage ? reading(library, passage, unbroken).trim() : ''
        }
        return changesOf(read(one), read(other))
      }),
  }
}

const keyOf = ({register, variant}: Pick<Passage, 'register' | 'variant'>): string => `${register}.${variant}`

const originOf = (shelf: Open['shelf'], id: string): Origin => {
  const standing = standingOf(shelf, id)
  if (standing?.own === undefined) return 'shipped'
  return standing.base ? 'changed' : 'own'
}

const titlesOf = (clause: Clause): Titles => ({en: titleOf(clause, 'en'), es: titleOf(clause, 'es')})

const shelfView = (library: Library, origin: (id: string) => Origin): ShelfView => ({
  families: Object.entries(library.families.value).map(([id, {title}]) => ({id, title})),
  letter: saidIn(library),
  clauses: library.clauses.map((clause) => ({
    id: clause.id,
    family: clause.file.family,
    title: titlesOf(clause),
    purpose: clause.file.purpose,
    status: clause.file.status,
    answers: [...clause.file.asks, ...(clause.file.concerns ?? [])],
    texts: clause.passages.map(keyOf),
    origin: origin(clause.id),
  })),
})

export const saidIn = ({letter: {value}}: Library): readonly Said[] =>
  [...Object.entries(value.asks), ...Object.entries(value.concerns)].map(([id, said]) => ({id, ...said}))

const clauseView = (library: Library, clause: Clause): Omit<ClauseView, 'origin' | 'own'> => {
  const {file} = clause
  const answers = [...file.asks, ...(file.concerns ?? [])]
  const leaning = leaningOn(library, clause)
  const documents = coverage(library).clauses.find(({id}) => id === clause.id)?.documents ?? []
  const named = [...(file.requires ?? []), ...(file.conflicts ?? []), ...leaning.map(({owner}) => owner)]
  return {
    id: clause.id,
    title: titlesOf(clause),
    file,
    family: library.families.value[file.family]?.title ?? {en: file.family},
    answers: saidIn(library).filter(({id}) => answers.includes(id)),
    hazards: (file.hazards ?? []).flatMap((id) => {
      const known = library.hazards.value[id]
      return known ? [{id, hazard: known.hazard, answer: known.answer}] : []
    }),
    texts: clause.passages.map((passage) => ({
      key: keyOf(passage),
      register: passage.register,
      variant: passage.variant,
      language: passage.variant === 'es' ? 'es' : 'en',
      text: passage.text,
      blocks: drafted(library, passage),
    })),
    documents: documents.flatMap((id) => {
      const document = library.document.get(id)
      if (!document) return []
      const {title, register, language} = document.file
      return [{id, title: title[language] ?? id, register, language}]
    }),
    leaning,
    called: calledIn(library, named),
  }
}

/** What clauses, documents, their schedules and quizzes are called, by id. */
export const calledIn = (library: Library, ids: readonly string[]): Readonly<Record<string, Called>> =>
  Object.fromEntries([...new Set(ids)].map((id) => [id, {...titlesIn(library, id), isClause: library.clause.has(id)}]))

const titlesIn = (library: Library, id: string): Titles => {
  const clause = library.clause.get(id)
  if (clause) return titlesOf(clause)
  const schedule = library.documents.flatMap(({schedules}) => schedules).find((one) => one.id === id)
  if (schedule) return {en: `${id} ${schedule.title}`, es: `${id} ${schedule.title}`}
  const quiz = library.quizzes.find((one) => one.id === id)
  const {en, es} = library.document.get(id)?.file.title ?? quiz?.file.title ?? {}
  return {en: en ?? es ?? id, es: es ?? en ?? id}
}
