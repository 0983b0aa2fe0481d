import {type Diagnostic, errorsIn, type Outcome} from '../../../base/diagnostic.js'
import {remembering} from '../../../base/memory.js'
import type {Register} from '../../../library/passage.js'
import type {InLanguages} from '../../../library/question.js'
import {type Found, findClauses} from '../../../workshop/adopt/found.js'
import {linesOf} from '../../../workshop/adopt/pieces.js'
import {besides, clauseFile, firstFree, inTheWay, readBack, type Written} from '../../../workshop/adopt/written.js'
import {beginHere} from '../../../workshop/workspace/begin.js'
import type {House} from '../house.js'

/** A precedent as a page shows it. */
export interface PrecedentView {
  readonly clauses: readonly {
    /** Its number there, where it was typed. */
    readonly label?: string
    readonly title?: string
    /** Its words, without marks and numbers. */
    readonly text: string
  }[]
  /** What stands before the first clause, and beside the text. */
  readonly before: readonly string[]
  readonly beside: readonly string[]
  /** With the number that own clauses go on with. */
  readonly families: readonly {readonly id: string; readonly title: InLanguages; readonly next: number}[]
}
/** What is taken from a precedent, and as what. */
export interface Taking {
  readonly file: string
  readonly bytes: Uint8Array
  readonly register: Register
  /** A rung or a language. */
  readonly variant: string
  readonly chosen: readonly {
    /** Which clause of the file, from 0. */
    readonly index: number
    readonly id: string
    readonly family: string
    readonly title?: string | undefined
    readonly purpose?: string | undefined
    readonly asks: readonly string[]
  }[]
}
export interface Taken {
  readonly clauses: readonly {readonly id: string; readonly title: string; readonly path: string}[]
  /** Files with what is in no clause. */
  readonly rest: readonly string[]
}

/** Own clauses from a precedent. */
export const adopting = (house: House) => {
  const memory = remembering()
  /** The same file is asked again while it is chosen from. */
  const found = (file: string, bytes: Uint8Array): Outcome<Found> =>
    memory.of('precedent', [file, bytes.length, house.world.checksum(bytes)], () =>
      findClauses(file, bytes, house.world),
    )
  return {
    openPrecedent: async (file: string, bytes: Uint8Array): Promise<Outcome<PrecedentView>> => {
      const {value: open, diagnostics: closed} = await house.open()
      if (!open) return {diagnostics: closed}
      const {value, diagnostics} = found(file, bytes)
      if (!value) return {diagnostics}
      const {library} = open.shelf
      return {
        value: {
          clauses: value.clauses.map(({label, title, blocks}) => ({
            ...(label !== undefined && {label}),
            ...(title !== undefined && {title}),
            text: linesOf(blocks).join('\n\n'),
          })),
          before: value.before,
          beside: value.beside,
          families: Object.entries(library.families.value).map(([id, {title}]) => ({
            id,
            title,
            next: firstFree(library, id),
          })),
        },
        diagnostics,
      }
    },

    /** Writes the chosen clauses as files of the workspace. All of them or none; no file and no clause is replaced. */
    takeFromPrecedent: async ({file, bytes, register, variant, chosen}: Taking): Promise<Outcome<Taken>> => {
      const {value: open, diagnostics: closed} = await house.open()
      if (!open) return {diagnostics: closed}
      const {value, diagnostics} = found(file, bytes)
      if (!value) return {diagnostics}
      const made = chosen.flatMap(({index, asks, ...said}) => {
        const clause = value.clauses[index]
        const [title, purpose] = [said.title, said.purpose].map((one) => one?.replace(/\s+/g, ' ').trim())
        if (!clause) return []
        const words = {...(title && {title}), ...(purpose && {purpose})}
        return [clauseFile(clause, {id: said.id, family: said.family, register, variant, asks, ...words}, file)]
      })
      const asides = besides(file, value)
      const read = made.map(readBack)
      const obstacles = [
        ...twice(made.map(({id}) => id)),
        ...obstacle(await inTheWay(house.world, open.shelf.library, made, [])),
        ...read.filter(({clause}) => !clause).flatMap((one) => one.diagnostics),
      ]
      if (made.length === 0 || errorsIn(obstacles).length > 0) return {diagnostics: obstacles}
      await beginHere(house.world)
      const rest = await absent(house, asides)
      for (const {path, text} of [...made, ...rest]) await house.world.write(path, text)
      return {
        value: {
          clauses: made.map(({id, title, path}) => ({id, title, path})),
          rest: asides.map(({path}) => path),
        },
        diagnostics: [...diagnostics, ...read.flatMap((one) => one.diagnostics)],
      }
    },
  }
}

/** What is in no clause is kept once, however often clauses are taken from a file. */
const absent = async (house: House, files: readonly Written[]): Promise<readonly Written[]> => {
  const there = new Set(await house.world.list('adopted'))
  return files.filter(({path}) => !there.has(path))
}

const taken = (message: string, file: string): Diagnostic => ({
  rule: 'duplicate-id',
  severity: 'error',
  message,
  place: {file},
})

const twice = (ids: readonly string[]): readonly Diagnostic[] =>
  ids
    .filter((id, index) => ids.indexOf(id) !== index)
    .map((id) => taken(`Two of the clauses are to be called ${id}; give one of them another id`, ''))

const obstacle = ({ids, files}: Awaited<ReturnType<typeof inTheWay>>): readonly Diagnostic[] => [
  ...ids.map((id) => taken(`The id ${id} is taken; choose another`, '')),
  ...files.map((file) => taken(`${file} is there already; choose another id, or move that file away`, file)),
]
