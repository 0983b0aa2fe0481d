import {didYouMean} from '../../../base/names.js'
import type {TermUse} from '../../../library/library.js'
import {capitalized, type Phrase, type Word} from '../../facts/capitals.js'
import type {Facts} from '../../facts/facts.js'
import {unexplained} from '../../facts/names.js'
import type {Setting, Text} from '../../facts/texts.js'
import type {Finding, Rule} from '../../rule.js'
import {openers} from '../../words/names.js'

export const undefinedTerm: Rule = {
  id: 'undefined-term',
  severity: 'error',
  demands:
    'Every capitalized word or phrase within a sentence of a proposal or rider is a form of a defined term, or a name.',
  *check(facts) {
    for (const text of facts.texts) {
      const seen = new Set<number>()
      for (const undefinedPhrase of undefinedIn(text)) {
        const {from, to} = undefinedPhrase
        if (seen.has(from)) continue
        seen.add(from)
        yield {place: text.passage.at({from, to}), message: explain(undefinedPhrase, text, facts)}
      }
    }
    yield* undeclaredForms(facts)
  },
}

interface Undefined {
  readonly from: number
  readonly to: number
  /** The whole phrase, as it is written. */
  readonly phrase: string
  /** Its words that belong to no term. */
  readonly rest: string
  readonly setting: Setting
}

function* undefinedIn({passage, uses}: Text): Generator<Undefined> {
  if (uses.size === 0) return
  const {skeleton} = passage.template
  for (const phrase of capitalized(passage.text)) {
    const odd = unexplained(phrase, skeleton, passage.register)
    if (odd.length === 0) continue
    for (const [setting, found] of uses) {
      const left = odd.filter((word) => !isWithin(word, found))
      if (left.length === 0) continue
      yield {...asWritten(phrase, skeleton), rest: left.map(({text}) => text).join(' '), setting}
    }
  }
}

const explain = ({phrase, rest, setting}: Undefined, {passage, documents}: Text, {library}: Facts): string => {
  const owner = library.terms.find(({forms}) => forms.includes(phrase))?.owner
  if (owner !== undefined)
    return `“${phrase}” is a term of ${owner}, but this ${passage.register} text ${
      documents.length === 0 ? 'does not stand there' : `also stands in ${setting}, which does not define it`
    }; say it in words that are defined here`
  const forms = library.terms.flatMap((term) => term.forms)
  const cure =
    didYouMean(phrase, forms) ||
    didYouMean(rest, forms) ||
    '; write it in small letters, or define it and list it among the forms'
  return `“${phrase}” is written like a defined term, but is the form of none${cure}`
}

const isWithin = ({span: {from}}: Word, uses: readonly TermUse[]): boolean =>
  uses.some(({span}) => span.from <= from && from < span.to)

/** The whole phrase, without the possessive at its end or a “The” or “Each” that only begins the sentence. */
const asWritten = ({words, starts}: Phrase, skeleton: string): Pick<Undefined, 'from' | 'to' | 'phrase'> => {
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
