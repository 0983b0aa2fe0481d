import {describe, expect, test} from 'vitest'
import type {Diagnostic} from '../../src/base/diagnostic.js'
import {lint} from '../../src/lint/lint.js'
import {misspelledWord} from '../../src/lint/rules/spelling/misspelled-word.js'
import {repeatedWord} from '../../src/lint/rules/spelling/repeated-word.js'
import {wrongArticle} from '../../src/lint/rules/spelling/wrong-article.js'
import {filesBelow, shipped} from '../support/shipped.js'
import {openWith, spellingsWith} from './page.js'

const rules = [misspelledWord, repeatedWord, wrongArticle]
const spelling = await spellingsWith(new Map())

const findingsIn = async (yaml: string): Promise<readonly Diagnostic[]> => {
  const {library, diagnostics} = await openWith(new Map([['clauses/CON/CON-01.yaml', yaml]]))
  if (!library) throw new Error(`The example does not open: ${JSON.stringify(diagnostics)}`)
  return lint(library, rules, {spelling}).diagnostics
}
const rider = (text: string): string => `text:\n  rider:\n    opening: |\n      ${text.replaceAll('\n', '\n      ')}\n`
const said = ({place, message}: Diagnostic): string => `${place.line}:${place.column} ${message}`

test('every word that the shipped library says to others is right', async () => {
  const {library} = await shipped()
  const {diagnostics: found} = lint(library, rules, {spelling: await spellingsWith(filesBelow('clauses'))})
  expect(found.map(({place, message}) => `${place.file}:${place.line} ${message}`)).toEqual([])
})

test('without a dictionary no word is judged', async () => {
  const {library} = await openWith(new Map([['clauses/CON/CON-01.yaml', rider('Company shall recieve it.')]]))
  if (!library) throw new Error('The example does not open')
  expect(lint(library, rules).diagnostics).toEqual([])
  expect(lint(library, rules, {spelling: new Map()}).diagnostics).toEqual([])
})

describe('words are found', () => {
  test.each([
    ['a caption', 'title: {en: Trainning, es: Permiso}'],
    ['a Spanish caption', 'title: {en: Consent, es: Autorizacion}'],
    ['a purpose', 'purpose: No trainning without consent.'],
    ['a label', 'fields:\n  a: {type: text, label: {en: Trainning date}}'],
    ['a question', 'fields:\n  a: {type: text, label: {en: Date}, ask: {en: "Which trainning is it?"}}'],
    ['a choice', 'fields:\n  a: {type: choice, label: {en: Use}, choices: {x: {en: trainning}}}'],
    ['a gloss', 'defines:\n  a:\n    forms: [Use]\n    gloss: {en: Any trainning.}'],
    ['a caution', 'cautions:\n  - {when: performer.status == "minor", severity: info, say: No trainning yet.}'],
  ])('in %s', async (_, yaml) => {
    const found = await findingsIn(`${yaml}\n`)
    const before = yaml.slice(0, yaml.search(/trainning|Autorizacion/i)).split('\n')
    expect(found.map(({place}) => [place.line, place.column])).toEqual([
      [before.length, (before.at(-1)?.length ?? 0) + 1],
    ])
  })

  test('but not in notes and sources, which are the drafter’s own', async () => {
    const found = await findingsIn(
      'notes: |\n  Zorblat said so.\nsources:\n  - {cite: Zorblat v. Quux, asOf: 2026-01-01, evidence: memory}\n',
    )
    expect(found).toEqual([])
  })
})

test('a word is told once a text, with the other places and what may have been meant', async () => {
  const [first, ...more] = await findingsIn(rider('Company shall recieve it.\n\nPerformer may recieve it too.'))
  expect(more).toEqual([])
  expect(first).toMatchObject({
    message:
      '“recieve” is not in the English dictionary; write “receive” or “relieve”, or add it to words.en.txt if it is right',
    place: {line: 4, column: 21, endLine: 4, endColumn: 28},
    related: [{message: 'here too', place: {line: 6, column: 21}}],
  })
})

test('what is like no other word is to be corrected or listed', async () => {
  expect((await findingsIn(rider('Company shall zorblat it.'))).map(said)).toEqual([
    '4:21 “zorblat” is not in the English dictionary; correct it, or add it to words.en.txt if it is right',
  ])
})

test('a Spanish text may mention English words, and an English one no Spanish', async () => {
  const text = (language: string, words: string) => `text:\n  handout:\n    ${language}: |\n      ${words}\n`
  expect(
    await findingsIn(text('es', 'Busca “machine learning” y un modelo de IA *(training)*.'.replace('IA', 'voz'))),
  ).toEqual([])
  expect(
    (await findingsIn(text('es', 'Busca un dataset y “machin lerning”.'))).map(({message}) => message.slice(0, 12)),
  ).toEqual(['“dataset” is', '“machin” is ', '“lerning” is'])
  expect((await findingsIn(text('en', 'Ask for “entrenamiento”.'))).length).toBe(1)
})

describe('an article is judged by how a word is spoken', () => {
  test.each([
    ['a hour, an uniform, an one-time fee, an European', ['an', 'a', 'a', 'a']],
    ['A owner pays. a LLC, a NLRB ruling, an DVD', ['An', 'an', 'an', 'a']],
    ['a\nactor, a “actor”, a *actor*', ['an', 'an', 'an']],
    ['an hour, a uniform, a one-time fee, a European, an onerous term', []],
    ['an historic or a historic deal, an FBI or a SAG-AFTRA form, a U.S. actor', []],
    ['Schedule A is here; category A or B; (a) each; an 8, an {{performer.legal_name}}', []],
    ['{{#if training.public}}a{{else}}an{{/if}} actor', []],
  ])('%s', async (text, articles) => {
    const {library} = await openWith(new Map([['clauses/CON/CON-01.yaml', rider(text)]]))
    if (!library) throw new Error('The example does not open')
    const {diagnostics: found} = lint(library, [wrongArticle])
    expect(found.map(({fix}) => fix?.edits.map(({insert}) => insert).join())).toEqual(articles)
  })
})

describe('a word that stands twice is told', () => {
  test.each([
    ['the the notice', ['4:7-4:14']],
    ['The the notice', ['4:7-4:14']],
    ['the\nthe notice', ['4:7-5:10']],
    ['- keep the\n  the notice', ['4:14-5:12']],
    ['that that person had had', []],
    ['It ends. Ends it? The\n\nthe', []],
    ['Walla Walla, New York, New York, to to-day', []],
    ['the {{#if training.public}}the{{else}}a{{/if}} notice', []],
    ['{{#if training.public}}the{{/if}}\nthe notice', []],
  ])('%s', async (text, places) => {
    const {library} = await openWith(new Map([['clauses/CON/CON-01.yaml', rider(text)]]))
    if (!library) throw new Error('The example does not open')
    const {diagnostics: found} = lint(library, [repeatedWord])
    expect(
      found.map(({place: {line, column, endLine, endColumn}}) => `${line}:${column}-${endLine}:${endColumn}`),
    ).toEqual(places)
    for (const {fix} of found) expect(fix?.edits).toMatchObject([{insert: ''}])
  })
})
