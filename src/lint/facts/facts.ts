import type {Place} from '../../base/place.js'
import {celType} from '../../library/conditions.js'
import {editionQuestions, itemQuestions} from '../../library/edition.js'
import type {Field, Library} from '../../library/library.js'
import type {Question} from '../../library/question.js'
import type {DocumentTemplate} from '../../library/template.js'
import type {Path, Source} from '../../source/source.js'
import type {Span} from '../../text/template.js'
import type {About} from '../about.js'
import {type Variants, variantsOf} from '../variants/variants.js'
import {type Captions, captionsOf} from './captions.js'
import {type Miscased, miscasedIn} from './casing.js'
import {type Cited, citedIn} from './cited.js'
import {type Handmade, handmadeIn} from './handmade.js'
import {type Meaning, meaningsOf} from './meanings.js'
import {type Asked, type Definition, type InText, type Mention, mentionsIn, type Reference} from './mentions.js'
import {type Modal, modalsIn} from './modals.js'
import {type Prose, proseOf} from './prose.js'
import {signersOf} from './signers.js'
import {type Standings, standingsOf} from './standing.js'
import {type Strange, strangeIn} from './strange.js'
import {type Text, textsOf} from './texts.js'
import {type Typed, typedIn} from './typed.js'
import {type Typeset, typesetOf} from './typeset.js'

/** What a library says of itself, found once for all rules. Places are worked out when somebody asks for one. */
export interface Facts {
  readonly library: Library
  readonly about: About
  readonly texts: readonly Text[]
  /** Every text, and all words that somebody reads beside them. */
  readonly prose: readonly Prose[]
  /** The words that others than the drafter read, with their marks and blanks. */
  readonly typeset: readonly Typeset[]
  /** Each `{{define}}`. */
  readonly definitions: readonly Definition[]
  /** Each sentence of a proposal or rider that gives a term its meaning. */
  readonly meanings: readonly Meaning[]
  /** Each definition that is made without {{define}}. */
  readonly handmade: readonly Handmade[]
  /** Each phrase that is written like a term and is the form of none. */
  readonly strange: readonly Strange[]
  /** Each form of a term that is written with other capitals. */
  readonly miscased: readonly Miscased[]
  /** Each `{{ref}}`, `{{clause}}` and `has`. */
  readonly references: readonly Reference[]
  /** Each field or fact that a text, one of its conditions or a signatory asks for. */
  readonly asked: readonly Asked[]
  /** Each `{{signature}}`. */
  readonly signatures: readonly InText[]
  /** Each id that a file names outside its texts. */
  readonly ids: readonly Id[]
  readonly conditions: readonly Condition[]
  /** What was shown of each document in all its variants; nothing while a condition cannot be read, since then none can be made. */
  readonly variants: Variants | undefined
  readonly captions: Captions
  /** Where clauses, schedules and definitions can stand. */
  readonly standings: Standings
  /** Each shall, must, may, will and should of the English proposals and riders. */
  readonly modals: readonly Modal[]
  /** Each statute, case or bill that a clause cites, with the sources that are about it. */
  readonly cited: readonly Cited[]
  /** What each text types in figures, and which fields of its clause hold it. */
  typedIn(text: Text): readonly Typed[]
  /** Everything that a text may ask for, by name: fields, facts, and what the edition tells. */
  readonly askable: ReadonlyMap<string, Question>
  /** The fields that a clause declares. */
  fieldsOf(clause: string): readonly Field[]
  /** The file of a clause or of a document. */
  sourceOf(owner: string): Source | undefined
}

export interface Id extends Mention {
  readonly kind: 'ask' | 'concern' | 'hazard' | 'clause' | 'family'
  /** Clause or document that names it. */
  readonly owner: string
}

/** A CEL expression. */
export interface Condition {
  /** What it decides: whether a clause stands, a caution is said or a document refused, or what a fact is. */
  readonly decides: 'clause' | 'caution' | 'refusal' | 'fact'
  /** Clause, document or fact that has it. */
  readonly owner: string
  readonly expression: string
  /** CEL type of what it must give. */
  readonly wants: string
  at(span: Span): Place
}

