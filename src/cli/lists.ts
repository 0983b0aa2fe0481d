import {titleOf} from '../library/clause.js'
import type {Library} from '../library/library.js'
import {inLanguage, type Question} from '../library/question.js'
import {demands} from '../lint/catalogue.js'
import {explanations} from './explanations.js'

/** A list as a table; a cell that holds several things is a list itself. */
export interface Listing {
  readonly heads: readonly string[]
  readonly rows: readonly (readonly (string | readonly string[])[])[]
}

/** “number of days”, “one of adult, minor, deceased”: the kind of an answer in words. */
export const kindOf = ({type, unit, of, choices}: Question): string => {
  const names = Object.keys(choices ?? {}).join(', ')
  if (type === 'integer') return unit === undefined ? 'whole number' : `number of ${unit}`
  if (type === 'list') return choices ? `any of ${names}` : `list of ${of ?? 'text'}s`
  return type === 'choice' ? `one of ${names}` : kinds[type]
}

const kinds = {
  text: 'text',
  money: 'amount, such as 18500.00 USD',
  percent: 'percentage, such as 5.4%',
  date: 'date, such as 2026-11-23',
  'yes/no': 'yes or no',
} as const

/** A default as it was written. */
export const written = (value: unknown): string => {
  if (value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.join(', ')
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([key, one]) => `${key} ${String(one)}`)
      .join(', ')
  return String(value)
}

/** Every list that can be asked for. */
export const lists = {
  clauses: ({clauses}) => ({
    heads: ['Id', 'Title', 'Registers', 'Status', 'Asks'],
    rows: clauses.map((clause) => [
      clause.id,
      titleOf(clause, 'en'),
      Object.keys(clause.file.text),
      clause.file.status,
      clause.file.asks,
    ]),
  }),
  documents: ({documents}) => ({
    heads: ['Id', 'Title', 'Register', 'Language', 'Sections', 'Schedules'],
    rows: documents.map(({id, file, schedules}) => [
      id,
      inLanguage(file.title, file.language) ?? id,
      file.register,
      file.language,
      file.sections ?? [],
      schedules.map((one) => one.id),
    ]),
  }),
  rules: () => ({
    heads: ['Id', 'Severity', 'Demands'],
    rows: [
      ...demands.map((one) => [one.id, one.severity, one.demands]),
      ...Object.entries(explanations).map(([id, one]) => [id, one.severity, one.demands]),
    ],
  }),
  asks: ({letter, clauses}) => ({
    heads: ['Id', 'Ask', 'Clauses'],
    rows: Object.entries(letter.value.asks).map(([id, {says}]) => [
      id,
      says,
      clauses.filter(({file}) => file.asks.includes(id)).map((clause) => clause.id),
    ]),
  }),
  fields: ({fields}) => ({
    heads: ['Name', 'Label', 'Kind', 'Default', 'Clause'],
    rows: [...fields.values()]
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map((field) => [
        field.name,
        inLanguage(field.label, 'en') ?? '',
        kindOf(field),
        written(field.file.default),
        field.owner,
      ]),
  }),
  terms: ({terms}) => ({
    heads: ['Term', 'Meaning in plain words', 'Defined in'],
    rows: [...terms]
      .sort((a, b) => ((a.forms[0] ?? '') < (b.forms[0] ?? '') ? -1 : 1))
      .map(({forms, key, file, owner}) => [forms[0] ?? key, inLanguage(file.gloss, 'en') ?? '', owner]),
  }),
  facts: ({questions}) => ({
    heads: ['Name', 'Question', 'Kind', 'Default'],
    rows: [...questions].map(([name, fact]) => [
      name,
      fact.from === undefined
        ? (inLanguage(fact.ask, 'en') ?? inLanguage(fact.label, 'en') ?? '')
        : `follows from ${fact.from}`,
      kindOf(fact),
      written(fact.default),
    ]),
  }),
  quizzes: ({quizzes}) => ({
    heads: ['Id', 'Title', 'Questions', 'Clauses'],
    rows: quizzes.map(({id, file, questions}) => [
      id,
      inLanguage(file.title, 'en') ?? '',
      String(questions.length),
      [...new Set(questions.map(({clause}) => clause))].sort(),
    ]),
  }),
} satisfies Record<string, (library: Library) => Listing>
