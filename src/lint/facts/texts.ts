import {recently} from '../../base/recent.js'
import type {Clause} from '../../library/clause.js'
import {calledBy, type Library, type TermUse, textsOf as textsOfDocument} from '../../library/library.js'
import {isInstrument, type Passage, type Register} from '../../library/passage.js'
import type {DocumentTemplate} from '../../library/template.js'
import type {Template} from '../../text/template.js'
import {type Printed, printedOf} from './printed.js'
import type {Prose} from './prose.js'
import {type Reading, readingsOf, saidIn} from './readings.js'

/** A text, and where it can stand. */
export interface Text extends Prose {
  readonly passage: Passage
  /** How it can come out, as few ways as show every branch of it. */
  readonly readings: readonly Reading[]
  /** Each reading as Markdown sees it. */
  readonly printed: readonly Printed[]
  /** Whether it carries rights and duties, as proposals and riders do. */
  readonly instrument: boolean
  /** The clause whose text it is; nothing for a text of a document or a quiz. */
  readonly clause: Clause | undefined
  /** The documents in which it can stand; for a text of a document that one. */
  readonly documents: readonly DocumentTemplate[]
  /** The terms that its words use, as each of those documents knows them, or as the clauses alone do. Only instruments use terms, and only clauses that are not retired. */
  readonly uses: ReadonlyMap<Setting, readonly TermUse[]>
}

export const inRegister = (texts: readonly Text[], ...registers: readonly Register[]): readonly Text[] =>
  texts.filter(({passage}) => registers.includes(passage.register))

/** Id of a document; for texts that no document takes, their register. */
export type Setting = string

/** So many texts are taken apart at a time: all of a library of hundreds of clauses, and of a larger one what is asked of together. */
const most = 2048

const words = recently(most, ({skeleton}: Template) => skeleton)
const readings = recently(most, readingsOf)
const printed = recently(most, (template: Template) =>
  readings(template).map((reading) => printedOf(template, reading)),
)
const said = recently(most, (template: Template) => saidIn(readings(template)))

export const textsOf = (library: Library): readonly Text[] => {
  const uses = recently(most, (find: () => Text['uses']) => find())
  const text = (passage: Passage, clause: Clause | undefined, documents: readonly DocumentTemplate[]): Text => {
    const instrument = isInstrument(passage.register)
    const language = instrument ? (documents[0]?.file.language ?? 'en') : passage.variant === 'es' ? 'es' : 'en'
    const settings = documents.length > 0 ? documents.map(({id}) => id) : [passage.register]
    const isRetired = clause?.file.status === 'retired'
    const find = () =>
      new Map(
        instrument && !isRetired
          ? settings.map((id) => [id, library.termsIn(words(passage.template), id)] as const)
          : [],
      )
    return {
      kind: 'text',
      outgoing: true,
      language,
      get words() {
        return words(passage.template)
      },
      at: passage.at,
      passage,
      instrument,
      clause,
      documents,
      get uses() {
        return uses(find)
      },
      get readings() {
        return readings(passage.template)
      },
      get printed() {
        return printed(passage.template)
      },
      get said() {
        return said(passage.template)
      },
    }
  }
  const takers = library.documents.map((document) => ({
    document,
    sections: new Set(document.file.sections),
    called: calledBy(document),
  }))
  return [
    ...library.clauses.flatMap((clause) => {
      const stands = ({sections, called}: (typeof takers)[number]): boolean =>
        clause.file.status !== 'retired' && (sections.has(clause.file.family) || called.has(clause.id))
      const taking = takers.filter(stands)
      return clause.passages.map((passage) => {
        const {register, variant} = passage
        const fitting = taking.filter(
          ({document: {file}}) => file.register === register && (isInstrument(register) || file.language === variant),
        )
        return text(
          passage,
          clause,
          fitting.map(({document}) => document),
        )
      })
    }),
    ...library.documents.flatMap((document) =>
      textsOfDocument(document).map((passage) => text(passage, undefined, [document])),
    ),
    ...library.quizzes.flatMap(({passages}) => passages.map((passage) => text(passage, undefined, []))),
  ]
}
