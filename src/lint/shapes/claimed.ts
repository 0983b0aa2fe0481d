import {matchesOf, searched} from '../../base/matches.js'
import type {Language} from '../../document/document.js'
import type {Span} from '../../text/template.js'
import type {Prose} from '../facts/prose.js'
import {putting} from '../fix.js'
import type {Finding} from '../rule.js'

/** Something that a sentence must not say, unless the words around it make it harmless. */
export interface Claim<P extends Prose = Prose> {
  /** The language in which it is said; without one, every language. */
  readonly language?: Language
  /** With the flag g. */
  readonly find: RegExp
  /** Whether the sentence around, or the place, makes it harmless. */
  spares?(saying: Saying<P>): boolean
  /** What is wrong and the cure, told of the words that were found. */
  says(found: string, saying: Saying<P>): string
  /** What can be written in their place without a change of meaning. */
  instead?(found: string): string | undefined
}

/** What was found, and what its sentence says before and behind it; what is only quoted is blanked. */
export interface Saying<P extends Prose = Prose> {
  readonly prose: P
  readonly found: string
  readonly before: string
  readonly behind: string
  readonly span: Span
}

/** How far around a find its sentence is told; few sentences are longer. */
const near = 400

/** Complains of what sentences say; each sentence is looked at by itself, in every way in which a text can come out. */
export function* claimed<P extends Prose>(prose: Iterable<P>, claims: readonly Claim<P>[]): Generator<Finding> {
  for (const one of prose) {
    const whole = searched(one.words)
    const asked = claims.filter(({language = one.language, find}) => language === one.language && whole.couldHave(find))
    if (asked.length === 0) continue
    const seen = new Set<string>()
    for (const {words, span: sentence} of one.said)
      for (const {find, spares, says, instead} of asked) {
        for (const {0: found, index} of matchesOf(words, find)) {
          const span = {from: sentence.from + index, to: sentence.from + index + found.length}
          const end = index + found.length
          const [before, behind] = [words.slice(Math.max(0, index - near), index), words.slice(end, end + near)]
          const saying = {prose: one, found, span, before, behind}
          const key = `${span.from} ${span.to}`
          if (seen.has(key) || spares?.(saying)) continue
          seen.add(key)
          const insert = instead?.(found)
          yield {
            place: one.at(span),
            message: says(found.replace(/[\s*_]+/g, ' '), saying),
            ...(insert === undefined ? {} : {fix: putting(one, span, insert)}),
          }
        }
      }
  }
}

const denial: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:no|not|never|nothing|nobody|none|neither|nor|without|cannot)\b|n[’']t\b/iu,
  es: /(?<!\p{L})(?:no|nunca|nada|nadie|ningun[oa]?|ningún|ni|sin|jamás|tampoco)(?!\p{L})/iu,
}

/** Whether words deny what follows them. */
export const isDenied = (words: string, language: Language): boolean => denial[language].test(words)
