import {lazily} from '../../base/lazily.js'
import {forgetful, type Memory} from '../../base/memory.js'
import {editionQuestions, itemQuestions} from '../../library/edition.js'
import type {Field, Library} from '../../library/library.js'
import type {Question} from '../../library/question.js'
import type {Source} from '../../source/source.js'
import type {About} from '../about.js'
import {type Variants, variantsOf} from '../variants/variants.js'
import {askedBySignatories} from './asked-by.js'
import {type Captions, captionsOf} from './captions.js'
import {type Miscased, miscasedIn} from './casing.js'
import {type Condition, conditionsOf} from './conditions.js'
import {type Handmade, handmadeIn} from './handmade.js'
import {type Id, idsOf} from './ids.js'
import {type Meaning, meaningsOf} from './meanings.js'
import {type Asked, type Definition, type InText, type Mentions, mentionsIn, type Reference} from './mentions.js'
import {type TextFacts, textFactsOf} from './of-texts.js'
import {type Prose, proseOf} from './prose.js'
import {type Standings, standingsOf} from './standing.js'
import {type Strange, strangeIn} from './strange.js'
import {textsOf} from './texts.js'

/** What a library says of itself, each thing found once for all rules, when the first asks. Places are worked out when somebody asks for one. */
export interface Facts extends TextFacts {
  readonly library: Library
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
  readonly figures: readonly InText[]
  /** Each id that a file names outside its texts. */
  readonly ids: readonly Id[]
  readonly conditions: readonly Condition[]
  /** What was shown of each document in all its variants; nothing while a condition cannot be read, since then none can be made. */
  readonly variants: Variants | undefined
  readonly captions: Captions
  /** Where clauses, schedules and definitions can stand. */
  readonly standings: Standings
  /** The fields that a clause declares. */
  fieldsOf(clause: string): readonly Field[]
  /** The file of a clause or of a document. */
  sourceOf(owner: string): Source | undefined
}

type WithMentions = Facts & {readonly mentions: readonly Mentions[]}

/** @param memory what was worked out before, of what did not change since */
export const factsOf = (library: Library, about: About, memory: Memory = forgetful): Facts => {
  const texts = textsOf(library)
  const prose: readonly Prose[] = [...texts, ...proseOf(library)]
  const fieldsOf = fieldsByOwner(library)
  const askable = askableIn(library)
  const ofTexts = textFactsOf({texts, prose}, {library, about, askable, fieldsOf})
  const facts: WithMentions = lazily<WithMentions>({
    library: () => library,
    about: () => about,
    texts: () => texts,
    prose: () => prose,
    typeset: () => ofTexts.typeset,
    modals: () => ofTexts.modals,
    typedIn: () => ofTexts.typedIn,
    fieldsOf: () => fieldsOf,
    sourceOf: () => (owner) => (library.clause.get(owner) ?? library.document.get(owner))?.source,
    mentions: () => texts.map(mentionsIn),
    definitions: () => facts.mentions.flatMap((one) => one.definitions),
    references: () => facts.mentions.flatMap((one) => one.references),
    asked: () => [...facts.mentions.flatMap((one) => one.asked), ...library.documents.flatMap(askedBySignatories)],
    signatures: () => facts.mentions.flatMap((one) => one.signatures),
    figures: () => facts.mentions.flatMap((one) => one.figures),
    ids: () => idsOf(library),
    conditions: () => conditionsOf(library),
    variants: () =>
      facts.conditions.every(({expression, wants}) => !library.conditions.check(expression, wants))
        ? variantsOf(library, [...new Set(facts.conditions.map(({expression}) => expression))], memory)
        : undefined,
    meanings: () => meaningsOf(facts.definitions),
    standings: () => standingsOf(library),
    captions: () => captionsOf(library),
    miscased: () => miscasedIn(texts, library.terms, facts.standings),
    handmade: () => handmadeIn(texts, library, facts.captions),
    strange: () => strangeIn(texts, library, facts.standings, facts.captions, [...facts.miscased, ...facts.handmade]),
    askable: () => askable,
    cited: () => ofTexts.cited,
    dates: () => ofTexts.dates,
  })
  return facts
}

const fieldsByOwner = ({declaredFields}: Library): Facts['fieldsOf'] => {
  const byOwner = new Map<string, Field[]>()
  for (const field of declaredFields) byOwner.set(field.owner, [...(byOwner.get(field.owner) ?? []), field])
  return (owner) => byOwner.get(owner) ?? []
}

const askableIn = ({questions, fields}: Library): TextFacts['askable'] =>
  new Map<string, Question>([
    ...Object.entries(editionQuestions),
    ...Object.entries(itemQuestions),
    ...questions,
    ...fields,
  ])
