import type {Place} from '../base/place.js'
import {anchorsOf} from '../library/anchors.js'
import {type Clause, titleOf} from '../library/clause.js'
import {calledBy, type Library} from '../library/library.js'
import type {Passage} from '../library/passage.js'
import type {InLanguages, Question} from '../library/question.js'
import {inLanguage} from '../library/question.js'
import {siblings} from '../library/siblings.js'
import type {Path, Source} from '../source/source.js'

/** What is said in English, and in Spanish where somebody has said it. */
export interface Pair {
  /** As `CON-01/handout`, `DEF-01/gloss/training-use`, `parts/rights`, `handout-voice/text`, `facts/agreement.name/label`. */
  readonly id: string
  /** Id of the clause or the document; `parts` and `facts` for what all share. */
  readonly owner: string
  /** What stands above all that one owner says. */
  readonly heading: string
  /** Markdown with calls, or bare words. */
  readonly kind: 'text' | 'words'
  readonly english: string
  readonly spanish: string | undefined
  /** Where the English stands. */
  readonly place: Place
  readonly home: Home
  /** What the Spanish was written from; absent where nobody keeps account of that. */
  readonly anchor?: Anchored
}
/** Where the Spanish stands or belongs: a value of a YAML file, or a file of its own. */
export interface Home {
  readonly file: string
  readonly path?: Path
}
export interface Anchored {
  readonly file: string
  readonly path: Path
  /** The version of the clause against which the Spanish was written; 0 where nobody said. */
  readonly version: number
  /** The version that the clause has. */
  readonly now: number
}

/** All that a library says to members, by owner: documents, what they share, clauses, facts. */
export const pairsOf = (library: Library): readonly Pair[] => [
  ...documentPairs(library),
  ...partPairs(library),
  ...library.clauses.flatMap((clause) => clausePairs(clause, printedInSpanish(library))),
  ...factPairs(library),
]

const fileOf = ({at}: Passage): string => at({from: 0, to: 0}).file

const documentPairs = (library: Library): readonly Pair[] =>
  siblings(library).flatMap(([first, second]): readonly Pair[] => {
    const about = {owner: first.id, heading: `${first.id}: ${inLanguage(first.file.title, 'en') ?? first.id}`}
    return [
      ...named(first.source, second.source, ['title'], first.file.title, second.file.title, {
        ...about,
        id: `${first.id}/title`,
      }),
      {
        ...about,
        id: `${first.id}/text`,
        kind: 'text',
        english: first.text.text,
        spanish: second.text.text,
        place: first.text.at({from: 0, to: 0}),
        home: {file: fileOf(second.text)},
      },
    ]
  })

const partPairs = (library: Library): readonly Pair[] => {
  const [english, spanish] = (['en', 'es'] as const).map(
    (language) => new Map(library.documents.flatMap(({file, parts}) => (file.language === language ? [...parts] : []))),
  )
  return [...(english ?? [])].sort(byName).map(([name, first]): Pair => {
    const second = spanish?.get(name)
    return {
      id: `parts/${name}`,
      owner: 'parts',
      heading: 'Texts that several handouts share',
      kind: 'text',
      english: first.text,
      spanish: second?.text,
      place: first.at({from: 0, to: 0}),
      home: {file: second ? fileOf(second) : fileOf(first).replace(/\.en(\.md\.hbs)$/, '.es$1')},
    }
  })
}