export const factsOf = (library: Library, about: About): Facts => {
  const texts = textsOf(library)
  const conditions = conditionsOf(library)
  const variants = once(() =>
    conditions.every(({expression, wants}) => !library.conditions.check(expression, wants))
      ? variantsOf(library, [...new Set(conditions.map(({expression}) => expression))])
      : undefined,
  )
  const found = texts.map(mentionsIn)
  const standings = standingsOf(library)
  const definitions = found.flatMap((one) => one.definitions)
  const meanings = once(() => meaningsOf(definitions))
  const miscased = once(() => miscasedIn(texts, library.terms, standings))
  const captions = once(() => captionsOf(library))
  const handmade = once(() => handmadeIn(texts, library, captions()))
  const strange = once(() => strangeIn(texts, library, standings, captions(), [...miscased(), ...handmade()]))
  const modals = once(() =>
    texts
      .filter(({instrument, language}) => instrument && language === 'en')
      .flatMap((text) => modalsIn(text, signersOf(text, library))),
  )
  const fields = new Map<string, Field[]>(library.clauses.map(({id}) => [id, []]))
  for (const field of library.declaredFields) fields.get(field.owner)?.push(field)
  const prose: readonly Prose[] = [...texts, ...proseOf(library)]
  const typeset = once(() => typesetOf(prose))
  const fieldsOf = (clause: string): readonly Field[] => fields.get(clause) ?? []
  let cited: readonly Cited[] | undefined
  const typed = new Map<Text, readonly Typed[]>()
  return {
    library,
    about,
    texts,
    prose,
    get typeset() {
      return typeset()
    },
    get cited() {
      cited ??= citedIn(prose)
      return cited
    },
    typedIn(text) {
      const known = typed.get(text)
      if (known) return known
      const found = typedIn(text, fieldsOf)
      typed.set(text, found)
      return found
    },
    definitions,
    get meanings() {
      return meanings()
    },
    get captions() {
      return captions()
    },
    get handmade() {
      return handmade()
    },
    get strange() {
      return strange()
    },
    get miscased() {
      return miscased()
    },
    standings,
    references: found.flatMap(({references}) => references),
    asked: [...found.flatMap(({asked}) => asked), ...library.documents.flatMap(askedBySignatories)],
    signatures: found.flatMap(({signatures}) => signatures),
    ids: idsOf(library),
    conditions,
    get variants() {
      return variants()
    },
    get modals() {
      return modals()
    },
    askable: new Map<string, Question>([
      ...Object.entries(editionQuestions),
      ...Object.entries(itemQuestions),
      ...library.questions,
      ...library.fields,
    ]),
    fieldsOf,
    sourceOf: (owner) => (library.clause.get(owner) ?? library.document.get(owner))?.source,
  }
}

/** Works something out when it is first asked for. */
const once = <T>(make: () => T): (() => T) => {
  let made: {readonly value: T} | undefined
  return () => {
    made ??= {value: make()}
    return made.value
  }
}

const askedBySignatories = ({file, source}: DocumentTemplate): Asked[] =>
  Object.entries(file.signatories ?? {}).flatMap(([party, {name, when, unless}]) => {
    const asked = (key: 'name' | 'when' | 'unless', asks: string | undefined): Asked[] =>
      asks === undefined
        ? []
        : [{name: asks, how: key === 'name' ? 'print' : 'if', ...placed(source, ['signatories', party, key])}]
    return [...asked('name', name), ...asked('when', when), ...asked('unless', unless)]
  })

const idsOf = ({clauses, documents}: Library): Id[] => [
  ...clauses.flatMap(({id: owner, file, source}) => {
    const listed = (key: 'asks' | 'concerns' | 'hazards' | 'requires' | 'conflicts', kind: Id['kind']): Id[] =>
      (file[key] ?? []).map((name, index) => ({name, kind, owner, ...placed(source, [key, index])}))
    return [
      {name: file.family, kind: 'family' as const, owner, ...placed(source, ['family'])},
      ...listed('asks', 'ask'),
      ...listed('concerns', 'concern'),
      ...listed('hazards', 'hazard'),
      ...listed('requires', 'clause'),
      ...listed('conflicts', 'clause'),
    ]
  }),
  ...documents.flatMap(({id: owner, file, source}) => [
    ...(file.sections ?? []).map(
      (name, index): Id => ({name, kind: 'family', owner, ...placed(source, ['sections', index])}),
    ),
    ...(file.covers ?? []).map(
      (name, index): Id => ({name, kind: 'clause', owner, ...placed(source, ['covers', index])}),
    ),
  ]),
]

const conditionsOf = ({clauses, documents, questions, facts}: Library): Condition[] => {
  const condition = (
    {decides, owner, wants = 'bool'}: Pick<Condition, 'decides' | 'owner'> & {wants?: string},
    source: Source,
    path: Path,
    expression: string | undefined,
  ): readonly Condition[] =>
    expression === undefined
      ? []
      : [{decides, owner, expression, wants, at: ({from, to}) => source.placeInText(path, from, to)}]
  return [
    ...clauses.flatMap(({id: owner, file, source}) => [
      ...condition({decides: 'clause', owner}, source, ['when'], file.when),
      ...(file.cautions ?? []).flatMap(({when}, index) =>
        condition({decides: 'caution', owner}, source, ['cautions', index, 'when'], when),
      ),
    ]),
    ...documents.flatMap(({id: owner, file, source}) =>
      (file.refuses ?? []).flatMap(({when}, index) =>
        condition({decides: 'refusal', owner}, source, ['refuses', index, 'when'], when),
      ),
    ),
    ...[...questions].flatMap(([owner, fact]) =>
      condition({decides: 'fact', owner, wants: celType(fact)}, facts.source, [owner, 'from'], fact.from),
    ),
  ]
}

/** A place in a file, found when it is asked for. */
const placed = (source: Source, path: Path): {readonly place: Place} => ({
  get place() {
    return source.place(path)
  },
})
