import type {Document, Language} from '../../document/document.js'
import type {Block} from '../../document/nodes.js'

/** Words in one language or two. What is not there in Spanish is shown in English, and said to be so. */
export type Said = {readonly en: string; readonly es?: string | undefined}

/** All that a site shows, before it is pages. Nothing internal is in it. */
export interface Site {
  readonly title: Readonly<Record<Language, string>>
  readonly sheets: readonly Sheet[]
  readonly families: readonly Family[]
  readonly clauses: readonly Entry[]
  readonly asks: readonly Ask[]
  readonly terms: readonly Term[]
  readonly quizzes: readonly Quiz[]
}

/** A document that anybody may read: a guideline or a handout. */
export interface Sheet {
  /** Name of its page and of its files, without ending. */
  readonly name: string
  readonly kind: 'guideline' | 'handout'
  readonly document: Document
  /** Its first paragraph. */
  readonly says: string
  /** For whom it is, as they would say it: “I am a background actor”. */
  readonly reader?: string | undefined
  /** Whether it is for whoever teaches: slides, quizzes, cards. */
  readonly teaches: boolean
  /** Name of the same sheet in the other language. */
  readonly other?: string | undefined
  readonly downloads: readonly Download[]
}
export interface Download {
  /** From the root of the site. */
  readonly path: string
  /** What the file ends in. */
  readonly ending: string
  readonly bytes: number
  readonly variant?: 'large' | 'figures'
}

export interface Family {
  readonly id: string
  readonly title: Said
}
export type Register = 'handout' | 'guideline' | 'rider' | 'proposal'
/** One clause, as anybody may know it. */
export interface Entry {
  readonly id: string
  readonly title: Said
  readonly family: string
  readonly status: string
  readonly version: number
  readonly purpose: string
  readonly texts: readonly Wording[]
  /** Kinds of text that there are and that this site keeps to itself. */
  readonly withheld: readonly Register[]
  readonly asks: readonly string[]
  /** Keys of the terms that it defines, and of those that its texts use. */
  readonly defines: readonly string[]
  readonly uses: readonly string[]
  readonly requires: readonly string[]
  readonly conflicts: readonly string[]
  readonly sources: readonly Source[]
  /** Names of the sheets in which it stands. */
  readonly standsIn: readonly string[]
}
export interface Wording {
  readonly register: Register
  readonly language: Language
  readonly blocks: readonly Block[]
}
export interface Source {
  readonly cite: string
  readonly url?: string | undefined
  /** The day on which it was looked at, in the words of each language. */
  readonly seen: Readonly<Record<Language, string>>
  readonly evidence: 'primary' | 'secondary' | 'memory'
}

/** Something that the open letter asks, in short and in its exact words. */
export interface Ask {
  readonly id: string
  readonly says: string
  readonly quote: string
}
export interface Term {
  readonly key: string
  readonly name: string
  readonly gloss: Said
  /** Id of the clause that defines it; nothing where a document does. */
  readonly clause?: string | undefined
}

/** Questions to learn by. All strings are plain text. */
export interface Quiz {
  readonly id: string
  readonly title: string
  readonly language: Language
  readonly questions: readonly {
    /** Id of the clause that it is about. */
    readonly clause: string
    readonly id: string
    readonly ask: string
    readonly answers: readonly {readonly right: boolean; readonly say: string}[]
    readonly why: string
  }[]
}

/** A clause has a page in a language where it has words of its own in it. */
export const isIn = ({texts}: Entry, language: Language): boolean =>
  language === 'en' || texts.some((one) => one.language === language)
