import {didYouMean} from '../../base/names.js'
import type {TermUse} from '../../library/library.js'
import type {Facts} from '../facts.js'
import {unexplained} from '../names.js'
import type {Finding, Rule} from '../rule.js'
import {capitalized, type Phrase, type Word} from '../sentences.js'
import type {Text} from '../texts.js'
import {openers} from '../words.js'

export const undefinedTerm: Rule = {
  id: 'undefined-term',
  severity: 'error',
  demands:
    'Every capitalized word or phrase within a sentence of a proposal or rider is a form of a defined term, or a name.',
  *check(facts) {
    const forms = facts.library.terms.flatMap((term) => term.forms)
    for (const text of facts.texts) {
      const seen = new Set<number>()
      for (const {from, to, phrase} of undefinedIn(text)) {
        if (seen.has(from)) continue
        seen.add(from)
        const cure =
          didYouMean(phrase, forms) || '; write it in small letters, or define it and list it among the forms'
        yield {
          place: text.passage.at({from, to}),
          message: `“${phrase}” is written like a defined term, but is the form of none${cure}`,
        }
      }
    }
    yield* undeclaredForms(facts)
  },
}

interface Undefined {
  readonly from: number
  readonly to: number
  readonly phrase: string
}

function* undefinedIn({passage, uses}: Text): Generator<Undefined> {
  if (uses.size === 0) return
  const {skeleton} = passage.template
  for (const phrase of capitalized(passage.text)) {
    const odd = unexplained(phrase, skeleton, passage.register)
    if (odd.length === 0) continue
    for (const found of uses.values()) if (odd.some((word) => !isWithin(word, found))) yield asWritten(phrase, skeleton)
  }
}

const isWithin = ({span: {from}}: Word, uses: readonly TermUse[]): boolean =>
  uses.some(({span}) => span.from <= from && from < span.to)

/** The whole phrase, without the possessive at its end or a “The” or “Each” that only begins the sentence. */
const asWritten = ({words, starts}: Phrase, skeleton: string): Undefined => {
  const [first, second] = words
  const begin = starts && second && first && isOpener.test(first.text) ? second : first
  const from = begin?.span.from ?? 0
  const written = skeleton.slice(from, words.at(-1)?.span.to ?? from).replace(/[’']s?$/u, '')
  return {from, to: from + written.length, phrase: written.replace(/[\s*_]+/g, ' ')}
}
const isOpener = new RegExp(`^(?:${openers})$`)

/** `{{define "model" "Modell"}}` prints a form by which nobody would find the term. */
function* undeclaredForms({definitions, library}: Facts): Generator<Finding> {
  const forms = new Map<string, string[]>()
  for (const term of library.terms) forms.set(term.key, [...(forms.get(term.key) ?? []), ...term.forms])
  for (const {name, form, place} of definitions) {
    const listed = forms.get(name)
    if (form === undefined || !listed || listed.includes(form)) continue
    yield {
      place,
      message: `“${form}” is not among the forms of ${name}${didYouMean(form, listed) || '; list it there, or leave it out here'}`,
    }
  }
}
