import {matchesOf} from '../../base/matches.js'
import {recently} from '../../base/recent.js'
import type {Term} from '../../library/library.js'
import type {Span} from '../../text/template.js'
import {capitalized} from './capitals.js'
import {unquoted} from './sentences.js'
import type {Standings} from './standing.js'
import type {Text} from './texts.js'

/** A form of several words, written with other capitals than it is declared with, so that nobody finds it. */
export interface Miscased {
  readonly text: Text
  readonly span: Span
  readonly written: string
  readonly form: string
  /** Whether it has no capital of its own, as ordinary words have none. */
  readonly small: boolean
}

/** Finds them where their terms are defined. What is quoted is only mentioned, and headings have capitals of their own. */
export const miscasedIn = (
  texts: readonly Text[],
  terms: readonly Term[],
  standings: Standings,
): readonly Miscased[] => {
  const finders = new Map<string, Forms>()
  return texts.flatMap((text) => {
    if (!text.instrument) return []
    const {words, beginnings} = spokenOf(text.words)
    let starts: ReadonlySet<number> | undefined
    const begins = (offset: number): boolean => {
      starts ??= new Set(
        capitalized(text.passage.text).flatMap(({words: [first], starts: fresh}) =>
          first && fresh ? [first.span.from] : [],
        ),
      )
      return starts.has(offset)
    }
    const found = new Map<number, Miscased>()
    for (const setting of text.uses.keys()) {
      const forms = finders.get(setting) ?? formsOf(terms, standings.terms(setting))
      finders.set(setting, forms)
      for (const {from, to, form} of writtenIn(words, beginnings, forms)) {
        const written = words.slice(from, to).replace(/\s+/g, ' ')
        if (forms.exact.has(written) || isVerb(written, words.slice(to, to + 12))) continue
        found.set(from, {text, span: {from, to}, written, form, small: isSmall(written, form, begins(from))})
      }
    }
    return [...found.values()]
  })
}

/** So many texts are remembered. */
const most = 1024
const spokenOf = recently(most, (text: string) => {
  const words = unquoted(text).replace(/^[ \t>]*#.*$/gmu, (line) => ' '.repeat(line.length))
  return {words, beginnings: beginningsOf(words)}
})

interface Forms {
  readonly exact: ReadonlySet<string>
  /** Those of several words by the first of them and then by the second, in small letters; the longest first. */
  readonly several: ReadonlyMap<string, ReadonlyMap<string, readonly Sought[]>>
}
interface Sought {
  readonly form: string
  readonly find: RegExp
}

const formsOf = (terms: readonly Term[], defined: ReadonlySet<string>): Forms => {
  const exact = new Set(terms.filter(({key}) => defined.has(key)).flatMap(({forms}) => forms))
  const several = new Map<string, Map<string, Sought[]>>()
  for (const form of [...exact].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))) {
    if (!/\s/.test(form)) continue
    const [beginning] = beginningsOf(form)
    if (!beginning) continue
    const written = form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')
    const find = new RegExp(`${written}(?![\\p{L}\\p{N}-])`, 'iuy')
    const {first, second} = beginning
    const seconds = several.get(first) ?? new Map<string, Sought[]>()
    several.set(first, seconds.set(second, [...(seconds.get(second) ?? []), {form, find}]))
  }
  return {exact, several}
}

const aWord = /[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu

/** Each word with the one behind it, in small letters and without the ends of a possessive. */
const beginningsOf = (words: string): readonly Beginning[] => {
  const found = matchesOf(words, aWord)
  const small = found.map(([word]) => word.replace(/[’'].*$/u, '').toLowerCase())
  return found.map(({index}, at) => ({index, first: small[at] ?? '', second: small[at + 1] ?? ''}))
}
interface Beginning {
  readonly index: number
  readonly first: string
  readonly second: string
}

/** Every place at which a form of several words stands, in whatever letters. */
function* writtenIn(
  words: string,
  beginnings: readonly Beginning[],
  {several}: Forms,
): Generator<Span & {readonly form: string}> {
  let past = 0
  for (const beginning of beginnings) {
    const {index, first, second} = beginning
    const seconds = several.get(first)
    if (!seconds || index < past || words.charAt(index - 1) === '-') continue
    for (const {form, find} of seconds.get(second) ?? []) {
      find.lastIndex = index
      const to = find.test(words) ? find.lastIndex : undefined
      if (to === undefined) continue
      yield {from: index, to, form}
      past = to
      break
    }
  }
}

/** Small letters throughout but in acronyms, and perhaps in the first word of a sentence. */
const isSmall = (written: string, form: string, begins: boolean): boolean => {
  const own = form.split(' ')
  return written.split(' ').every((word, index) => {
    const declared = own[index] ?? ''
    const small = declared === declared.toUpperCase() ? declared : declared.toLowerCase()
    return word === small || (index === 0 && begins && word.slice(1) === small.slice(1))
  })
}

/** “whose training uses the recordings” is no plural. */
const isVerb = (written: string, behind: string): boolean =>
  /uses$/iu.test(written) && /^\s+(?:the|an?|its|their|any|each|every|no)\b/iu.test(behind)
