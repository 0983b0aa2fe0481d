import {titleOf} from '../src/library/clause.js'
import type {Known} from '../src/library/files/shapes.js'
import type {RatesFile} from '../src/library/files.js'
import type {Fact, Library} from '../src/library/library.js'
import {inLanguage} from '../src/library/question.js'
import {rules} from '../src/lint/rules.js'
import {terms} from '../src/negotiate/cost/terms.js'
import {formats} from '../src/render/formats.js'
import type {Tokens} from '../src/render/look.js'
import {answers, ownAnswer, statedFacts} from './answers.js'
import type {Knowledge, Offer} from './editors.js'

/** What the shipped library holds under each word with which a schema says that it knows something. */
export const knowledgeOf = (library: Library, tokens: Tokens, rates: RatesFile): Readonly<Record<Known, Knowledge>> => {
  const {letter, hazards, clauses, documents, questions, fields} = library
  const of = <T>(all: Iterable<readonly [string, T]>, says: (one: T) => string): readonly Offer[] =>
    [...all].map(([name, one]) => ({name, says: says(one)}))
  const said = ({says}: {readonly says: string}) => says
  const families = of(Object.entries(library.families.value), ({title}) => inLanguage(title, 'en') ?? '')
  const ids = clauses.map((clause): Offer => ({name: clause.id, says: titleOf(clause, 'en')}))
  const facts = [...questions].map(([name, fact]): Offer => ({name, says: askedOf(fact)}))
  return {
    asks: {offers: of(Object.entries(letter.value.asks), said)},
    concerns: {offers: of(Object.entries(letter.value.concerns), said)},
    hazards: {offers: of(Object.entries(hazards.value), ({hazard}) => hazard)},
    families: {offers: families},
    clauses: {offers: ids},
    only: {offers: [...families, ...ids]},
    documents: {
      offers: documents.map(({id, file}): Offer => ({name: id, says: inLanguage(file.title, file.language) ?? id})),
    },
    looks: {offers: of(Object.entries(tokens.looks), ({body, size}) => `${body.name}, ${size.body} points.`)},
    facts: {offers: facts},
    'yes/no facts': {offers: facts.filter(({name}) => questions.get(name)?.type === 'yes/no')},
    conditions: {offers: facts.map((offer) => ({...offer, body: conditionOn(offer.name, questions.get(offer.name))}))},
    fields: {offers: of(fields, (field) => inLanguage(field.ask, 'en') ?? inLanguage(field.label, 'en') ?? '')},
    rules: {offers: rules.map(({id, demands}) => ({name: id, says: demands}))},
    rates: {offers: of(Object.entries(rates), ({label}) => inLanguage(label, 'en') ?? '')},
    terms: {offers: of(Object.entries(terms), ({label, clause, unit}) => `${label} (${clause}), ${unit}`)},
    formats: {
      only: Object.keys(formats).map((name): Offer => ({name, says: formatWords[name as keyof typeof formats]})),
    },
    deal: {keys: statedFacts(library), others: false},
    answers: {keys: answers(library), others: ownAnswer},
  }
}

const askedOf = (fact: Fact): string => inLanguage(fact.ask, 'en') ?? inLanguage(fact.label, 'en') ?? ''

/** A condition that asks for one fact, as YAML, with a place for what it is compared with. */
const conditionOn = (name: string, fact: Fact | undefined): string => {
  const choices = Object.keys(fact?.choices ?? {})
  const one = choices.length > 0 ? `"\${1|${choices.join(',')}|}"` : '"$1"'
  if (fact?.type === 'yes/no') return name
  if (fact?.type === 'choice') return `${name} == ${one}`
  return fact?.type === 'list' && fact.of !== 'date' ? `'${one} in ${name}'` : `has(${name})`
}

const formatWords: Readonly<Record<keyof typeof formats, string>> = {
  docx: 'Word, with live numbering and references.',
  pdf: 'For printing and for screen readers, with bookmarks and tags.',
  html: 'A page for the web, which prints well.',
  md: 'Markdown.',
  txt: 'Plain text, for e-mail.',
}
