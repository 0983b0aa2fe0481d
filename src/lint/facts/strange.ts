import type {Library, Term, TermUse} from '../../library/library.js'
import type {Span} from '../../text/template.js'
import {openers} from '../words/names.js'
import {capitalized, type Phrase, type Word} from './capitals.js'
import type {Captions} from './captions.js'
import {stemOf} from './inflections.js'
import {unexplained} from './names.js'
import {isForeignParty} from './parties.js'
import type {Standings} from './standing.js'
import type {Setting, Text} from './texts.js'

/** A phrase within a sentence of a proposal or rider that is written like a term and is the form of none where it stands. */
export interface Strange {
  readonly text: Text
  readonly span: Span
  /** The whole phrase, as it is written. */
  readonly phrase: string
  /** Its words that belong to no term. */
  readonly rest: string
  readonly setting: Setting
  /** What it seems to be. */
  readonly meant: Meant | undefined
}
export type Meant =
  /** A form of a term that another document defines. */
  | {readonly how: 'elsewhere'; readonly terms: readonly Term[]}
  /** A form that is written otherwise than it is declared, or only the end of one. */
  | {readonly how: 'inflected' | 'shortened'; readonly terms: readonly Term[]}

/** @param explained what others have something to say of */
export const strangeIn = (
  texts: readonly Text[],
  library: Library,
  standings: Standings,
  captions: Captions,
  explained: readonly Pick<Strange, 'text' | 'span'>[],
): readonly Strange[] => {
  const meantIn = meaningOf(library.terms, standings)
  const taken = new Map<Text, Span[]>()
  for (const {text, span} of explained) taken.set(text, [...(taken.get(text) ?? []), span])
  return texts.flatMap((text) => {
    const spans = taken.get(text) ?? []
    const once = new Map<number, Strange>()
    for (const one of phrasesIn(text)) {
      const {from} = one.span
      if (
        once.has(from) ||
        captions.beginsAt(text.words, from) ||
        spans.some((span) => span.from < one.span.to && from < span.to)
      )
        continue
      once.set(from, {...one, text, meant: meantIn(one)})
    }
    return [...once.values()]
  })
}

type Phrased = Pick<Strange, 'span' | 'phrase' | 'rest' | 'setting'>

/** A party by a foreign name is for party-word. */
function* phrasesIn(text: Text): Generator<Phrased> {
  const {passage, uses} = text
  if (uses.size === 0) return
  const {skeleton} = passage.template
  for (const phrase of capitalized(passage.text)) {
    const odd = unexplained(phrase, skeleton, passage.register).filter((word) => !isForeignParty(text, word.text))
    if (odd.length === 0) continue
    for (const [setting, found] of uses) {
      const left = odd.filter((word) => !isWithin(word, found))
      if (left.length > 0)
        yield {...asWritten(phrase, skeleton), rest: left.map((word) => word.text).join(' '), setting}
    }
  }
}

const isWithin = ({span: {from}}: Word, uses: readonly TermUse[]): boolean =>
  uses.some(({span}) => span.from <= from && from < span.to)

/** The whole phrase, without the possessive at its end or a “The” or “Each” that only begins the sentence. */
const asWritten = ({words, starts}: Phrase, skeleton: string): Pick<Phrased, 'span' | 'phrase'> => {
  const [first, second] = words
  const begin = starts && second && first && isOpener.test(first.text) ? second : first
  const from = begin?.span.from ?? 0
  const written = skeleton.slice(from, words.at(-1)?.span.to ?? from).replace(/[’']s?$/u, '')
  return {span: {from, to: from + written.length}, phrase: written.replace(/[\s*_]+/g, ' ')}
}
const isOpener = new RegExp(`^(?:${openers})$`)

const meaningOf = (terms: readonly Term[], standings: Standings): ((one: Phrased) => Meant | undefined) => {
  const byForm = grouped(terms, (form) => [form])
  const byStem = grouped(terms, (form) => [stemOf(form)])
  const byEnd = grouped(terms, (form) => {
    const words = form.split(/[\s-]+/)
    return words.slice(1).map((_, index) => stemOf(words.slice(index + 1).join(' ')))
  })
  return ({phrase, rest, setting}) => {
    const defined = standings.terms(setting)
    const elsewhere = byForm.get(phrase)
    if (elsewhere) return {how: 'elsewhere', terms: elsewhere}
    const known = (map: ReadonlyMap<string, readonly Term[]>): readonly Term[] | undefined => {
      const found = [phrase, rest].flatMap((one) => map.get(stemOf(one)) ?? []).filter(({key}) => defined.has(key))
      return found.length > 0 ? [...new Set(found)] : undefined
    }
    const [inflected, shortened] = [known(byStem), known(byEnd)]
    if (inflected) return {how: 'inflected', terms: inflected}
    return shortened && {how: 'shortened', terms: shortened}
  }
}

const grouped = (
  terms: readonly Term[],
  keysOf: (form: string) => readonly string[],
): ReadonlyMap<string, readonly Term[]> => {
  const groups = new Map<string, Term[]>()
  for (const term of terms)
    for (const key of new Set(term.forms.flatMap(keysOf))) groups.set(key, [...(groups.get(key) ?? []), term])
  return groups
}
