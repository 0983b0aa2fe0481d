import {forgetful, type Memory} from '../base/memory.js'
import type {Place} from '../base/place.js'
import type {Source} from '../source/source.js'
import type {Span} from '../text/template.js'
import {type Clause, rungs} from './clause.js'
import {type Conditions, readConditions} from './conditions.js'
import type {FactsFile, FamiliesFile, FieldFile, HazardsFile, LetterFile, TermFile} from './files.js'
import type {Passage, Rung} from './passage.js'
import {type Question, readValue, type Value} from './question.js'
import type {QuizTopic} from './quiz.js'
import type {DocumentTemplate} from './template.js'
import {finders} from './terms.js'

/** A file whose form is sound, with the way back to its places. */
export interface Checked<T> {
  readonly value: T
  readonly source: Source
}
/** Everything that a library is made from. */
export interface Parts {
  readonly clauses: readonly Clause[]
  readonly documents: readonly DocumentTemplate[]
  readonly quizzes?: readonly QuizTopic[]
  readonly facts: Checked<FactsFile>
  readonly families: Checked<FamiliesFile>
  readonly letter: Checked<LetterFile>
  readonly hazards: Checked<HazardsFile>
}

export interface Fact extends Question {
  readonly default?: Value
  readonly from?: string
  readonly place: Place
}
/** An answer that one clause owns. A default that does not read by its type is left out, and a rule says so. */
export interface Field extends Question {
  readonly name: string
  readonly owner: string
  readonly file: FieldFile
  readonly defaults: Readonly<Partial<Record<Rung, Value>>>
  readonly place: Place
}
/** A defined term: `owner` is the clause or the document that defines it. */
export interface Term {
  readonly key: string
  readonly forms: readonly string[]
  readonly owner: string
  readonly file: TermFile
  readonly place: Place
}
/** A written form of a term in a passage. */
export interface TermUse {
  readonly key: string
  readonly form: string
  readonly span: Span
}

/** All clauses and documents, and what they say of each other: facts computed once, which rules and passes ask. */
export interface Library extends Parts {
  readonly clause: ReadonlyMap<string, Clause>
  readonly document: ReadonlyMap<string, DocumentTemplate>
  readonly quizzes: readonly QuizTopic[]
  readonly questions: ReadonlyMap<string, Fact>
  readonly fields: ReadonlyMap<string, Field>
  /** Every declaration, also of names declared twice. */
  readonly declaredFields: readonly Field[]
  /** A retired clause defines none. */
  readonly terms: readonly Term[]
  /** Who defines a term, by its key. */
  readonly owners: ReadonlyMap<string, string>
  readonly conditions: Conditions
  /** Every text of every clause, document and quiz. */
  readonly passages: readonly Passage[]
  /** Terms that a text uses; those of a document are known only in it. */
  termsIn(text: string, document?: string): readonly TermUse[]
}

const fieldOf = (name: string, owner: string, file: FieldFile, source: Source): Field => {
  const question = file as Question
  const {default: given} = file
  const one = (rung: Rung): unknown =>
    typeof given === 'object' && !Array.isArray(given) ? (given as Partial<Record<Rung, unknown>>)[rung] : given
  const read = rungs.flatMap((rung) => {
    const written = one(rung)
    const value = written === undefined ? undefined : readValue(question, written).value
    return value === undefined ? [] : [[rung, value] as const]
  })
  return {
    ...question,
    name,
    owner,
    file,
    defaults: Object.fromEntries(read),
    get place() {
      return source.place(['fields', name], 'key')
    },
  }
}

/** Every text of a document. */
export const textsOf = ({text, parts, schedules, item}: DocumentTemplate): readonly Passage[] => [
  text,
  ...parts.values(),
  ...(item ? [item] : []),
  ...schedules.map((schedule) => schedule.text),
]

/** Clauses that a document calls by name. */
export const calledBy = (document: DocumentTemplate): ReadonlySet<string> =>
  new Set(
    textsOf(document).flatMap(({template}) =>
      template.calls.flatMap(({name, argument}) => (name === 'clause' ? [argument] : [])),
    ),
  )

/**
 * Puts the parts together. Ids are unique by then; names declared twice are left for the rules to find.
 *
 * @param memory what was found in texts with the same terms
 */
export const buildLibrary = (parts: Parts, memory: Memory = forgetful): Library => {
  const {clauses, documents, quizzes = [], facts} = parts
  const questions = new Map<string, Fact>(
    Object.entries(facts.value).map(([name, {default: given, ...fact}]) => {
      const value = given === undefined ? undefined : readValue(fact as Question, given).value
      return [
        name,
        {
          ...(fact as Omit<Fact, 'place' | 'default'>),
          ...(value === undefined ? {} : {default: value}),
          get place() {
            return facts.source.place([name], 'key')
          },
        },
      ]
    }),
  )
  const declaredFields = clauses.flatMap(({id, file, source}) =>
    Object.entries(file.fields ?? {}).map(([name, field]) => fieldOf(name, id, field, source)),
  )
  const terms = [
    ...clauses
      .filter(({file}) => file.status !== 'retired')
      .map((one) => ({owner: one.id, defines: one.file.defines, source: one.source})),
    ...documents.map((one) => ({owner: one.id, defines: one.file.defines, source: one.source})),
  ].flatMap(({owner, defines, source}) =>
    Object.entries(defines ?? {}).map(
      ([key, file]): Term => ({
        key,
        forms: file.forms,
        owner,
        file,
        get place() {
          return source.place(['defines', key], 'key')
        },
      }),
    ),
  )
  const ids = documents.map(({id}) => id)
  const written = JSON.stringify([ids, terms.map(({key, forms, owner}) => [key, forms, owner])])
  const termsIn = memory.of('terms', [written], () => findersOf(terms, ids))
  return {
    ...parts,
    clause: new Map(clauses.map((one) => [one.id, one])),
    document: new Map(documents.map((one) => [one.id, one])),
    quizzes,
    questions,
    fields: new Map(declaredFields.map((field) => [field.name, field])),
    declaredFields,
    terms,
    owners: new Map(terms.map(({key, owner}) => [key, owner])),
    conditions: readConditions(questions),
    passages: [...[...clauses, ...quizzes].flatMap(({passages}) => passages), ...documents.flatMap(textsOf)],
    termsIn,
  }
}

const findersOf = (terms: readonly Term[], documents: readonly string[]): Library['termsIn'] => {
  const finder = finders(terms.filter(({owner}) => !documents.includes(owner)))
  const anywhere = finder([])
  const inDocument = new Map(
    documents.map((id) => {
      const own = terms.filter(({owner}) => owner === id)
      return [id, own.length === 0 ? anywhere : finder(own)]
    }),
  )
  return (text, document) => (inDocument.get(document ?? '') ?? anywhere)(text)
}

/** What an answer of this name is asked by. */
export const questionNamed = ({fields, questions}: Library, name: string): Field | Fact | undefined =>
  fields.get(name) ?? questions.get(name)

/** What an answer is called in English; its name where nobody asks for it. */
export const labelIn = (library: Library, name: string): string => questionNamed(library, name)?.label.en ?? name