const clausePairs = (clause: Clause, printed: ReadonlySet<string>): readonly Pair[] => {
  const {id, file, source, passages} = clause
  const about = {owner: id, heading: `${id}: ${titleOf(clause, 'en')}`}
  const versions = new Map(anchorsOf(clause).map(({name, version}) => [name, version ?? 0]))
  const texts = passages.flatMap((first): readonly Pair[] => {
    const {register, variant} = first
    if (variant !== 'en') return []
    const second = passages.find((other) => other.register === register && other.variant === 'es')
    if (register !== 'handout' && !second) return []
    const path: Path = ['text', register, 'es']
    const home = fileOf(second ?? first)
    return [
      {
        ...about,
        id: `${id}/${register}`,
        kind: 'text',
        english: first.text,
        spanish: second?.text,
        place: first.at({from: 0, to: 0}),
        home: {file: home, path},
        anchor: {
          file: home,
          path: ['writtenAgainst', `${register}.es`],
          version: versions.get(`${register}.es`) ?? 0,
          now: file.version,
        },
      },
    ]
  })
  const title: InLanguages = typeof file.title === 'string' ? {en: file.title} : file.title
  return [
    ...(texts.length > 0 || title.es !== undefined
      ? named(source, source, ['title'], title, title, {...about, id: `${id}/title`})
      : []),
    ...Object.entries(file.defines ?? {}).flatMap(([key, {gloss}]) =>
      named(source, source, ['defines', key, 'gloss'], gloss, gloss, {...about, id: `${id}/gloss/${key}`}),
    ),
    ...texts,
    ...Object.entries(file.fields ?? {}).flatMap(([name, field]) =>
      questionPairs(source, ['fields', name], name, field as Question, printed, about),
    ),
  ]
}

const factPairs = (library: Library): readonly Pair[] => {
  const printed = printedInSpanish(library)
  const {source, value} = library.facts
  const about = {owner: 'facts', heading: 'What is asked of a deal, and printed'}
  return Object.entries(value).flatMap(([name, fact]) =>
    questionPairs(source, [name], name, fact as Question, printed, about),
  )
}

/** A label and words for choices, where a Spanish text prints them or they are there already; a question only where it is there. */
const questionPairs = (
  source: Source,
  path: Path,
  name: string,
  {label, ask, choices = {}}: Pick<Question, 'label' | 'ask' | 'choices'>,
  printed: ReadonlySet<string>,
  about: Pick<Pair, 'owner' | 'heading'>,
): readonly Pair[] => {
  const wanted = ({es}: InLanguages): boolean => printed.has(name) || es !== undefined
  const pair = (step: readonly string[], words: InLanguages): readonly Pair[] =>
    named(source, source, [...path, ...step], words, words, {...about, id: `${about.owner}/${name}/${step.join('/')}`})
  return [
    ...(wanted(label) ? pair(['label'], label) : []),
    ...(ask?.es === undefined ? [] : pair(['ask'], ask)),
    ...Object.entries(choices).flatMap(([choice, words]) => (wanted(words) ? pair(['choices', choice], words) : [])),
  ]
}

/** Answers that some Spanish text prints. */
const printedInSpanish = ({documents, clauses}: Library): ReadonlySet<string> =>
  new Set(
    [
      ...documents.flatMap(({file, text, parts}) => (file.language === 'es' ? [text, ...parts.values()] : [])),
      ...clauses.flatMap(({passages}) => passages.filter(({variant}) => variant === 'es')),
    ].flatMap(({template}) => template.calls.flatMap(({name, argument}) => (name === 'field' ? [argument] : []))),
  )

/** Words under `en` and `es`, or in two files under one path; a caption may be one string. */
const named = (
  source: Source,
  second: Source,
  path: Path,
  words: InLanguages | undefined,
  other: InLanguages | undefined,
  about: Pick<Pair, 'id' | 'owner' | 'heading'>,
): readonly Pair[] => {
  if (words?.en === undefined) return []
  const place = source.place([...path, 'en'])
  const spanish = other?.es
  const file = spanish === undefined && second === source ? place.file : second.place([...path, 'es']).file
  return [{...about, kind: 'words', english: words.en, spanish, place, home: {file, path: [...path, 'es']}}]
}

/** Owners whose words a document prints: itself, its shared texts, its clauses. */
export const printedBy = (library: Library, id: string): readonly string[] => {
  const document = library.document.get(id)
  return document ? [id, ...[...document.parts.keys()].map((name) => `parts/${name}`), ...calledBy(document)] : []
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1)
