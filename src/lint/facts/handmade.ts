import {matchesOf} from '../../base/matches.js'
import type {Library} from '../../library/library.js'
import type {Span} from '../../text/template.js'
import type {Captions} from './captions.js'
import type {Text} from './texts.js'

/** A term that is given a meaning without {{define}}. */
export interface Handmade {
  readonly text: Text
  /** Of the term alone. */
  readonly span: Span
  readonly name: string
}

const term = '(\\p{Lu}[^”"*()\\n\\uE000-\\uE002]{0,60}?)'
const quoted = `(?:\\*\\*)?[“"](?:\\*\\*)?${term}(?:\\*\\*)?[”"](?:\\*\\*)?`
/** Words that lead to a term in parentheses: (each, an “Affiliate” and together the “Group”). */
const leading =
  'the|this|these|an?|each|every|any|all|such|together|collectively|individually|respectively|hereinafter|hereafter|also|called|referred|to|herein|as|and|or|,|;'
const verb =
  '\\s+(?:(?:shall|will|must)\\s+)?(?:(?:be\\s+|is\\s+|are\\s+)?defined\\s+(?:as|to)|includes?|(?:has|have)\\s+the\\s+(?:same\\s+)?meaning|refers?\\s+to|denotes?)(?![\\p{L}\\p{N}])'
const begins = '(?<=(?:^|[.:;]\\s+)(?:(?:The|An?|Each)\\s+)?(?:(?:term|word|expression)s?\\s+)?)'

const parentheses = /\(([^()]{3,200})\)/gu
const names = new RegExp(quoted, 'gu')
const onlyNames = new RegExp(`^(?:\\s|(?:${leading})(?![\\p{L}\\p{N}])|${quoted})+$`, 'iu')
const patterns: readonly RegExp[] = [
  new RegExp(`\\b(?:hereinafter|hereafter)(?:\\s+(?:called|referred\\s+to\\s+as))?\\s+(?:the\\s+)?${quoted}`, 'gu'),
  new RegExp(`(?:${quoted}|\\*\\*${term}\\*\\*)(?=\\s+(?:(?:shall|will|must)\\s+)?means?(?![\\p{L}\\p{N}]))`, 'gu'),
  new RegExp(`${begins}(?:${quoted}|\\*\\*${term}\\*\\*)(?=${verb})`, 'gmu'),
]
/** Without quotation marks, at the beginning of a sentence. */
const bare =
  /(?<=(?:^|[.:;]\s+)(?:(?:The|An?)\s+)?)(?!(?:The|An?)\s)\p{Lu}[\p{L}’-]*(?:\s+\p{Lu}[\p{L}’-]*){0,4}(?=\s+(?:shall\s+)?means?\s)/gmu

/** A caption behind its reference is none, and a form of a term needs no quotation marks to be one. */
export const handmadeIn = (texts: readonly Text[], library: Library, captions: Captions): readonly Handmade[] => {
  const forms = new Set(library.terms.flatMap((term) => term.forms))
  return texts.flatMap((text) => {
    if (!text.instrument) return []
    const {words} = text
    const found = new Map<number, string>()
    const put = (at: number, match: string, written: string): void => {
      found.set(at + match.lastIndexOf(written), written)
    }
    for (const {0: match, 1: inside = '', index} of matchesOf(words, parentheses)) {
      if (!onlyNames.test(inside)) continue
      const isBesideCall = /\uE001\s*$/u.test(words.slice(Math.max(0, index - 8), index))
      for (const {0: one, 1: written = '', index: at} of matchesOf(match, names))
        if (!(isBesideCall && captions.saying(written))) put(index + at, one, written)
    }
    for (const pattern of patterns)
      for (const {0: match, 1: first, 2: second, index} of matchesOf(words, pattern))
        put(index, match, first ?? second ?? '')
    for (const {0: written, index} of matchesOf(words, bare))
      if (/\s/.test(written) || forms.has(written)) found.set(index, written)
    return [...found].map(([from, written]) => ({
      text,
      span: {from, to: from + written.length},
      name: written.replace(/\s+/g, ' '),
    }))
  })
}
