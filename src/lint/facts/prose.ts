import type {Place} from '../../base/place.js'
import {recently} from '../../base/recent.js'
import type {Language} from '../../document/document.js'
import type {Clause} from '../../library/clause.js'
import type {Library} from '../../library/library.js'
import type {InLanguages} from '../../library/question.js'
import type {Path, Source} from '../../source/source.js'
import type {Span} from '../../text/template.js'
import {type Sentence, sentencesOf, unquoted} from './sentences.js'

/** Words that somebody reads, and the way back to their place. */
export interface Prose {
  /** What it is for a reader: a text, a title, a question. */
  readonly kind: 'text' | 'title' | 'label' | 'question' | 'choice' | 'gloss' | 'caution' | 'purpose' | 'notes' | 'cite'
  readonly language: Language
  /** The clause in whose file it stands; nothing for words of a document or of a table that all share. */
  readonly clause: Clause | undefined
  /** Whether it can stand in a document, or be asked of a person; the rest is for the drafter. */
  readonly outgoing: boolean
  /** The words at their own length; calls as filler, tags as spaces. */
  readonly words: string
  /** Each sentence that it can come out with, what it only quotes blanked. */
  readonly said: readonly Sentence[]
  at(span: Span): Place
}

/** So many are taken apart at a time. */
const most = 4096
const said = recently(most, (words: string) => sentencesOf(unquoted(words)))

/** All words of a library outside of its texts: captions, labels, questions, glosses, cautions, notes. */
export const proseOf = ({clauses, documents, facts, families}: Library): readonly Prose[] => {
  const found: Prose[] = []
  const inFile = (source: Source, clause?: Clause) => {
    const one = (path: Path, kind: Prose['kind'], language: Language, words: string | undefined): void => {
      if (words === undefined) return
      found.push({
        kind,
        language,
        clause,
        outgoing: !internal.includes(kind),
        words,
        get said() {
          return said(words)
        },
        at: ({from, to}) => source.placeInText(path, from, to),
      })
    }
    const each = (path: Path, kind: Prose['kind'], named: InLanguages | undefined): void => {
      one([...path, 'en'], kind, 'en', named?.en)
      one([...path, 'es'], kind, 'es', named?.es)
    }
    const question = (path: Path, {label, ask, choices = {}}: Asking): void => {
      each([...path, 'label'], 'label', label)
      each([...path, 'ask'], 'question', ask)
      for (const [choice, named] of Object.entries(choices)) each([...path, 'choices', choice], 'choice', named)
    }
    const glosses = (defines: Defines = {}): void => {
      for (const [key, {gloss}] of Object.entries(defines)) each(['defines', key, 'gloss'], 'gloss', gloss)
    }
    return {one, each, question, glosses}
  }

  for (const clause of clauses) {
    const {title, purpose, notes, fields = {}, defines, cautions = [], sources = [], proposes} = clause.file
    const {one, each, question, glosses} = inFile(clause.source, clause)
    if (typeof title === 'string') one(['title'], 'title', 'en', title)
    else each(['title'], 'title', title as InLanguages)
    one(['purpose'], 'purpose', 'en', purpose)
    one(['notes'], 'notes', 'en', notes)
    one(['proposes', 'pays'], 'label', 'en', proposes?.pays)
    for (const [name, field] of Object.entries(fields)) question(['fields', name], field)
    glosses(defines)
    for (const [index, {say}] of cautions.entries()) one(['cautions', index, 'say'], 'caution', 'en', say)
    for (const [index, {cite}] of sources.entries()) one(['sources', index, 'cite'], 'cite', 'en', cite)
  }
  for (const {file, source} of documents) {
    const {one, each, glosses} = inFile(source)
    each(['title'], 'title', file.title)
    each(['classification'], 'label', file.classification)
    glosses(file.defines)
    for (const [index, {say}] of (file.refuses ?? []).entries()) one(['refuses', index, 'say'], 'caution', 'en', say)
    for (const [party, {role}] of Object.entries(file.signatories ?? {}))
      one(['signatories', party, 'role'], 'label', file.language, role)
  }
  const asked = inFile(facts.source)
  for (const [name, fact] of Object.entries(facts.value)) asked.question([name], fact)
  const titled = inFile(families.source)
  for (const [family, {title}] of Object.entries(families.value)) titled.each([family, 'title'], 'title', title)
  return found
}

/** All but words of the drafter’s own, and names of laws and people. */
export const isReadByOthers = ({kind}: Prose): boolean => kind !== 'notes' && kind !== 'cite'

const internal: readonly Prose['kind'][] = ['caution', 'purpose', 'notes', 'cite']

interface Asking {
  readonly label: InLanguages
  readonly ask?: InLanguages
  readonly choices?: Readonly<Record<string, InLanguages>>
}
type Defines = Readonly<Record<string, {readonly gloss?: InLanguages}>>
