import {firstOf, matchesOf} from '../../base/matches.js'
import type {Register} from '../../library/passage.js'
import type {Span} from '../../text/template.js'
import {anyOf} from '../shapes/phrase.js'
import {firms, bodies as unions} from '../words/firms.js'
import {agreementTerms, bodies, calendar, companies, laws, ordinary, parts, places} from '../words/names.js'
import {people} from '../words/people.js'
import type {Phrase, Word} from './capitals.js'

const whole = (alternatives: string): RegExp => new RegExp(`^(?:${alternatives})$`, 'u')
const isLaw = whole(laws)
const isBody = whole(bodies)
const isCompany = whole(companies)
const isPart = whole(parts)
const within = (alternatives: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, 'gu')
const proper = within([places, calendar, ordinary].join('|'))
/** Real firms, bodies and people: each has a rule of its own. */
const isReal = new RegExp(anyOf([...firms, ...unions, ...people]).source)
const termsOf: Partial<Record<Register, RegExp>> = {proposal: within(agreementTerms)}
const placeBehind = new RegExp(
  `^\\s+(?:of|for)\\s+(?:the\\s+)?(?:(?:State|City|County)\\s+of\\s+)?(?:${places})(?![\\p{L}\\p{N}])`,
  'u',
)
const companyBehind = new RegExp(`^,?\\s(?:${companies})(?![\\p{L}\\p{N}])`, 'u')
const honorBefore = /(?:Mr|Ms|Mrs|Dr|Prof)\.\s$/
const citeBehind = /^\.?(?:\s\p{Lu}\p{L}*\.?){0,5},?\s*(?:§|\d+\s+U\.S\.C)/u
const numberBehind = /^\.?\s+(?:\d|§|\uE000|[A-Z](?![\p{L}\p{N}])|[IVXLC]+(?![\p{L}\p{N}]))/u
/** AI, SAG-AFTRA, II, APIs. */
const acronym = /^[\p{Lu}\p{N}][\p{Lu}\p{N}.&-]*s?$/u

const plain = ({text}: Word): string => text.replace(/[’']s?$/u, '')

/**
 * The words of a phrase that have a capital for no reason of grammar, calendar, geography or law.
 *
 * @param skeleton the text in which the phrase stands, its calls covered.
 * @param register in a proposal, the terms of the agreement that it amends are explained by that agreement.
 */
export const unexplained = ({words, starts}: Phrase, skeleton: string, register: Register): readonly Word[] => {
  const [first, last] = [words[0], words.at(-1)]
  if (!first || !last) return []
  const behind = skeleton.slice(last.span.to, last.span.to + 60)
  const ending = plain(last)
  if (isCompany.test(ending) || firstOf(behind, companyBehind) || firstOf(behind, citeBehind)) return []
  if (words.length > 1 && isLaw.test(ending)) return []
  if (honorBefore.test(skeleton.slice(Math.max(0, first.span.from - 6), first.span.from))) return []
  const phrase = skeleton.slice(first.span.from, last.span.to)
  if (isReal.test(phrase)) return []
  const spans = (pattern: RegExp | undefined): readonly Span[] =>
    pattern
      ? Array.from(matchesOf(phrase, pattern), ({0: {length}, index}) => {
          const from = first.span.from + index
          return {from, to: from + length}
        })
      : []
  const named = spans(proper)
  if (isBody.test(ending) && (named.length > 0 || firstOf(behind, placeBehind))) return []
  const known = [...named, ...spans(termsOf[register])]
  return words.filter((word, index) => {
    const text = plain(word)
    if ((index === 0 && starts) || firstOf(text, acronym)) return false
    if (known.some(({from, to}) => from <= word.span.from && word.span.from < to)) return false
    return !(isPart.test(text) && firstOf(skeleton.slice(word.span.to, word.span.to + 12), numberBehind))
  })
}
