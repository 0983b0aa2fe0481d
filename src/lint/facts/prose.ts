import type {Place} from '../../base/place.js'
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
  readonly clause?: Clause | undefined
  /** Whether it can stand in a document, or be asked of a person; the rest is for the drafter. */
  readonly outgoing: boolean
  /** The words at their own length; calls as filler, tags as spaces. */
  readonly words: string
  /** Each sentence that it can come out with, what it only quotes blanked. */
  readonly said: readonly Sentence[]
  at(span: Span): Place
}

/** All words of a library outside of its texts: captions, labels, questions, glosses, cautions, notes. */
export const proseOf = ({clauses, documents, facts, families}: Library): readonly Prose[] => [
  ...clauses.flatMap((clause) => {
    const {file, source} = clause
    const {title, purpose, notes, fields = {}, defines = {}, cautions = [], sources = [], proposes} = file
    return [
      ...(typeof title === 'string'
        ? [one(source, ['title'], 'title', 'en', title)]
        : each(source, ['title'], 'title', title as InLanguages)),
      one(source, ['purpose'], 'purpose', 'en', purpose),
      one(source, ['notes'], 'notes', 'en', notes),
      one(source, ['proposes', 'pays'], 'label', 'en', proposes?.pays),
      ...Object.entries(fields).flatMap(([name, field]) => questionAt(source, ['fields', name], field)),
      ...Object.entries(defines).flatMap(([key, {gloss}]) => each(source, ['defines', key, 'gloss'], 'gloss', gloss)),
      ...cautions.map(({say}, index) => one(source, ['cautions', index, 'say'], 'caution', 'en', say)),
      ...sources.map(({cite}, index) => one(source, ['sources', index, 'cite'], 'cite', 'en', cite)),
    ]
      .flat()
      .map((words): Prose => ({...words, clause}))
  }),
  ...documents.flatMap(({file, source}) => [
    ...each(source, ['title'], 'title', file.title),
    ...each(source, ['classification'], 'label', file.classification),
    ...Object.entries(file.defines ?? {}).flatMap(([key, {gloss}]) =>
      each(source, ['defines', key, 'gloss'], 'gloss', gloss),
    ),
    ...(file.refuses ?? []).flatMap(({say}, index) => one(source, ['refuses', index, 'say'], 'caution', 'en', say)),
    ...Object.entries(file.signatories ?? {}).flatMap(([party, {role}]) =>
      one(source, ['signatories', party, 'role'], 'label', file.language, role),
    ),
  ]),
  ...Object.entries(facts.value).flatMap(([name, fact]) => questionAt(facts.source, [name], fact)),
  ...Object.entries(families.value).flatMap(([family, {title}]) =>
    each(families.source, [family, 'title'], 'title', title),
  ),
]

interface Asking {
  readonly label: InLanguages
  readonly ask?: InLanguages
  readonly choices?: Readonly<Record<string, InLanguages>>
}
const questionAt = (source: Source, path: Path, {label, ask, choices = {}}: Asking): readonly Prose[] => [
  ...each(source, [...path, 'label'], 'label', label),
  ...each(source, [...path, 'ask'], 'question', ask),
  ...Object.entries(choices).flatMap(([choice, named]) => each(source, [...path, 'choices', choice], 'choice', named)),
]

const internal: readonly Prose['kind'][] = ['caution', 'purpose', 'notes', 'cite']
const one = (
  source: Source,
  path: Path,
  kind: Prose['kind'],
  language: Language,
  words: string | undefined,
): readonly Prose[] => {
  let said: readonly Sentence[] | undefined
  return words === undefined
    ? []
    : [
        {
          kind,
          language,
          outgoing: !internal.includes(kind),
          words,
          get said() {
            said ??= sentencesOf(unquoted(words))
            return said
          },
          at: ({from, to}) => source.placeInText(path, from, to),
        },
      ]
}
const each = (source: Source, path: Path, kind: Prose['kind'], named: InLanguages | undefined): readonly Prose[] => [
  ...one(source, [...path, 'en'], kind, 'en', named?.en),
  ...one(source, [...path, 'es'], kind, 'es', named?.es),
]
