import type {Register} from '../../../../library/passage.js'
import type {Draft} from '../../../desk/library/drafting.js'

/** What a person does in the library. Bytes of a precedent are kept apart, by their key. */
export interface LibraryWork {
  readonly looking: Looking
  /** The clause that lies open. */
  readonly open?: string | undefined
  /** The clause that was closed last, so that one goes on there. */
  readonly left?: string | undefined
  readonly way: Way
  /** The text that is read or written, as `rider.opening`, and the one beside it. */
  readonly text: string
  readonly other: string
  /** The clause for which somebody chose the text, also one that is still to be written. */
  readonly choseFor?: string | undefined
  readonly marked: boolean
  readonly as: 'prose' | 'yaml'
  readonly drafts: Readonly<Record<string, Begun>>
  readonly isTaking: boolean
  readonly taking?: Taking | undefined
  /** Rises when files were written, so that all is asked anew. */
  readonly edition: number
}
export interface Looking {
  readonly words: string
  readonly family: string
  readonly answers: string
  readonly register: string
  readonly own: boolean
}
export type Way = 'read' | 'compare' | 'write'
/** A draft, and the version of the own file that it was begun from. */
export interface Begun extends Draft {
  readonly over?: string | undefined
}
export interface Taking {
  readonly file: {readonly name: string; readonly key: string}
  readonly register: Register
  readonly variant: string
  readonly family: string
  /** What is said of a clause of the file, by its index; one of which nothing is said is left where it is. */
  readonly said: Readonly<Record<string, Said>>
}
export interface Said {
  readonly isLeft?: boolean
  readonly id?: string
  readonly title?: string
  readonly purpose?: string
  /** As they were typed. */
  readonly asks?: string
}

export const everything: Looking = {words: '', family: '', answers: '', register: '', own: false}
export const nothingYet: LibraryWork = {
  looking: everything,
  way: 'read',
  text: 'rider.opening',
  other: 'rider.floor',
  marked: true,
  as: 'prose',
  drafts: {},
  isTaking: false,
  edition: 0,
}

/** Files as this page left them: whoever undoes a save and saves again is no other hand. */
export const leftHere = new Set<string>()
/** @param version nothing for a file that is not there */
export const leftAs = (path: string, version: string | undefined): string => `${path} ${version ?? ''}`

export const withDraft = (work: LibraryWork, draft: Begun): LibraryWork => ({
  ...work,
  drafts: {...work.drafts, [draft.id]: draft},
})
export const withoutDraft = (work: LibraryWork, id: string): LibraryWork => {
  const {[id]: _, ...drafts} = work.drafts
  return {...work, drafts}
}

/** Every text that a clause can have, in the order in which people think of them. */
export const keys = [
  'rider.opening',
  'rider.acceptable',
  'rider.floor',
  'proposal.opening',
  'proposal.acceptable',
  'proposal.floor',
  'guideline.en',
  'guideline.es',
  'handout.en',
  'handout.es',
] as const
export type Key = (typeof keys)[number]

export const languageOf = (key: string): 'en' | 'es' => (key.endsWith('.es') ? 'es' : 'en')
/** The first of these texts that a clause has. */
export const firstOf = (has: readonly string[], ...wanted: readonly string[]): string =>
  wanted.find((key) => has.includes(key)) ?? keys.find((key) => has.includes(key)) ?? 'rider.opening'
